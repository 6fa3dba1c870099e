// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;

/** Text files: whether bytes are text, and the text as bytes in which ASCII stands for itself. */
final class PlainText {
  private static final int LOOK_BYTES = 1 << 16;

  private PlainText() {}

  /** Whether the first bytes hold text: no control characters but white space. */
  static boolean is(byte[] bytes) {
    if (isUtf16(bytes)) {
      return true;
    }
    for (int i = 0; i < Math.min(bytes.length, LOOK_BYTES); i++) {
      int b = bytes[i];
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf16(byte[] bytes) {
    return Magic.at(bytes, 0, new byte[] {-1, -2}) || Magic.at(bytes, 0, new byte[] {-2, -1});
  }

  /** The text without its byte order mark, in UTF-8 if it was UTF-16, else as it is. */
  static byte[] ascii(byte[] bytes) {
    if (isUtf16(bytes)) {
      Charset utf16 = bytes[0] == -1 ? UTF_16LE : UTF_16BE;
      return new String(bytes, 2, bytes.length - 2, utf16).getBytes(UTF_8);
    }
    boolean marked = Magic.at(bytes, 0, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
  }

  /** A piece of text: UTF-8, or Latin-1 if it is not that. */
  static String string(byte[] text, int from, int to) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(text, from, to - from)).toString();
    } catch (CharacterCodingException e) {
      return new String(text, from, to - from, ISO_8859_1);
    }
  }
}
