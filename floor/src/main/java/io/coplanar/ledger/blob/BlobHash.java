// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.blob;

import io.coplanar.evidence.InputFault;

/**
 * A blob's name: the SHA-256 of its bytes. Nothing else ever becomes a part of a path.
 *
 * @param hex 64 lower case hexadecimal digits
 */
public record BlobHash(String hex) implements Comparable<BlobHash> {
  private static final int DIGITS = 64;

  public BlobHash {
    if (!isHash(hex)) {
      throw new IllegalArgumentException("no SHA-256");
    }
  }

  /** Whether a text is a blob's name. */
  public static boolean isHash(String text) {
    return text.length() == DIGITS
        && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  /** What a user or a file gave as a name. */
  public static BlobHash of(String text) throws InputFault {
    if (!isHash(text)) {
      String shown = text.length() > DIGITS ? text.substring(0, DIGITS) + "…" : text;
      throw new InputFault.Inconsistent(
          "blob", "\"" + shown + "\" is no SHA-256", "64 lower case hexadecimal digits");
    }
    return new BlobHash(text);
  }

  /** The two digits that name its folder. */
  String folder() {
    return hex.substring(0, 2);
  }

  @Override
  public int compareTo(BlobHash other) {
    return hex.compareTo(other.hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
