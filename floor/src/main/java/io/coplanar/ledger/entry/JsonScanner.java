// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.entry;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks over one JSON value (RFC 8259) in a text and holds it to what every reader understands the
 * same way (RFC 7493): no name twice in an object, no half of a surrogate pair; and to bounds that
 * keep it harmless.
 *
 * <p>White space between the tokens is either left out of the result or a fault.
 */
final class JsonScanner {
  static final int MAX_DEPTH = 64;
  static final int MAX_NUMBER_CHARS = 1000;
  static final int MAX_NAME_CHARS = 1000;

  /** What is wrong, and at which character. */
  static final class Malformed extends Exception {
    private final String wrong;

    Malformed(String wrong, int at) {
      this(wrong + " at character " + (at + 1));
    }

    private Malformed(String wrong) {
      super(wrong, null, false, false);
      this.wrong = wrong;
    }

    String wrong() {
      return wrong;
    }
  }

  private final String text;
  private final boolean blanksAllowed;
  private int at;

  /** What stands before the last white space; null as long as there was none. */
  private @Nullable StringBuilder compact;

  /** Where that goes on in the text. */
  private int copied;

  private JsonScanner(String text, int from, boolean blanksAllowed) {
    this.text = text;
    this.at = from;
    this.copied = from;
    this.blanksAllowed = blanksAllowed;
  }

  /** The one object that the text consists of, without white space between its tokens. */
  static String compactObject(String text) throws Malformed {
    JsonScanner scanner = new JsonScanner(text, 0, true);
    scanner.blanks();
    scanner.object(1);
    scanner.blanks();
    if (scanner.at != text.length()) {
      throw scanner.malformed("something follows the object");
    }
    if (scanner.compact == null) {
      return text;
    }
    return scanner.compact.append(text, scanner.copied, scanner.at).toString();
  }

  /** Where the compact object ends that begins here. */
  static int endOfObject(String text, int from) throws Malformed {
    JsonScanner scanner = new JsonScanner(text, from, false);
    scanner.object(1);
    return scanner.at;
  }

  private void value(int depth) throws Malformed {
    switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      case 't' -> word("true");
      case 'f' -> word("false");
      case 'n' -> word("null");
      default -> number();
    }
  }

  private void object(int depth) throws Malformed {
    open('{', depth);
    if (closes('}')) {
      return;
    }
    Set<String> names = new HashSet<>();
    do {
      blanks();
      int start = at;
      boolean escaped = string();
      if (at - start - 2 > MAX_NAME_CHARS) {
        throw new Malformed("a name of more than " + MAX_NAME_CHARS + " characters", start);
      }
      String name = text.substring(start + 1, at - 1);
      if (!names.add(escaped ? JsonText.unescape(name) : name)) {
        throw new Malformed("a name that the object has already", start);
      }
      blanks();
      expect(':');
      blanks();
      value(depth + 1);
    } while (goesOn('}'));
  }

  private void array(int depth) throws Malformed {
    open('[', depth);
    if (closes(']')) {
      return;
    }
    do {
      blanks();
      value(depth + 1);
    } while (goesOn(']'));
  }

  private void open(char bracket, int depth) throws Malformed {
    if (depth > MAX_DEPTH) {
      throw malformed("more than " + MAX_DEPTH + " levels of nesting");
    }
    expect(bracket);
    blanks();
  }

  private boolean closes(char bracket) throws Malformed {
    if (peek() != bracket) {
      return false;
    }
    at++;
    return true;
  }

  private boolean goesOn(char bracket) throws Malformed {
    blanks();
    if (closes(bracket)) {
      return false;
    }
    if (peek() != ',') {
      throw malformed("neither a comma nor the end");
    }
    at++;
    return true;
  }

  /** Goes past a string; says whether it holds an escape. */
  private boolean string() throws Malformed {
    expect('"');
    boolean escaped = false;
    while (true) {
      char c = peek();
      if (c == '"') {
        at++;
        return escaped;
      }
      if (c < ' ') {
        throw malformed("a control character in a string");
      }
      if (c == '\\') {
        escaped = true;
        escape();
      } else {
        at++;
      }
    }
  }

  private void escape() throws Malformed {
    int start = at;
    at++;
    switch (peek()) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at++;
      case 'u' -> {
        char unit = unit();
        if (Character.isHighSurrogate(unit)
            && text.startsWith("\\u", at)
            && Character.isLowSurrogate(nextUnit())) {
          return;
        }
        if (Character.isSurrogate(unit)) {
          throw new Malformed("half of a surrogate pair", start);
        }
      }
      default -> throw new Malformed("an escape that JSON does not know", start);
    }
  }

  private char nextUnit() throws Malformed {
    at++;
    return unit();
  }

  private char unit() throws Malformed {
    expect('u');
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      char c = peek();
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw malformed("an escape without four hexadecimal digits");
      }
      unit = unit << 4 | digit;
      at++;
    }
    return (char) unit;
  }

  private void number() throws Malformed {
    int start = at;
    if (peek() == '-') {
      at++;
    }
    if (peek() == '0') {
      at++;
    } else {
      digits();
    }
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      digits();
    }
    if (at < text.length() && (text.charAt(at) | 0x20) == 'e') {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      digits();
    }
    if (at - start > MAX_NUMBER_CHARS) {
      throw new Malformed("a number of more than " + MAX_NUMBER_CHARS + " characters", start);
    }
  }

  private void digits() throws Malformed {
    char first = peek();
    if (first < '0' || first > '9') {
      throw malformed("no JSON value");
    }
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
  }

  private void word(String word) throws Malformed {
    if (!text.startsWith(word, at)) {
      throw malformed("no JSON value");
    }
    at += word.length();
  }

  private void blanks() throws Malformed {
    int start = at;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    if (at == start) {
      return;
    }
    if (!blanksAllowed) {
      throw new Malformed("white space between the tokens", start);
    }
    if (compact == null) {
      compact = new StringBuilder(text.length());
    }
    compact.append(text, copied, start);
    copied = at;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  private void expect(char expected) throws Malformed {
    if (peek() != expected) {
      throw malformed("no \"" + expected + "\"");
    }
    at++;
  }

  private char peek() throws Malformed {
    if (at >= text.length()) {
      throw malformed("the text ends");
    }
    return text.charAt(at);
  }

  private Malformed malformed(String wrong) {
    return new Malformed(wrong, at);
  }
}
