// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.entry;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Puts a leaf together, byte by byte. */
final class LeafWriter {
  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private byte[] bytes;
  private int length;

  LeafWriter(int capacity) {
    bytes = new byte[capacity];
  }

  /** Text that needs no escape: names of fields, numbers, a compact payload. */
  LeafWriter raw(String text) {
    room(3 * text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes[length++] = (byte) c;
      } else {
        i = utf8(text, i, c);
      }
    }
    return this;
  }

  LeafWriter number(long number) {
    return raw(Long.toString(number));
  }

  LeafWriter stringOrNull(@Nullable String text) {
    return text == null ? raw("null") : string(text);
  }

  /**
   * A JSON string in its one form: quotes and backslashes escaped by a backslash, the control
   * characters below U+0020 by the letters b, t, n, f, r or else by u and four lower case
   * hexadecimal digits, everything else as it is.
   *
   * @throws IllegalArgumentException when a surrogate lacks its other half
   */
  LeafWriter string(String text) {
    room(6 * text.length() + 2);
    bytes[length++] = '"';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        i = utf8(text, i, c);
      } else if (c >= ' ' && c != '"' && c != '\\') {
        bytes[length++] = (byte) c;
      } else {
        escape(c);
      }
    }
    bytes[length++] = '"';
    return this;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  private void escape(char c) {
    bytes[length++] = '\\';
    switch (c) {
      case '"', '\\' -> bytes[length++] = (byte) c;
      case '\b' -> bytes[length++] = 'b';
      case '\t' -> bytes[length++] = 't';
      case '\n' -> bytes[length++] = 'n';
      case '\f' -> bytes[length++] = 'f';
      case '\r' -> bytes[length++] = 'r';
      default -> {
        bytes[length++] = 'u';
        bytes[length++] = '0';
        bytes[length++] = '0';
        bytes[length++] = HEX[c >> 4];
        bytes[length++] = HEX[c & 15];
      }
    }
  }

  /** Writes a character beyond ASCII; returns where its last half stands. */
  private int utf8(String text, int at, char c) {
    if (c < 0x800) {
      bytes[length++] = (byte) (0xc0 | c >> 6);
      bytes[length++] = (byte) (0x80 | c & 0x3f);
      return at;
    }
    if (!Character.isSurrogate(c)) {
      bytes[length++] = (byte) (0xe0 | c >> 12);
      bytes[length++] = (byte) (0x80 | c >> 6 & 0x3f);
      bytes[length++] = (byte) (0x80 | c & 0x3f);
      return at;
    }
    int point = text.codePointAt(at);
    if (!Character.isSupplementaryCodePoint(point)) {
      throw new IllegalArgumentException("half of a surrogate pair");
    }
    bytes[length++] = (byte) (0xf0 | point >> 18);
    bytes[length++] = (byte) (0x80 | point >> 12 & 0x3f);
    bytes[length++] = (byte) (0x80 | point >> 6 & 0x3f);
    bytes[length++] = (byte) (0x80 | point & 0x3f);
    return at + 1;
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
