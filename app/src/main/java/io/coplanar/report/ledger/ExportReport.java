// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.ledger;

import io.coplanar.ledger.operations.ExportManifest;
import io.coplanar.ledger.operations.Restore;
import io.coplanar.report.JsonWriter;
import org.jspecify.annotations.Nullable;

/** What was exported, backed up or restored, for programs and for people. */
public final class ExportReport {
  private ExportReport() {}

  /** The document {@code coplanar/ledger-exported/1}. */
  public static String json(String out, ExportManifest manifest) {
    return JsonWriter.document(
        "coplanar/ledger-exported/1",
        json -> {
          json.text("folder", out);
          json.text("origin", manifest.origin());
          json.number("size", manifest.size());
          json.number("entries", manifest.entries());
          json.number("newer", manifest.newer());
          json.number("checkpoints", manifest.checkpoints());
          json.bool("proofs", manifest.proofs());
          number(json, "blobs", manifest.blobs());
          number(json, "blobs_bytes", manifest.blobsBytes());
          json.texts("blobs_missing", manifest.blobsMissing());
          number(json, "personal", manifest.personal());
        });
  }

  /** In words. */
  public static String text(String out, ExportManifest manifest) {
    StringBuilder text = new StringBuilder();
    text.append("wrote ").append(out).append(": ");
    text.append(manifest.entries()).append(" of ").append(manifest.size());
    text.append(" entries of ").append(manifest.origin());
    if (manifest.blobs() != null) {
      text.append(", ").append(counted(manifest.blobs(), "blob"));
    }
    if (manifest.personal() != null) {
      text.append(", ").append(counted(manifest.personal(), "person"));
    }
    return text.append('\n').toString();
  }

  /** The document {@code coplanar/ledger-restored/1}. */
  public static String json(String from, String into, Restore.Result result, String checkpoint) {
    return JsonWriter.document(
        "coplanar/ledger-restored/1",
        json -> {
          json.text("folder", from);
          json.text("ledger", into);
          json.number("entries", result.entries());
          json.text("predecessor_origin", result.opened().predecessorOrigin());
          number(json, "lost_from", result.opened().lostFrom());
          number(json, "lost_to", result.opened().lostTo());
          json.text("origin", result.opened().origin());
          json.text("verifier_key", result.opened().verifierKey());
          json.number("blobs", result.blobs());
          json.texts("blobs_missing", result.blobsMissing());
          json.number("persons", result.persons());
          json.text("checkpoint", checkpoint);
        });
  }

  /** In words. */
  public static String text(String from, String into, Restore.Result result) {
    StringBuilder text = new StringBuilder();
    text.append("restored ").append(result.entries()).append(" entries of ");
    text.append(result.opened().predecessorOrigin()).append(" from ").append(from);
    text.append(" into ").append(into).append(" (").append(counted(result.blobs(), "blob"));
    text.append(", ").append(counted(result.persons(), "person")).append(")\n");
    Long from1 = result.opened().lostFrom();
    Long to = result.opened().lostTo();
    if (from1 != null && to != null) {
      text.append("lost, and recorded as lost: entries ").append(from1);
      text.append(" to ").append(to - 1).append('\n');
    } else {
      text.append("nothing is known to be lost; what came after the backup, if anything, is\n");
    }
    if (result.persons() > 0) {
      text.append("whoever was erased after the backup was made is back: erase him again\n");
    }
    text.append("its name is now ").append(result.opened().origin());
    text.append(", its verifier key\n").append(result.opened().verifierKey()).append('\n');
    return text.toString();
  }

  private static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static void number(JsonWriter json, String name, @Nullable Long value) {
    json.number(name, value == null ? Double.NaN : value);
  }
}
