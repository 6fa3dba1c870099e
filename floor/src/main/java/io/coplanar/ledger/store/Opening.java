// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.DamagedLedger;
import io.coplanar.ledger.Identity;
import io.coplanar.ledger.LedgerReader.LeafVisitor;
import io.coplanar.ledger.OwnEntry;
import io.coplanar.ledger.StoredCheckpoint;
import io.coplanar.ledger.merkle.MerkleHash;
import io.coplanar.ledger.merkle.MissingTile;
import io.coplanar.ledger.merkle.Proofs;
import io.coplanar.ledger.merkle.TileBuilder;
import io.coplanar.ledger.merkle.TileHashes;
import io.coplanar.ledger.merkle.TileSource;
import io.coplanar.ledger.note.Checkpoint;
import io.coplanar.ledger.note.SignedNote;
import io.coplanar.ledger.note.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the end of a log and verifies, before anything is taken in: the last checkpoint's signature
 * and root, and every entry since, against the stored tiles and its own place. What lies before is
 * for {@code ledger verify}.
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
    Identity identity = identity(connection, place);
    long checked = last == null ? 0 : Math.min(last.size(), size);
    long from = checked / TileSource.WIDTH * TileSource.WIDTH;
    Tail tail = new Tail(connection, from);
    try {
      Rows.leaves(connection, from, size, tail);
    } catch (SQLException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    TileSource stored = stored(connection);
    TileBuilder tree =
        TileBuilder.open(
            stored, size / TileSource.WIDTH * TileSource.WIDTH, tail.hashes, Head::nowhere);
    Head head = new Head(tree, tail.lastTime);
    if (last != null) {
      hold(last.note(), head, identity, stored, place, "the last checkpoint");
    }
    return new Opening(head, identity, last);
  }

  /** Stored tiles, as a source. */
  static TileSource stored(Connection connection) {
    return (level, index) -> {
      try {
        return Rows.tile(connection, level, index);
      } catch (SQLException e) {
        throw new MissingTile(
            level, index, "tile " + index + " of level " + level + ": " + e.getMessage());
      }
    };
  }

  private static Identity identity(Connection connection, String place)
      throws InputFault, SQLException {
    try {
      return Identity.of(Rows.stream(connection, OwnEntry.STREAM, 0, Integer.MAX_VALUE));
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

  /** Hashes the last leaves, holds them against their own place and against full tiles. */
  private static final class Tail implements LeafVisitor {
    private final Connection connection;
    private List<byte[]> hashes = new ArrayList<>();
    private long tile;
    private Instant lastTime = Instant.EPOCH;

    Tail(Connection connection, long from) {
      this.connection = connection;
      this.tile = from / TileSource.WIDTH;
    }

    @Override
    public void leaf(long seq, byte[] leaf) throws SQLException {
      Placed placed = Placed.read(seq, leaf);
      if (placed.entry().serverTime().isBefore(lastTime)) {
        throw new DamagedLedger(seq, "entry " + seq + " is older than the one before");
      }
      lastTime = placed.entry().serverTime();
      hashes.add(placed.hash());
      if (hashes.size() == TileSource.WIDTH) {
        compare(Rows.tile(connection, 0, tile));
        tile++;
        hashes = new ArrayList<>();
      }
    }

    private void compare(byte @Nullable [] stored) {
      long first = tile * TileSource.WIDTH;
      if (stored == null || stored.length != TileSource.FULL_BYTES) {
        throw new DamagedLedger(
            first, "the hashes of the entries from " + first + " on are missing");
      }
      for (int i = 0; i < TileSource.WIDTH; i++) {
        byte[] hash = hashes.get(i);
        int at = i * MerkleHash.BYTES;
        if (!Arrays.equals(hash, 0, MerkleHash.BYTES, stored, at, at + MerkleHash.BYTES)) {
          throw new DamagedLedger(
              first + i, "entry " + (first + i) + " is not the one that was hashed");
        }
      }
    }
  }
}
