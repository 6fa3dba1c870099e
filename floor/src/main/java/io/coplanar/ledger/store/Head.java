// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.ledger.merkle.TileBuilder;
import io.coplanar.ledger.merkle.TileSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the log ends, as of a commit. What is appended gives another head, which counts once it is
 * committed.
 *
 * @param lastTime the last entry's server time; the epoch for an empty log
 * @param tail what finds the entries that the index tables do not know yet
 */
record Head(TileBuilder tree, Instant lastTime, Tail tail) {
  /** A tile that became full. */
  record FullTile(int level, long index, byte[] hashes, byte[] root) {}

  /**
   * A head and what became full on the way to it.
   *
   * @param rows what finds the entries of the full tiles of the lowest level
   */
  record Grown(Head head, List<FullTile> tiles, List<Indexed> rows) {}

  static Head empty() {
    return new Head(TileBuilder.create(Head::nowhere), Instant.EPOCH, Tail.empty());
  }

  long size() {
    return tree.size();
  }

  byte[] root() {
    return tree.root();
  }

  /** The head after these entries. */
  Grown with(List<Placed> entries) {
    if (entries.isEmpty()) {
      return new Grown(this, List.of(), List.of());
    }
    List<FullTile> full = new ArrayList<>();
    TileBuilder grown =
        tree.copy(
            (level, index, hashes, root) -> full.add(new FullTile(level, index, hashes, root)));
    for (Placed placed : entries) {
      grown.add(placed.hash());
    }
    Tail.Grown after = tail.with(entries);
    return new Grown(
        new Head(grown, entries.getLast().entry().serverTime(), after.tail()), full, after.full());
  }

  /** Whether so many more entries make a tile full. */
  boolean fillsTile(int entries) {
    return size() % TileSource.WIDTH + entries >= TileSource.WIDTH;
  }

  /**
   * The head after entries that are committed and fill no tile. Takes over this head's tree, which
   * must not be used any more: copying it would cost as much as hashing the entries.
   */
  Head moved(List<Placed> entries) {
    for (Placed placed : entries) {
      tree.add(placed.hash());
    }
    return new Head(tree, entries.getLast().entry().serverTime(), tail.with(entries).tail());
  }

  static void nowhere(int level, long index, byte[] hashes, byte[] root) {
    throw new IllegalStateException("a committed tree does not grow");
  }
}
