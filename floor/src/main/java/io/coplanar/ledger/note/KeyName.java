// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.note;

import io.coplanar.evidence.InputFault;
import java.nio.charset.StandardCharsets;

/** The name of a key; with a log it is the log's origin. */
final class KeyName {
  private static final int MAX_CHARS = 200;

  private KeyName() {}

  static void check(String name) throws InputFault {
    if (!isValid(name)) {
      throw new InputFault.Inconsistent(
          "the key's name",
          "\"" + shown(name) + "\" cannot name a key",
          "1 to " + MAX_CHARS + " characters without space, plus sign or control character");
    }
  }

  static boolean isValid(String name) {
    return !name.isEmpty()
        && name.length() <= MAX_CHARS
        && StandardCharsets.UTF_8.newEncoder().canEncode(name)
        && name.codePoints().allMatch(KeyName::isAllowed);
  }

  private static boolean isAllowed(int c) {
    return c != '+'
        && !Character.isISOControl(c)
        && !Character.isWhitespace(c)
        && !Character.isSpaceChar(c);
  }

  private static String shown(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints()
        .limit(60)
        .map(c -> Character.isISOControl(c) || c >= 0xd800 && c < 0xe000 ? '?' : c)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }
}
