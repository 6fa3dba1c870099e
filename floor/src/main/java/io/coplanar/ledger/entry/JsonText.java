// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.entry;

/** Strings of JSON. */
final class JsonText {
  private JsonText() {}

  /** What a well-formed JSON string means; given and returned without its quotes. */
  static String unescape(String text) {
    int next = text.indexOf('\\');
    if (next < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int copied = 0;
    while (next >= 0) {
      plain.append(text, copied, next);
      char kind = text.charAt(next + 1);
      plain.append(
          switch (kind) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) Integer.parseInt(text, next + 2, next + 6, 16);
            default -> kind;
          });
      copied = next + (kind == 'u' ? 6 : 2);
      next = text.indexOf('\\', copied);
    }
    return plain.append(text, copied, text.length()).toString();
  }

  /** Whether every surrogate of the text has its other half, so that UTF-8 can write it. */
  static boolean isWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (!Character.isHighSurrogate(c)
          || i + 1 == text.length()
          || !Character.isLowSurrogate(text.charAt(i + 1))) {
        return false;
      }
      i++;
    }
    return true;
  }
}
