// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing tree: the roots of the complete subtrees that its size in binary
 * consists of, largest first. All that appending and the root need, in at most 63 hashes.
 */
public final class Frontier {
  private long size;
  private final ArrayList<byte[]> hashes;

  private Frontier(long size, List<byte[]> hashes) {
    this.size = size;
    this.hashes = new ArrayList<>(hashes);
  }

  /** The edge of a tree without leaves. */
  public static Frontier empty() {
    return new Frontier(0, List.of());
  }

  /**
   * An edge that was kept.
   *
   * @param hashes one for each bit that is set in {@code size}, from the highest
   * @throws IllegalArgumentException when their number does not fit the size
   */
  public static Frontier of(long size, List<byte[]> hashes) {
    if (size < 0 || Long.bitCount(size) != hashes.size()) {
      throw new IllegalArgumentException(
          "a tree of " + size + " leaves has another edge than " + hashes.size() + " hashes");
    }
    return new Frontier(size, hashes);
  }

  /** The edge of the tree of this size. */
  public static Frontier read(long size, HashReader reader) {
    return new Frontier(size, Ranges.read(0, size, reader));
  }

  /** Takes in the hash of the next leaf. */
  public void add(byte[] leafHash) {
    byte[] hash = leafHash;
    // each trailing one of the size is a finished subtree to the left, as large as this one
    for (long rest = size; (rest & 1) == 1; rest >>>= 1) {
      hash = MerkleHash.node(hashes.removeLast(), hash);
    }
    hashes.add(hash);
    size++;
  }

  /** How many leaves there are. */
  public long size() {
    return size;
  }

  /** The root over all leaves. */
  public byte[] root() {
    return size == 0 ? MerkleHash.emptyRoot() : Ranges.fold(hashes);
  }

  /** The roots of the complete subtrees, largest first. */
  public List<byte[]> hashes() {
    return List.copyOf(hashes);
  }

  /** An edge of its own that may grow another way. */
  public Frontier copy() {
    return new Frontier(size, hashes);
  }
}
