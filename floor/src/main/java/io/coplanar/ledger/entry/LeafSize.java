// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.entry;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Command;
import io.coplanar.ledger.Draft;
import java.time.Instant;

/** Refuses an entry before it has a place, when its leaf would be too large at any place. */
final class LeafSize {
  /**
   * A character takes at most six bytes (an escape in hexadecimal); names of fields and numbers the
   * rest.
   */
  private static final int BYTES_PER_CHAR = 6;

  private static final int FRAME_BYTES = 1024;

  private LeafSize() {}

  static void check(Command command) throws InputFault {
    String reason = command.reason();
    int common =
        command.id().length()
            + command.who().length()
            + command.where().length()
            + (reason == null ? 0 : reason.length());
    for (int part = 0; part < command.entries().size(); part++) {
      Draft draft = command.entries().get(part);
      int chars = common + draft.stream().length() + draft.payload().length();
      int roughly = BYTES_PER_CHAR * chars + 67 * draft.blobs().size() + FRAME_BYTES;
      if (roughly > EntryCodec.MAX_LEAF_BYTES) {
        exactly(command, part);
      }
    }
  }

  private static void exactly(Command command, int part) throws InputFault {
    byte[] widest =
        EntryCodec.encode(
            command, part, Long.MAX_VALUE, Long.MAX_VALUE, Instant.EPOCH, Long.MAX_VALUE);
    if (widest.length > EntryCodec.MAX_LEAF_BYTES) {
      throw tooLarge(widest.length);
    }
  }

  static InputFault tooLarge(long bytes) {
    return new InputFault.TooLarge(
        "the command",
        "an entry of it would take up to " + bytes + " bytes",
        "at most "
            + EntryCodec.MAX_LEAF_BYTES
            + " bytes an entry; what is larger goes into a blob that the entry names");
  }
}
