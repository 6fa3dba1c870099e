// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The hashes of RFC 6962, section 2.1, and the checks of its proofs (RFC 9162, section 2.1). */
final class Hashes {
  static final int BYTES = 32;

  private final MessageDigest sha256;

  Hashes() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  byte[] leaf(byte[] bytes) {
    sha256.update((byte) 0);
    return sha256.digest(bytes);
  }

  byte[] node(byte[] left, byte[] right) {
    sha256.update((byte) 1);
    sha256.update(left);
    return sha256.digest(right);
  }

  byte[] ofNothing() {
    return sha256.digest();
  }

  /**
   * The root that an inclusion proof leads to (RFC 9162, 2.1.3.2); null where its length is wrong.
   */
  byte @org.jspecify.annotations.Nullable [] rootBy(
      byte[] leafHash, long index, long size, List<byte[]> proof) {
    if (index < 0 || index >= size) {
      return null;
    }
    long node = index;
    long last = size - 1;
    byte[] hash = leafHash;
    for (byte[] sibling : proof) {
      if (last == 0) {
        return null;
      }
      if ((node & 1) == 1 || node == last) {
        hash = node(sibling, hash);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = node(hash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 ? hash : null;
  }

  /**
   * Whether a tree of the second size and root begins with that of the first (RFC 9162, 2.1.4.2).
   */
  boolean grew(long first, byte[] firstRoot, long second, byte[] secondRoot, List<byte[]> proof) {
    if (first < 0 || first > second) {
      return false;
    }
    if (first == second || first == 0) {
      return proof.isEmpty()
          && (first == 0
              ? MessageDigest.isEqual(firstRoot, ofNothing())
              : MessageDigest.isEqual(firstRoot, secondRoot));
    }
    boolean whole = Long.bitCount(first) == 1;
    if (!whole && proof.isEmpty()) {
      return false;
    }
    long node = first - 1;
    long last = second - 1;
    while ((node & 1) == 1) {
      node >>= 1;
      last >>= 1;
    }
    byte[] before = whole ? firstRoot : proof.getFirst();
    byte[] after = before;
    for (byte[] hash : whole ? proof : proof.subList(1, proof.size())) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        before = node(hash, before);
        after = node(hash, after);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        after = node(after, hash);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0
        && MessageDigest.isEqual(before, firstRoot)
        && MessageDigest.isEqual(after, secondRoot);
  }
}
