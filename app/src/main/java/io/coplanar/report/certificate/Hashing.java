// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.certificate;

import io.coplanar.ledger.merkle.MerkleHash;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hexadecimal. */
final class Hashing {
  private Hashing() {}

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Of an entry, as the tree has it. */
  static String leaf(byte[] leaf) {
    return HexFormat.of().formatHex(MerkleHash.leaf(leaf));
  }
}
