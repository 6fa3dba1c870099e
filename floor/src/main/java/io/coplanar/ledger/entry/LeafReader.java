// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.entry;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a leaf apart, from left to right. Each method takes exactly what {@link LeafWriter} would
 * have written there, and nothing else.
 */
final class LeafReader {
  private final String text;
  private int at;

  LeafReader(byte[] leaf) throws DamagedEntry {
    this.text = decode(leaf);
  }

  /** This text and no other. */
  void expect(String expected) throws DamagedEntry {
    if (!text.startsWith(expected, at)) {
      throw damaged("not " + expected);
    }
    at += expected.length();
  }

  /** A whole number from {@code least} on, without leading zeros. */
  long number(long least) throws DamagedEntry {
    int start = at;
    long value = 0;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      int digit = text.charAt(at) - '0';
      if (value > (Long.MAX_VALUE - digit) / 10) {
        throw damaged("a number beyond 2^63");
      }
      value = 10 * value + digit;
      at++;
    }
    if (at == start || at - start > 1 && text.charAt(start) == '0' || value < least) {
      at = start;
      throw damaged("not a whole number from " + least + " on");
    }
    return value;
  }

  int smallNumber(int least) throws DamagedEntry {
    int start = at;
    long value = number(least);
    if (value > Integer.MAX_VALUE) {
      at = start;
      throw damaged("not a number below 2^31");
    }
    return (int) value;
  }

  String string() throws DamagedEntry {
    expect("\"");
    int start = at;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        String plain = JsonText.unescape(text.substring(start, at));
        at++;
        return plain;
      }
      if (c < ' ') {
        throw damaged("a control character in a string");
      }
      if (c == '\\') {
        escape();
      } else {
        at++;
      }
    }
    throw damaged("a string without end");
  }

  @Nullable String stringOrNull() throws DamagedEntry {
    return takesNull() ? null : string();
  }

  Instant time() throws DamagedEntry {
    expect("\"");
    Instant time = LeafTime.parse(text, at);
    if (time == null) {
      throw damaged("not a time of the form 2026-11-24T10:00:00.123Z");
    }
    at += LeafTime.CHARS;
    expect("\"");
    return time;
  }

  @Nullable Instant timeOrNull() throws DamagedEntry {
    return takesNull() ? null : time();
  }

  /** A list of SHA-256 hashes. */
  List<String> hashes() throws DamagedEntry {
    expect("[");
    if (text.startsWith("]", at)) {
      at++;
      return List.of();
    }
    List<String> hashes = new ArrayList<>();
    while (true) {
      String hash = string();
      if (!CommandRules.isSha256(hash)) {
        throw damaged("not 64 lower case hexadecimal digits before this");
      }
      hashes.add(hash);
      if (text.startsWith("]", at)) {
        at++;
        return hashes;
      }
      expect(",");
    }
  }

  /** A compact JSON object, as it stands. */
  String object() throws DamagedEntry {
    int start = at;
    try {
      at = JsonScanner.endOfObject(text, at);
    } catch (JsonScanner.Malformed e) {
      throw new DamagedEntry("the payload is damaged: " + e.wrong());
    }
    return text.substring(start, at);
  }

  void end() throws DamagedEntry {
    if (at != text.length()) {
      throw damaged("more than an entry");
    }
  }

  private boolean takesNull() {
    if (!text.startsWith("null", at)) {
      return false;
    }
    at += 4;
    return true;
  }

  /** Only the escapes that the writer makes: the same string has one form. */
  private void escape() throws DamagedEntry {
    char kind = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if ("\"\\btnfr".indexOf(kind) >= 0) {
      at += 2;
    } else if (isWrittenInHex()) {
      at += 6;
    } else {
      throw damaged("an escape that is never written");
    }
  }

  private boolean isWrittenInHex() {
    if (!text.startsWith("\\u00", at) || at + 6 > text.length()) {
      return false;
    }
    char high = text.charAt(at + 4);
    char low = text.charAt(at + 5);
    boolean isControl =
        (high == '0' || high == '1') && (low >= '0' && low <= '9' || low >= 'a' && low <= 'f');
    // those have a shorter escape
    return isControl && !(high == '0' && "89acd".indexOf(low) >= 0);
  }

  private DamagedEntry damaged(String wrong) {
    return new DamagedEntry("the entry is damaged: " + wrong + " at character " + (at + 1));
  }

  private static String decode(byte[] leaf) throws DamagedEntry {
    if (leaf.length > EntryCodec.MAX_LEAF_BYTES) {
      throw new DamagedEntry(
          "the entry has %d bytes, more than the %d that one may have"
              .formatted(leaf.length, EntryCodec.MAX_LEAF_BYTES));
    }
    String text = new String(leaf, StandardCharsets.UTF_8);
    // what is no UTF-8 became this character; so may have been written
    if (text.indexOf('\ufffd') >= 0) {
      try {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(leaf));
      } catch (CharacterCodingException e) {
        throw new DamagedEntry("the entry is damaged: it is not UTF-8");
      }
    }
    return text;
  }
}
