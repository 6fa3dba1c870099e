// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cure;

import java.nio.charset.StandardCharsets;

/** A decimal number as a file writes it: digits with a point, perhaps an exponent. */
final class DecimalText {
  /** Powers of ten that a double holds exactly. */
  private static final double[] TENS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  /** Longest text that is looked at: no number of a log has more. */
  private static final int MOST_BYTES = 64;

  /** This many digits fit into the 53 bits of a double. */
  private static final int EXACT_DIGITS = 15;

  private DecimalText() {}

  /**
   * The number in bytes {@code [from, to)}, without white space around it; NaN where it is none.
   *
   * <p>Short ones, which is to say nearly all, need no text: an integer below 2^53 divided by an
   * exact power of ten is rounded once, so correctly (Clinger 1990).
   */
  static double parse(byte[] bytes, int from, int to) {
    int at = from;
    boolean negative = at < to && bytes[at] == '-';
    if (negative || at < to && bytes[at] == '+') {
      at++;
    }
    long digits = 0;
    int count = 0;
    int behindPoint = 0;
    boolean point = false;
    for (; at < to; at++) {
      byte c = bytes[at];
      if (c >= '0' && c <= '9') {
        if (++count > EXACT_DIGITS) {
          return slow(bytes, from, to);
        }
        digits = 10 * digits + (c - '0');
        behindPoint += point ? 1 : 0;
      } else if (c == '.' && !point) {
        point = true;
      } else {
        return slow(bytes, from, to);
      }
    }
    if (count == 0) {
      return Double.NaN;
    }
    double value = digits / TENS[behindPoint];
    return negative ? -value : value;
  }

  private static double slow(byte[] bytes, int from, int to) {
    if (to - from > MOST_BYTES || !isDecimal(bytes, from, to)) {
      return Double.NaN;
    }
    return Double.parseDouble(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
  }

  /** {@code [+-]digits[.digits][e[+-]digits]} with a digit before the exponent. */
  private static boolean isDecimal(byte[] bytes, int from, int to) {
    int at = sign(bytes, from, to);
    int digits = 0;
    boolean point = false;
    while (at < to && (isDigit(bytes[at]) || bytes[at] == '.' && !point)) {
      point |= bytes[at] == '.';
      digits += isDigit(bytes[at]) ? 1 : 0;
      at++;
    }
    if (digits == 0 || at == to) {
      return digits > 0;
    }
    if (bytes[at] != 'e' && bytes[at] != 'E') {
      return false;
    }
    int start = sign(bytes, at + 1, to);
    for (at = start; at < to; at++) {
      if (!isDigit(bytes[at])) {
        return false;
      }
    }
    return at > start;
  }

  private static int sign(byte[] bytes, int at, int to) {
    return at < to && (bytes[at] == '+' || bytes[at] == '-') ? at + 1 : at;
  }

  private static boolean isDigit(byte c) {
    return c >= '0' && c <= '9';
  }
}
