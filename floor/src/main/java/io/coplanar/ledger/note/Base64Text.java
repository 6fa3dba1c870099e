// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.note;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Base64 of RFC 4648, section 4, in its one canonical form: padded, and no stray bits. */
final class Base64Text {
  private Base64Text() {}

  static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** The bytes; null for anything that {@link #encode} would not have written. */
  static byte @Nullable [] decode(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      return encode(bytes).equals(text) ? bytes : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
