// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.merkle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The two proofs of RFC 6962 (2.1.1 and 2.1.2), and their checks as RFC 9162 words them (2.1.3.2
 * and 2.1.4.2). A proof is a list of at most 63 hashes per side; making one reads about two per
 * binary digit of the size.
 */
public final class Proofs {
  private Proofs() {}

  /** The root over the first {@code size} leaves. */
  public static byte[] root(long size, HashReader reader) {
    return size == 0 ? MerkleHash.emptyRoot() : Ranges.root(0, size, reader);
  }

  /**
   * Proves that the leaf number {@code index} lies in the tree of {@code size} leaves.
   *
   * @throws IllegalArgumentException unless 0 ≤ index &lt; size
   */
  public static List<byte[]> inclusion(long index, long size, HashReader reader) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("leaf " + index + " is not among " + size);
    }
    List<byte[]> proof = new ArrayList<>();
    long begin = 0;
    long end = size;
    while (end - begin > 1) {
      long middle = begin + Long.highestOneBit(end - begin - 1);
      if (index < middle) {
        proof.add(Ranges.root(middle, end, reader));
        end = middle;
      } else {
        proof.add(Ranges.root(begin, middle, reader));
        begin = middle;
      }
    }
    return proof.reversed();
  }

  /**
   * Proves that the tree of {@code n} leaves begins with the tree of {@code m} leaves.
   *
   * @throws IllegalArgumentException unless 0 ≤ m ≤ n
   */
  public static List<byte[]> consistency(long m, long n, HashReader reader) {
    if (m < 0 || m > n) {
      throw new IllegalArgumentException(m + " leaves are no beginning of " + n);
    }
    if (m == 0) {
      return List.of();
    }
    List<byte[]> proof = new ArrayList<>();
    long begin = 0;
    long end = n;
    while (m != end) {
      long middle = begin + Long.highestOneBit(end - begin - 1);
      if (m <= middle) {
        proof.add(Ranges.root(middle, end, reader));
        end = middle;
      } else {
        proof.add(Ranges.root(begin, middle, reader));
        begin = middle;
      }
    }
    // the old root itself is known to who checks; a part of it is not
    if (begin != 0) {
      proof.add(Ranges.root(begin, end, reader));
    }
    return proof.reversed();
  }

  /** Whether the proof shows the leaf at this place of the tree with this size and root. */
  public static boolean verifyInclusion(
      byte[] leafHash, long index, long size, List<byte[]> proof, byte[] root) {
    if (index < 0 || index >= size || !hashes(proof)) {
      return false;
    }
    long at = index;
    long last = size - 1;
    byte[] hash = leafHash;
    for (byte[] next : proof) {
      if (last == 0) {
        return false;
      }
      if ((at & 1) == 1 || at == last) {
        hash = MerkleHash.node(next, hash);
        int levels = Long.numberOfTrailingZeros(at);
        at >>>= levels;
        last >>>= levels;
      } else {
        hash = MerkleHash.node(hash, next);
      }
      at >>>= 1;
      last >>>= 1;
    }
    return last == 0 && Arrays.equals(hash, root);
  }

  /**
   * Whether the proof shows that the tree of n leaves with root {@code rootN} begins with the tree
   * of m leaves with root {@code rootM}. Every tree begins with the empty one.
   */
  public static boolean verifyConsistency(
      long m, long n, List<byte[]> proof, byte[] rootM, byte[] rootN) {
    if (m < 0 || m > n || !hashes(proof)) {
      return false;
    }
    if (m == n) {
      return proof.isEmpty() && Arrays.equals(rootM, rootN);
    }
    if (m == 0) {
      return proof.isEmpty() && Arrays.equals(rootM, MerkleHash.emptyRoot());
    }
    List<byte[]> path = new ArrayList<>(proof);
    if (Long.bitCount(m) == 1) {
      path.addFirst(rootM);
    }
    if (path.isEmpty()) {
      return false;
    }
    int whole = Long.numberOfTrailingZeros(m);
    long at = (m - 1) >>> whole;
    long last = (n - 1) >>> whole;
    byte[] old = path.getFirst();
    byte[] now = old;
    for (byte[] next : path.subList(1, path.size())) {
      if (last == 0) {
        return false;
      }
      if ((at & 1) == 1 || at == last) {
        old = MerkleHash.node(next, old);
        now = MerkleHash.node(next, now);
        int levels = Long.numberOfTrailingZeros(at);
        at >>>= levels;
        last >>>= levels;
      } else {
        now = MerkleHash.node(now, next);
      }
      at >>>= 1;
      last >>>= 1;
    }
    return last == 0 && Arrays.equals(old, rootM) && Arrays.equals(now, rootN);
  }

  private static boolean hashes(List<byte[]> proof) {
    return proof.size() <= 126 && proof.stream().allMatch(h -> h.length == MerkleHash.BYTES);
  }
}
