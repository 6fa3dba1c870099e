// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import io.coplanar.evidence.InputFault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an export says of itself, in {@code export.json}. Signed by nobody: a reader holds every
 * field against the files.
 *
 * @param origin the log's name now
 * @param verifierKey what verifies its newest checkpoint
 * @param size how many entries the checkpoint covers
 * @param from the first entry that may be in it
 * @param to one more than the last that may be in it
 * @param stream the only stream that is in it, or null
 * @param entries how many lines entries.jsonl has
 * @param checkpoints how many lines checkpoints.jsonl has
 * @param proofs whether proofs.jsonl is there
 * @param blobs how many blobs are there; null where they were left out
 * @param blobsBytes their bytes; null likewise
 * @param blobsMissing hashes of blobs that entries name and that were missing or damaged already
 * @param personal how many lines personal.jsonl has; null where it is no backup
 * @param newer entries that the log held already and that no checkpoint covered yet
 * @param writtenAt by the clock of the machine that exported
 */
public record ExportManifest(
    String origin,
    String verifierKey,
    long size,
    long from,
    long to,
    @Nullable String stream,
    long entries,
    long checkpoints,
    boolean proofs,
    @Nullable Long blobs,
    @Nullable Long blobsBytes,
    List<String> blobsMissing,
    @Nullable Long personal,
    long newer,
    String writtenAt) {
  /** The name of this form. */
  public static final String SCHEMA = "coplanar/ledger-export/1";

  /** Most bytes of the file: ten thousand missing blobs. */
  static final int MAX_BYTES = 1 << 20;

  private static final String SCHEMA_FAMILY = "coplanar/ledger-export/";

  public ExportManifest {
    blobsMissing = List.copyOf(blobsMissing);
  }

  /** Whether every entry that the checkpoint covers is there. */
  public boolean isWhole() {
    return stream == null && from == 0 && to == size && entries == size;
  }

  /** Whether it also holds what lies beside the log. */
  public boolean isBackup() {
    return isWhole() && personal != null;
  }

  /** The file's content. */
  byte[] bytes() {
    String line =
        JsonLine.of(
            json ->
                json.text("schema", SCHEMA)
                    .text("origin", origin)
                    .text("verifier_key", verifierKey)
                    .number("size", size)
                    .number("from", from)
                    .number("to", to)
                    .text("stream", stream)
                    .number("entries", entries)
                    .number("checkpoints", checkpoints)
                    .bool("proofs", proofs)
                    .number("blobs", blobs)
                    .number("blobs_bytes", blobsBytes)
                    .texts("blobs_missing", blobsMissing)
                    .number("personal", personal)
                    .number("newer", newer)
                    .text("written_at", writtenAt));
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }

  static ExportManifest parse(byte[] bytes, String where) throws InputFault {
    JsonFields in = JsonFields.read(bytes, where);
    String schema = in.text("schema");
    if (!schema.equals(SCHEMA)) {
      throw schema.startsWith(SCHEMA_FAMILY)
          ? new InputFault.Unsupported(
              where, "is of a form that this program does not know", SCHEMA)
          : new InputFault.NotThisFormat(where, "is no export of a ledger", SCHEMA);
    }
    return new ExportManifest(
        in.text("origin"),
        in.text("verifier_key"),
        in.count("size"),
        in.count("from"),
        in.count("to"),
        in.textOrNull("stream"),
        in.count("entries"),
        in.count("checkpoints"),
        in.bool("proofs"),
        in.countOrNull("blobs"),
        in.countOrNull("blobs_bytes"),
        in.texts("blobs_missing"),
        in.countOrNull("personal"),
        in.count("newer"),
        in.text("written_at"));
  }
}
