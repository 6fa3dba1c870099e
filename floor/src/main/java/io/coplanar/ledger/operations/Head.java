// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.DamagedLedger;
import io.coplanar.ledger.Identity;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.StoredCheckpoint;
import io.coplanar.ledger.note.Checkpoint;
import io.coplanar.ledger.note.SigningKey;
import io.coplanar.ledger.note.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The checkpoint that an export or a proof is held against: the newest one stored, or one that is
 * signed for the purpose by whoever has the key.
 *
 * @param stored the note with its size
 * @param checkpoint what it says, its signature verified
 * @param newer how many entries the log holds beyond it
 */
record Head(StoredCheckpoint stored, Checkpoint checkpoint, long newer) {
  /**
   * The newest one that the ledger has.
   *
   * @throws InputFault when none was ever signed
   */
  static Head newest(LedgerReader reader) throws InputFault, SQLException {
    StoredCheckpoint newest = reader.checkpoint(Long.MAX_VALUE);
    if (newest == null) {
      throw new InputFault.Inconsistent(
          "the ledger", "has no signed checkpoint yet", "one: coplanar ledger checkpoint");
    }
    return new Head(newest, open(newest, reader.identity()), reader.size() - newest.size());
  }

  /**
   * Signs one over all entries, with a root that the caller has computed from the leaves
   * themselves.
   */
  static Head sign(LedgerReader reader, byte[] root, SigningKey key) throws SQLException {
    Identity identity = reader.identity();
    Checkpoint checkpoint = new Checkpoint(identity.origin(), reader.size(), root);
    StoredCheckpoint stored =
        new StoredCheckpoint(
            reader.size(),
            checkpoint.sign(List.of(key)).toString(),
            Instant.now().truncatedTo(ChronoUnit.MILLIS));
    return new Head(stored, checkpoint, 0);
  }

  /** Reads a stored note; its signer is the key that the ledger names for that size. */
  static Checkpoint open(StoredCheckpoint stored, Identity identity) {
    try {
      VerifierKey key = VerifierKey.parse(identity.of(stored.size()).verifierKey());
      Checkpoint checkpoint =
          Checkpoint.open(stored.note().getBytes(StandardCharsets.UTF_8), List.of(key));
      if (checkpoint.size() != stored.size()) {
        throw new DamagedLedger(
            -1, "the checkpoint stored for size " + stored.size() + " is of " + checkpoint.size());
      }
      return checkpoint;
    } catch (InputFault e) {
      throw new DamagedLedger(
          -1, "the stored checkpoint of size " + stored.size() + ": " + e.getMessage());
    }
  }

  /** Whether this is the key that signs in the ledger's name now. */
  static boolean isCurrent(@Nullable SigningKey key, Identity identity) {
    return key != null && key.verifier().encode().equals(identity.verifierKey());
  }
}
