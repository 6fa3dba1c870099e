// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The three hashes that a tree is made of: SHA-256 with a first byte that tells a leaf from a node,
 * so that no node can be passed off as a leaf (RFC 6962, 2.1).
 */
public final class MerkleHash {
  /** Length of a hash. */
  public static final int BYTES = 32;

  // creating one costs more than hashing a node with it
  private static final ThreadLocal<MessageDigest> SHA256 = ThreadLocal.withInitial(MerkleHash::sha);

  private MerkleHash() {}

  /** SHA-256(0x00 ‖ leaf). */
  public static byte[] leaf(byte[] leaf) {
    MessageDigest sha = SHA256.get();
    sha.update((byte) 0);
    return sha.digest(leaf);
  }

  /** SHA-256(0x01 ‖ left ‖ right). */
  public static byte[] node(byte[] left, byte[] right) {
    MessageDigest sha = SHA256.get();
    sha.update((byte) 1);
    sha.update(left);
    return sha.digest(right);
  }

  /** The root of a tree without leaves: SHA-256 of nothing. */
  public static byte[] emptyRoot() {
    return SHA256.get().digest();
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
