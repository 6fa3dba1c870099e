// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;

/**
 * Decimal numbers in text, read from bytes without a string for each.
 *
 * <p>Exact: a number whose digits make an integer below 2⁵³ and whose power of ten is at most 22 is
 * the quotient or product of two doubles that are both exact, so one rounding gives the nearest
 * double (W. D. Clinger, "How to read floating point numbers accurately", 1990). All others go to
 * {@link Double#parseDouble}.
 */
final class TextNumber {
  private static final double[] POWER_OF_TEN = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };
  private static final long EXACT = 1L << 53;
  private static final int MAX_CHARACTERS = 400;

  private TextNumber() {}

  /**
   * The number that the bytes {@code from} (inclusive) to {@code to} spell: digits with an optional
   * sign, decimal mark and exponent (e, E, d or D); NaN if they spell none.
   *
   * @param mark the decimal mark, '.' or ','
   */
  static double parse(byte[] text, int from, int to, char mark) {
    int at = from;
    boolean negative = at < to && text[at] == '-';
    if (negative || at < to && text[at] == '+') {
      at++;
    }
    long digits = 0;
    int count = 0;
    int scale = 0;
    boolean fraction = false;
    boolean fits = true;
    for (; at < to; at++) {
      int d = text[at] - '0';
      if (d >= 0 && d <= 9) {
        count++;
        fits &= digits < EXACT / 10;
        digits = fits ? digits * 10 + d : digits;
        scale -= fraction ? 1 : 0;
      } else if (text[at] == mark && !fraction) {
        fraction = true;
      } else {
        break;
      }
    }
    if (count == 0 || to - from > MAX_CHARACTERS) {
      return Double.NaN;
    }
    if (at < to) {
      int letter = text[at] | 0x20;
      int exponent = letter == 'e' || letter == 'd' ? exponent(text, at + 1, to) : NO_EXPONENT;
      if (exponent == NO_EXPONENT) {
        return Double.NaN;
      }
      scale += exponent;
    }
    if (fits && scale >= -22 && scale <= 22) {
      double value = scale < 0 ? digits / POWER_OF_TEN[-scale] : digits * POWER_OF_TEN[scale];
      return negative ? -value : value;
    }
    return Double.parseDouble(
        new String(text, from, to - from, ISO_8859_1)
            .replace(mark, '.')
            .replace('d', 'e')
            .replace('D', 'e'));
  }

  private static final int NO_EXPONENT = Integer.MIN_VALUE;

  private static int exponent(byte[] text, int from, int to) {
    int at = from;
    boolean negative = at < to && text[at] == '-';
    if (negative || at < to && text[at] == '+') {
      at++;
    }
    if (at == to) {
      return NO_EXPONENT;
    }
    int value = 0;
    for (; at < to; at++) {
      int d = text[at] - '0';
      if (d < 0 || d > 9) {
        return NO_EXPONENT;
      }
      // a longer one says no more than 99999 does
      value = Math.min(value * 10 + d, 99_999);
    }
    return negative ? -value : value;
  }

  /** Whether the bytes are a word that programs write for a missing point. */
  static boolean isMissing(byte[] text, int from, int to) {
    if (to - from > 12) {
      return false;
    }
    String word = new String(text, from, to - from, ISO_8859_1).strip().toLowerCase(Locale.ROOT);
    return switch (word) {
      case "", "nan", "-nan", "+nan", "bad", "na", "n/a", "null", "none", "no data", "nodata" ->
          true;
      case "inf", "-inf", "+inf", "infinity", "-infinity", "-", "--", "---", "*", "**", "***" ->
          true;
      default ->
          word.contains("nan(")
              || word.contains("#ind")
              || word.contains("#qnan")
              || word.contains("#inf")
              || word.contains("#snan");
    };
  }
}
