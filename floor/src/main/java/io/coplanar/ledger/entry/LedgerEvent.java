// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.entry;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Draft;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.note.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger writes about itself, in its stream {@link CommandRules#LEDGER_STREAM}: where a
 * log begins, which key speaks for it, and what it knows to have lost.
 */
public sealed interface LedgerEvent {
  /**
   * The log begins: always entry 0.
   *
   * @param origin the log's name, and that of its keys
   */
  record Opened(String origin, VerifierKey key) implements LedgerEvent {
    static final String TYPE = "ledger-opened";
  }

  /** From this entry on the new key signs; the first checkpoint that covers it bears both names. */
  record KeyRotated(VerifierKey oldKey, VerifierKey newKey) implements LedgerEvent {
    static final String TYPE = "key-rotated";
  }

  /**
   * The log goes on from a backup, under another origin. What the predecessor signed for more than
   * {@code held} entries is declared lost here, so that it is not taken for tampering.
   *
   * @param predecessor the origin until now
   * @param lastCheckpoint the predecessor's last known signed checkpoint, as text; null where none
   *     is known
   * @param held how many entries the backup held: also this entry's place
   * @param lostTo the size of that checkpoint where it is greater than {@code held}: the entries
   *     from {@code held} up to, not including, it are known to have been; null where no loss is
   *     known
   * @param origin the origin from now on, never used before
   * @param key the key from now on, which alone signs what follows
   */
  record Restored(
      String predecessor,
      @Nullable String lastCheckpoint,
      long held,
      @Nullable Long lostTo,
      String origin,
      VerifierKey key)
      implements LedgerEvent {
    static final String TYPE = "ledger-restored";
  }

  /** What lay beside the log under this random id is gone. */
  record PersonalDataErased(String id) implements LedgerEvent {
    static final String TYPE = "personal-data-erased";
  }

  /** The entry to append. */
  default Draft draft() {
    String type = LedgerEventJson.type(this);
    return new Draft(
        CommandRules.LEDGER_STREAM,
        type,
        LedgerEventJson.schema(type),
        LedgerEventJson.payload(this));
  }

  /**
   * Reads an entry of the ledger's own stream.
   *
   * @return null for an entry of another stream
   * @throws DamagedEntry when the stream holds something that the ledger never writes there
   */
  static @Nullable LedgerEvent read(Entry entry) throws DamagedEntry {
    if (!entry.stream().equals(CommandRules.LEDGER_STREAM)) {
      return null;
    }
    try {
      return LedgerEventJson.read(entry);
    } catch (InputFault e) {
      throw new DamagedEntry(e.input() + " " + e.wrong());
    }
  }
}
