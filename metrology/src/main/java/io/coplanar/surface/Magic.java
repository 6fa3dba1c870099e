// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import java.util.Arrays;

/** Signatures: fixed bytes at a fixed place. */
final class Magic {
  private Magic() {}

  static boolean at(byte[] bytes, int offset, byte[] signature) {
    return bytes.length >= offset + signature.length
        && Arrays.equals(bytes, offset, offset + signature.length, signature, 0, signature.length);
  }

  /** Whether a sequence stands anywhere in the bytes. */
  static boolean anywhere(byte[] bytes, byte[] sequence) {
    for (int i = 0; i + sequence.length <= bytes.length; i++) {
      if (bytes[i] == sequence[0] && at(bytes, i, sequence)) {
        return true;
      }
    }
    return false;
  }
}
