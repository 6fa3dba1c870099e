// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.merkle.Frontier;
import io.coplanar.ledger.note.Checkpoint;
import io.coplanar.ledger.note.SignedNote;
import io.coplanar.ledger.note.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A checkpoint that somebody kept outside of the ledger; it says what there once was. */
final class KnownCheckpoint {
  private static final String WHERE = Restore.LAST_KNOWN;

  private final Set<VerifierKey> trusted;
  private final @Nullable String note;
  private final long size;

  /**
   * Reads one.
   *
   * @param note null where nobody kept one
   * @param trusted keys known from outside: the ledger may have had another one since the backup
   */
  KnownCheckpoint(@Nullable String note, Set<VerifierKey> trusted) throws InputFault {
    this.trusted = Set.copyOf(trusted);
    this.note = note;
    try {
      this.size =
          note == null
              ? -1
              : Checkpoint.parse(SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)).text())
                  .size();
    } catch (InputFault e) {
      throw e.in(WHERE);
    }
  }

  long size() {
    return size;
  }

  /** Verifies it over the entries that have passed, when they are as many as it covers. */
  void hold(Frontier frontier, KeyChain keys) throws InputFault {
    if (note != null && frontier.size() == size) {
      keys.verifyCopy(note, frontier.size(), frontier.root(), WHERE);
    }
  }

  /**
   * The note, where it covers more entries than are held; its signature is verified, and its root
   * cannot be.
   */
  @Nullable String noteIfBeyond(long held, KeyChain keys) throws InputFault {
    if (note == null || size <= held) {
      return null;
    }
    keys.verifySignature(note, trusted, WHERE);
    return note;
  }
}
