// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The tree as RFC 6962 defines it (2.1, 2.1.1, 2.1.2), by recursion over the leaves and with
 * hashing of its own: what the fast code is compared with.
 */
final class PlainTree implements HashReader {
  private final List<byte[]> leaves;

  /** Roots that were computed already, by begin and end. */
  private final Map<Long, byte[]> roots = new HashMap<>();

  PlainTree(List<byte[]> leaves) {
    this.leaves = List.copyOf(leaves);
  }

  static PlainTree random(int size, SplittableRandom random) {
    List<byte[]> leaves = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      byte[] leaf = new byte[random.nextInt(40)];
      random.nextBytes(leaf);
      leaves.add(leaf);
    }
    return new PlainTree(leaves);
  }

  byte[] leaf(int index) {
    return sha256(new byte[] {0}, leaves.get(index));
  }

  /** MTH over the leaves from {@code begin} up to {@code end}. */
  byte[] root(int begin, int end) {
    byte[] known = roots.get(key(begin, end));
    if (known == null) {
      known = compute(begin, end);
      roots.put(key(begin, end), known);
    }
    return known;
  }

  private byte[] compute(int begin, int end) {
    if (begin == end) {
      return sha256();
    }
    if (end - begin == 1) {
      return leaf(begin);
    }
    int middle = begin + split(end - begin);
    return sha256(new byte[] {1}, root(begin, middle), root(middle, end));
  }

  private static long key(int begin, int end) {
    return (long) begin << 32 | end;
  }

  /** PATH. */
  List<byte[]> path(int index, int begin, int end) {
    if (end - begin == 1) {
      return new ArrayList<>();
    }
    int middle = begin + split(end - begin);
    List<byte[]> path =
        index < middle - begin
            ? path(index, begin, middle)
            : path(index - (middle - begin), middle, end);
    path.add(index < middle - begin ? root(middle, end) : root(begin, middle));
    return path;
  }

  /** SUBPROOF, {@code m} counted from {@code begin}. */
  List<byte[]> subproof(int m, int begin, int end, boolean known) {
    if (m == end - begin) {
      return new ArrayList<>(known ? List.of() : List.of(root(begin, end)));
    }
    int k = split(end - begin);
    List<byte[]> proof =
        m <= k ? subproof(m, begin, begin + k, known) : subproof(m - k, begin + k, end, false);
    proof.add(m <= k ? root(begin + k, end) : root(begin, begin + k));
    return proof;
  }

  @Override
  public byte[] hash(int level, long index) {
    return root((int) (index << level), (int) (index + 1 << level));
  }

  /** The largest power of two below {@code n}. */
  private static int split(int n) {
    int k = 1;
    while (2 * k < n) {
      k *= 2;
    }
    return k;
  }

  private static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        sha.update(part);
      }
      return sha.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
