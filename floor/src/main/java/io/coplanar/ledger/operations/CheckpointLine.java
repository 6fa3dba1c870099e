// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.StoredCheckpoint;
import java.time.DateTimeException;
import java.time.Instant;

/** A checkpoint as a line of an export. */
final class CheckpointLine {
  /** A note with sixteen signatures takes less. */
  static final int MAX_BYTES = 16 << 10;

  private CheckpointLine() {}

  static String of(StoredCheckpoint checkpoint) {
    return JsonLine.of(
        json ->
            json.number("size", checkpoint.size())
                .text("signed_at", checkpoint.signedAt().toString())
                .text("note", checkpoint.note()));
  }

  static StoredCheckpoint parse(byte[] line, String where) throws InputFault {
    JsonFields in = JsonFields.read(line, where);
    try {
      return new StoredCheckpoint(
          in.count("size"), in.text("note"), Instant.parse(in.text("signed_at")));
    } catch (DateTimeException e) {
      throw new InputFault.Damaged(where, "was signed at no time that can be read", "UTC");
    }
  }
}
