// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON (RFC 8259) strictly: no white space around values is wanted and none is taken, a name
 * stands once in an object, nesting ends at {@value #MAX_DEPTH}. Objects become maps, arrays lists,
 * whole numbers {@code Long}, other numbers {@code Double}.
 */
final class Json {
  private static final int MAX_DEPTH = 64;

  private final byte[] bytes;
  private int at;

  Json(byte[] bytes, int from) {
    this.bytes = bytes;
    this.at = from;
  }

  /** The object that the bytes are. */
  static Map<String, @Nullable Object> object(byte[] bytes) throws Unreadable {
    Json json = new Json(bytes, 0);
    if (!(json.value(0) instanceof Map<?, ?> map)) {
      throw new Unreadable("no JSON object");
    }
    json.end();
    Map<String, @Nullable Object> typed = new LinkedHashMap<>();
    map.forEach((name, value) -> typed.put((String) name, value));
    return typed;
  }

  /** Where the next byte to read stands. */
  int position() {
    return at;
  }

  void end() throws Unreadable {
    if (at != bytes.length) {
      throw new Unreadable("something follows the end, at byte " + at);
    }
  }

  /** Takes exactly this text. */
  void literal(String text) throws Unreadable {
    for (int i = 0; i < text.length(); i++) {
      if (at + i >= bytes.length || bytes[at + i] != text.charAt(i)) {
        throw new Unreadable("no " + text + " at byte " + at);
      }
    }
    at += text.length();
  }

  /** Whether exactly this text comes next; takes it if so. */
  boolean maybe(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (at + i >= bytes.length || bytes[at + i] != text.charAt(i)) {
        return false;
      }
    }
    at += text.length();
    return true;
  }

  @Nullable Object value(int depth) throws Unreadable {
    if (depth > MAX_DEPTH) {
      throw new Unreadable("nested deeper than " + MAX_DEPTH);
    }
    return switch (peek()) {
      case '{' -> map(depth);
      case '[' -> list(depth);
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private @Nullable Object word(String word, @Nullable Object value) throws Unreadable {
    literal(word);
    return value;
  }

  private Map<String, @Nullable Object> map(int depth) throws Unreadable {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    at++;
    if (maybe("}")) {
      return map;
    }
    while (true) {
      String name = string();
      if (map.containsKey(name)) {
        throw new Unreadable("the name " + name + " stands twice in an object");
      }
      literal(":");
      map.put(name, value(depth + 1));
      if (maybe("}")) {
        return map;
      }
      literal(",");
    }
  }

  private List<@Nullable Object> list(int depth) throws Unreadable {
    List<@Nullable Object> list = new ArrayList<>();
    at++;
    if (maybe("]")) {
      return list;
    }
    while (true) {
      list.add(value(depth + 1));
      if (maybe("]")) {
        return list;
      }
      literal(",");
    }
  }

  /** A whole number of at most 18 digits, not negative, without leading zeros. */
  long count() throws Unreadable {
    int from = at;
    long count = 0;
    while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
      count = 10 * count + bytes[at++] - '0';
      if (at - from > 18) {
        throw new Unreadable("a number of more than 18 digits at byte " + from);
      }
    }
    if (at == from || bytes[from] == '0' && at - from > 1) {
      throw new Unreadable("no count at byte " + from);
    }
    return count;
  }

  private Object number() throws Unreadable {
    int from = at;
    maybe("-");
    digits(true);
    boolean whole = true;
    if (maybe(".")) {
      whole = false;
      digits(false);
    }
    if (maybe("e") || maybe("E")) {
      whole = false;
      if (!maybe("+")) {
        maybe("-");
      }
      digits(false);
    }
    String text = new String(bytes, from, at - from, StandardCharsets.US_ASCII);
    if (whole && text.length() <= 18) {
      return Long.valueOf(text);
    }
    return Double.valueOf(text);
  }

  private void digits(boolean noLeadingZero) throws Unreadable {
    int from = at;
    while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    if (at == from || noLeadingZero && bytes[from] == '0' && at - from > 1) {
      throw new Unreadable("no JSON value at byte " + from);
    }
  }

  String string() throws Unreadable {
    literal("\"");
    int from = at;
    boolean ascii = true;
    while (at < bytes.length) {
      byte b = bytes[at];
      if (b == '"') {
        String text =
            ascii
                ? new String(bytes, from, at - from, StandardCharsets.ISO_8859_1)
                : utf8(from, at);
        at++;
        return text;
      }
      if (b == '\\') {
        return escaped(from);
      }
      if (b >= 0 && b < ' ') {
        throw new Unreadable("a control character in a string, at byte " + at);
      }
      ascii &= b >= 0;
      at++;
    }
    throw new Unreadable("a string that does not end");
  }

  private String escaped(int from) throws Unreadable {
    StringBuilder text = new StringBuilder(utf8(from, at));
    int plain = at;
    while (at < bytes.length) {
      byte b = bytes[at];
      if (b == '"') {
        text.append(utf8(plain, at++));
        return wellFormed(text.toString());
      }
      if (b >= 0 && b < ' ') {
        throw new Unreadable("a control character in a string, at byte " + at);
      }
      if (b == '\\') {
        text.append(utf8(plain, at++));
        text.append(escape());
        plain = at;
      } else {
        at++;
      }
    }
    throw new Unreadable("a string that does not end");
  }

  private static String wellFormed(String text) throws Unreadable {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isSurrogate(text.charAt(i))) {
        continue;
      }
      if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
        throw new Unreadable("half of a surrogate pair in a string");
      }
      i++;
    }
    return text;
  }

  private char escape() throws Unreadable {
    int c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> (char) c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hex();
      default -> throw new Unreadable("an unknown escape at byte " + (at - 1));
    };
  }

  private char hex() throws Unreadable {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0) {
        throw new Unreadable("an unknown escape at byte " + at);
      }
      code = 16 * code + digit;
      at++;
    }
    return (char) code;
  }

  private String utf8(int from, int to) throws Unreadable {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      throw new Unreadable("no UTF-8 in a string, at byte " + from);
    }
  }

  private int peek() throws Unreadable {
    if (at >= bytes.length) {
      throw new Unreadable("it ends too early");
    }
    return bytes[at];
  }
}
