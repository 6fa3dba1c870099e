// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.DamagedLedger;
import io.coplanar.ledger.Identity;
import io.coplanar.ledger.OwnEntry;
import io.coplanar.ledger.StoredCheckpoint;
import io.coplanar.ledger.merkle.MissingTile;
import io.coplanar.ledger.merkle.Proofs;
import io.coplanar.ledger.merkle.TileHashes;
import io.coplanar.ledger.merkle.TileSource;
import io.coplanar.ledger.note.Checkpoint;
import io.coplanar.ledger.note.SignedNote;
import io.coplanar.ledger.note.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the end of a log and verifies, before anything is taken in: the last checkpoint's signature
 * and root, and every entry since, against its hash, its own place and the stored tiles. What lies
 * before is for {@code ledger verify}.
 *
 * @param head the end of the log; empty for a database without entries
 * @param identity null likewise
 */
record Opening(Head head, @Nullable Identity identity, @Nullable StoredCheckpoint last) {
  private static final String VERIFY = "what was written: coplanar ledger verify tells the damage";

  /**
   * Reads and verifies.
   *
   * @param place for the fault's sentence
   * @throws InputFault when something is not as it was written
   */
  static Opening verify(Connection connection, String place) throws InputFault, SQLException {
    long size = Rows.size(connection);
    StoredCheckpoint last = Rows.lastCheckpoint(connection);
    if (size == 0) {
      if (last != null) {
        throw new InputFault.Damaged(
            place,
            "a checkpoint vouches for " + last.size() + " entries and there is none",
            VERIFY);
      }
      return new Opening(Head.empty(), null, null);
    }
    try {
      return verify(connection, place, size, last);
    } catch (DamagedLedger | MissingTile e) {
      throw new InputFault.Damaged(place, String.valueOf(e.getMessage()), VERIFY);
    }
  }

  private static Opening verify(
      Connection connection, String place, long size, @Nullable StoredCheckpoint last)
      throws InputFault, SQLException {
    // the last entry in any case: the next is not to be older
    long from = last == null ? 0 : Tail.from(Math.min(last.size(), size) - 1);
    StoredTiles stored = new StoredTiles(connection);
    Young young = new Young(stored, from, Tail.from(size));
    Rows.stored(connection, from, size, young);
    Head head = young.head();
    Identity identity = identity(connection, head.tail(), place);
    if (last != null) {
      hold(last.note(), head, identity, stored, place, "the last checkpoint");
    }
    return new Opening(head, identity, last);
  }

  private static Identity identity(Connection connection, Tail tail, String place)
      throws InputFault, SQLException {
    try {
      return Identity.of(Rows.stream(connection, tail, OwnEntry.STREAM, 0, Integer.MAX_VALUE));
    } catch (IllegalArgumentException e) {
      throw new InputFault.Damaged(
          place, "the log does not say under which name and key it began", VERIFY);
    }
  }

  /** Holds a signed checkpoint against a log that has at least the entries that it should. */
  static void hold(
      String note, Head head, Identity identity, TileSource stored, String place, String which)
      throws InputFault {
    Checkpoint checkpoint;
    Identity.Era era;
    try {
      checkpoint = Checkpoint.parse(SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)).text());
      era = identity.of(checkpoint.size());
      Checkpoint.open(
          note.getBytes(StandardCharsets.UTF_8), List.of(VerifierKey.parse(era.verifierKey())));
    } catch (InputFault e) {
      throw new InputFault.Damaged(place, which + ": " + e.wrong(), e.right());
    }
    if (!checkpoint.origin().equals(era.origin())) {
      throw new InputFault.Inconsistent(
          place, which + " is one of " + checkpoint.origin(), "one of " + era.origin());
    }
    if (checkpoint.size() > head.size()) {
      throw new InputFault.Damaged(
          place,
          which
              + " vouches for "
              + checkpoint.size()
              + " entries and there are "
              + head.size()
              + ": the end is cut off, or an old copy was put back",
          "all entries; after a loss, coplanar ledger restore opens a new origin");
    }
    byte[] root = Proofs.root(checkpoint.size(), new TileHashes(head.tree().tiles(stored)));
    if (!Arrays.equals(root, checkpoint.root())) {
      throw new InputFault.Damaged(
          place,
          "the entries before "
              + checkpoint.size()
              + " are not those that "
              + which
              + " vouches for",
          VERIFY);
    }
  }
}
