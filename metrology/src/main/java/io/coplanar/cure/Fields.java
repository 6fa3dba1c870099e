// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cure;

import io.coplanar.evidence.InputFault;
import java.nio.charset.StandardCharsets;

/**
 * The fields of one line of comma-separated values (RFC 4180, on one line): without white space
 * around them and without their quotes. Used again for each line.
 *
 * <p>A {@code #} at the start of a line begins a comment; one behind white space does where all
 * columns are there already, so that a note in a column of its own may hold one.
 */
final class Fields {
  private static final int MOST = 1000;

  private final int[] starts = new int[MOST];
  private final int[] ends = new int[MOST];
  private byte[] line = {};
  private int count;

  /**
   * Splits the bytes {@code [from, to)}.
   *
   * @param columns how many fields there should be; 0 where that is not known yet
   * @param where the line's name, for complaints
   */
  void split(byte[] bytes, int from, int to, int columns, String file, long number)
      throws InputFault {
    line = bytes;
    count = 0;
    int at = from;
    do {
      if (count == MOST) {
        throw fault(file, number, "has more than " + MOST + " fields", "two columns or some more");
      }
      at = field(at, to, columns, file, number) + 1;
    } while (at <= to);
  }

  /** Takes one field; the place of the comma behind it, or {@code to}. */
  private int field(int from, int to, int columns, String file, long number) throws InputFault {
    int start = skip(from, to);
    if (start < to && line[start] == '"') {
      return quoted(start + 1, to, file, number);
    }
    int at = start;
    while (at < to && line[at] != ',') {
      if (line[at] == '#' && isComment(at, start, columns)) {
        add(start, at);
        return to;
      }
      at++;
    }
    add(start, at);
    return at;
  }

  private boolean isComment(int at, int start, int columns) {
    boolean apart = at > start && isSpace(line[at - 1]);
    return apart && (columns == 0 ? count >= 1 : count + 1 == columns);
  }

  private int quoted(int start, int to, String file, long number) throws InputFault {
    int at = start;
    while (at < to && (line[at] != '"' || at + 1 < to && line[at + 1] == '"')) {
      at += line[at] == '"' ? 2 : 1;
    }
    if (at >= to) {
      throw fault(file, number, "a quote is not closed", "each field on one line");
    }
    add(start, at);
    int comma = skip(at + 1, to);
    if (comma < to && line[comma] == '#') {
      return to;
    }
    if (comma < to && line[comma] != ',') {
      throw fault(file, number, "text stands behind a closing quote", "a comma there");
    }
    return comma;
  }

  private void add(int start, int end) {
    int last = end;
    while (last > start && isSpace(line[last - 1])) {
      last--;
    }
    starts[count] = start;
    ends[count++] = last;
  }

  private int skip(int from, int to) {
    int at = from;
    while (at < to && isSpace(line[at])) {
      at++;
    }
    return at;
  }

  static boolean isSpace(byte c) {
    return c == ' ' || c == '\t';
  }

  int count() {
    return count;
  }

  /** A field as a number; NaN where it is none. */
  double number(int index) {
    return DecimalText.parse(line, starts[index], ends[index]);
  }

  /** A field as text, cut to what can be shown in a sentence. */
  String text(int index) {
    int length = Math.min(ends[index] - starts[index], 40);
    return new String(line, starts[index], length, StandardCharsets.UTF_8);
  }

  private static InputFault fault(String file, long number, String wrong, String right) {
    return new InputFault.Damaged(file + ", line " + number, wrong, right);
  }
}
