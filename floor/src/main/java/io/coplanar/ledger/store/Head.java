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
 */
record Head(TileBuilder tree, Instant lastTime) {
  /** A tile that became full. */
  record FullTile(int level, long index, byte[] hashes) {}

  /** A head and the tiles that became full on the way to it. */
  record Grown(Head head, List<FullTile> full) {}

  static Head empty() {
    return new Head(TileBuilder.create(Head::nowhere), Instant.EPOCH);
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
      return new Grown(this, List.of());
    }
    List<FullTile> full = new ArrayList<>();
    TileBuilder grown =
        tree.copy((level, index, hashes) -> full.add(new FullTile(level, index, hashes)));
    for (Placed placed : entries) {
      grown.add(placed.hash());
    }
    return new Grown(new Head(grown, entries.getLast().entry().serverTime()), full);
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
    return new Head(tree, entries.getLast().entry().serverTime());
  }

  static void nowhere(int level, long index, byte[] hashes) {
    throw new IllegalStateException("a committed tree does not grow");
  }
}
