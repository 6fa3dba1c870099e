// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a text writes its rows.
 *
 * @param separator between two numbers; a blank stands for any white space
 * @param mark the decimal mark
 */
record TextDialect(char separator, char mark) {
  /** In the order in which they are tried: a rarer separator says more than a common one. */
  static final List<TextDialect> ALL =
      List.of(
          new TextDialect(';', '.'),
          new TextDialect(';', ','),
          new TextDialect('\t', '.'),
          new TextDialect('\t', ','),
          new TextDialect(',', '.'),
          new TextDialect(' ', '.'),
          new TextDialect(' ', ','));

  /** What {@link #read} returns for one field that says nothing; less for more of them. */
  static final int NO_DIGITS = -2;

  private static final int MAX_COLUMNS = 1_000_000;

  /** Takes the numbers of a row; a missing one is NaN. */
  @FunctionalInterface
  interface Sink {
    void accept(double value);
  }

  /**
   * Hands over the numbers of a line.
   *
   * @param from where the line begins in {@code text}
   * @param to where it ends
   * @return how many there were; 0 if the line is blank; −1 if it holds anything else than numbers
   *     and words for missing ones; for n empty fields or dashes, which may be a rule below a title
   *     or a row of missing points, {@link #NO_DIGITS} − (n − 1)
   */
  int read(byte[] text, int from, int to, @Nullable Sink sink) {
    int count = 0;
    boolean saysSomething = false;
    int at = from;
    while (true) {
      if (separator == ' ') {
        at = skipBlanks(text, at, to);
        if (at == to) {
          break;
        }
      }
      int end = separator == ' ' && isNoData(text, at, to) ? at + 7 : at;
      while (end < to && !separates(text[end])) {
        end++;
      }
      double value = field(text, at, end);
      if (value == Double.POSITIVE_INFINITY || count == MAX_COLUMNS) {
        return -1;
      }
      saysSomething |= !Double.isNaN(value) || end > at && Character.isLetter(text[at]);
      count++;
      if (sink != null) {
        sink.accept(value);
      }
      if (end == to) {
        break;
      }
      at = end + 1;
    }
    if (skipBlanks(text, from, to) == to) {
      return 0;
    }
    return saysSomething ? count : NO_DIGITS + 1 - count;
  }

  /** "No Data" is one word, though it has a blank. */
  private static boolean isNoData(byte[] text, int at, int to) {
    return at + 7 <= to
        && (text[at] | 0x20) == 'n'
        && PlainText.string(text, at, at + 7).equalsIgnoreCase("no data");
  }

  private boolean separates(byte b) {
    return separator == ' ' ? b == ' ' || b == '\t' : b == separator;
  }

  /** The number of a field, NaN for a missing one, positive infinity for what is neither. */
  private double field(byte[] text, int from, int to) {
    int start = skipBlanks(text, from, to);
    int end = to;
    while (end > start && (text[end - 1] == ' ' || text[end - 1] == '\t')) {
      end--;
    }
    if (end - start >= 2 && text[start] == '"' && text[end - 1] == '"') {
      start++;
      end--;
    }
    double value = TextNumber.parse(text, start, end, mark);
    if (Double.isNaN(value)) {
      return TextNumber.isMissing(text, start, end) ? Double.NaN : Double.POSITIVE_INFINITY;
    }
    // what overflows is no height either
    return Double.isInfinite(value) ? Double.NaN : value;
  }

  private static int skipBlanks(byte[] text, int from, int to) {
    int at = from;
    while (at < to && (text[at] == ' ' || text[at] == '\t')) {
      at++;
    }
    return at;
  }
}
