// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.merkle;

import java.util.ArrayList;
import java.util.List;

/** Runs of leaves, cut into complete subtrees. */
final class Ranges {
  private Ranges() {}

  /**
   * The roots of the largest complete subtrees that the leaves from {@code begin} up to, not
   * including, {@code end} consist of, left to right. {@code begin} is a multiple of the largest
   * power of two that is not greater than the run's length.
   */
  static List<byte[]> read(long begin, long end, HashReader reader) {
    List<byte[]> hashes = new ArrayList<>();
    long at = begin;
    while (at < end) {
      int level = 63 - Long.numberOfLeadingZeros(end - at);
      hashes.add(reader.hash(level, at >>> level));
      at += 1L << level;
    }
    return hashes;
  }

  /** The root over the leaves from {@code begin} up to {@code end}, at least one. */
  static byte[] root(long begin, long end, HashReader reader) {
    return fold(read(begin, end, reader));
  }

  /** Puts complete subtrees together, from the right. */
  static byte[] fold(List<byte[]> hashes) {
    byte[] root = hashes.getLast();
    for (int i = hashes.size() - 2; i >= 0; i--) {
      root = MerkleHash.node(hashes.get(i), root);
    }
    return root;
  }
}
