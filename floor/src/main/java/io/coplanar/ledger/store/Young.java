// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.ledger.DamagedLedger;
import io.coplanar.ledger.merkle.TileBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Verifies the entries that no checkpoint covers, and those of the last one's tile: each against
 * its own place, the hash beside it and the time before; the tiles that they fill against those
 * that are stored.
 */
final class Young implements Rows.StoredVisitor {
  private final StoredTiles stored;
  private final TileBuilder tree;
  private final long tailFrom;
  private final List<Indexed> tail = new ArrayList<>();
  private Instant lastTime = Instant.EPOCH;

  /**
   * @param from where the entries begin: a multiple of 256
   * @param tailFrom from where on they are the log's tail
   */
  Young(StoredTiles stored, long from, long tailFrom) {
    this.stored = stored;
    this.tailFrom = tailFrom;
    this.tree = TileBuilder.open(stored, from, List.of(), this::compare);
  }

  @Override
  public void entry(long seq, byte[] leaf, byte[] hash) {
    Placed placed = Placed.read(seq, leaf);
    if (!Arrays.equals(placed.hash(), hash)) {
      throw new DamagedLedger(seq, "entry " + seq + " is not the one that was hashed");
    }
    if (placed.entry().serverTime().isBefore(lastTime)) {
      throw new DamagedLedger(seq, "entry " + seq + " is older than the one before");
    }
    lastTime = placed.entry().serverTime();
    tree.add(hash);
    if (seq >= tailFrom) {
      tail.add(Indexed.of(placed.entry()));
    }
  }

  /** The head that all of them lead to. */
  Head head() {
    return new Head(tree.copy(Head::nowhere), lastTime, Tail.of(tailFrom, tail));
  }

  private void compare(int level, long index, byte[] hashes, byte[] root) {
    // throws where none is stored
    boolean rooted = Arrays.equals(stored.roots(level, index, index + 1).getFirst(), root);
    if (!rooted || !Arrays.equals(stored.tile(level, index), hashes)) {
      long first = index << 8 * (level + 1);
      throw new DamagedLedger(
          first, "the hashes that are stored of the entries from " + first + " on are not theirs");
    }
  }
}
