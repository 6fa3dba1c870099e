// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** MD5, which X3P prescribes: it tells a slip of the disk, not an intent. */
final class Md5 {
  private Md5() {}

  /** 32 lower-case digits. */
  static String hex(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }
}
