// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.ledger.merkle.TileBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the log ends, as of a commit. Never changed: what is appended gives another head, which
 * counts once it is committed.
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

  static void nowhere(int level, long index, byte[] hashes) {
    throw new IllegalStateException("a committed tree does not grow");
  }
}
