// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.ledger;

import io.coplanar.ledger.operations.Stats;
import io.coplanar.report.JsonWriter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A ledger in numbers: the document {@code coplanar/ledger-stats/1}, and its words. */
public final class StatsReport {
  private StatsReport() {}

  /** On one line, without a line end. */
  public static String json(String place, Stats stats) {
    return JsonWriter.document(
        "coplanar/ledger-stats/1",
        json -> {
          json.text("ledger", place);
          json.text("origin", stats.origin());
          json.text("verifier_key", stats.verifierKey());
          json.number("keys", stats.keys());
          json.number("entries", stats.entries());
          json.text("first_time", iso(stats.firstTime()));
          json.text("last_time", iso(stats.lastTime()));
          json.text("root", stats.root());
          json.number("checkpoints", stats.checkpoints());
          number(json, "checkpoint_size", stats.checkpointSize());
          json.text("checkpoint_time", iso(stats.checkpointTime()));
          number(json, "blobs", stats.blobs());
          number(json, "blobs_bytes", stats.blobsBytes());
          json.object("digests", () -> stats.digests().forEach(json::text));
        });
  }

  /** For people. */
  public static String text(String place, Stats stats) {
    StringBuilder out = new StringBuilder();
    row(out, "ledger", place);
    row(out, "origin", stats.origin());
    row(out, "verifier key", stats.verifierKey());
    row(out, "entries", "" + stats.entries());
    row(out, "first, last", text(stats.firstTime()) + ", " + text(stats.lastTime()));
    row(out, "root", stats.root());
    row(
        out,
        "checkpoints",
        stats.checkpoints()
            + (stats.checkpointSize() == null
                ? ""
                : ", the newest over "
                    + stats.checkpointSize()
                    + " entries, signed "
                    + text(stats.checkpointTime())));
    if (stats.blobs() != null) {
      row(out, "blobs", stats.blobs() + ", " + stats.blobsBytes() + " bytes");
    }
    stats.digests().forEach((name, digest) -> row(out, "digest of " + name, digest));
    return out.toString();
  }

  private static void row(StringBuilder out, String name, String value) {
    out.append(String.format("%-22s %s", name, value)).append('\n');
  }

  private static String text(@Nullable Instant time) {
    return time == null ? "none" : time.toString();
  }

  private static @Nullable String iso(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  private static void number(JsonWriter json, String name, @Nullable Long value) {
    json.number(name, value == null ? Double.NaN : value);
  }
}
