// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of numbers in a text file: comments and titles, then rows of equal length. Separator and
 * decimal mark are found out by trying.
 *
 * @param columns numbers in a row
 * @param rows number of rows
 * @param values row by row, NaN for a missing one
 * @param said comments and title lines, in order, without comment signs
 * @param open whether the last line has no line break, so that it may be cut
 */
record TextTable(int columns, int rows, double[] values, List<String> said, boolean open) {
  /** Titles are sought in so many lines at most. */
  private static final int MAX_TITLES = 200;

  /** The rows that a dialect must read to be chosen. */
  private static final int TRIAL_ROWS = 50;

  private static final int MAX_SAID = 1000;

  /**
   * Reads the first rows only.
   *
   * @return null if the bytes hold no table
   */
  static @Nullable TextTable peek(byte[] bytes) {
    if (!PlainText.is(bytes)) {
      return null;
    }
    byte[] text = PlainText.ascii(bytes.length > 1 << 20 ? Arrays.copyOf(bytes, 1 << 20) : bytes);
    TextDialect dialect = dialect(text);
    if (dialect == null) {
      return null;
    }
    Reader reader = new Reader(text, dialect, TRIAL_ROWS);
    try {
      return reader.read();
    } catch (InputFault e) {
      // a table with a fault in it is a table: reading it whole says what is wrong
      return reader.soFar();
    }
  }

  /**
   * Reads all of it.
   *
   * @throws InputFault.Damaged a row is longer or shorter than the first, or holds something else
   */
  static TextTable read(byte[] bytes) throws InputFault {
    byte[] text = PlainText.ascii(bytes);
    TextDialect dialect = dialect(text);
    if (dialect == null) {
      throw new InputFault.NotThisFormat("", "holds no table of numbers", "rows of numbers");
    }
    return new Reader(text, dialect, Integer.MAX_VALUE).read();
  }

  /** The first dialect that reads all of the first rows; else the first that reads any. */
  private static @Nullable TextDialect dialect(byte[] text) {
    TextDialect any = null;
    for (TextDialect dialect : TextDialect.ALL) {
      Reader trial = new Reader(text, dialect, TRIAL_ROWS);
      try {
        if (trial.read().rows() > 0) {
          return dialect;
        }
      } catch (InputFault e) {
        any = any == null ? dialect : any;
      }
    }
    return any;
  }

  private static final class Reader {
    private final byte[] text;
    private final TextDialect dialect;
    private final int maxRows;
    private final List<String> said = new ArrayList<>();
    private double[] values = new double[64];
    private int n;
    private int columns;
    private int rows;
    private int line;
    private boolean allEndOpen = true;

    Reader(byte[] text, TextDialect dialect, int maxRows) {
      this.text = text;
      this.dialect = dialect;
      this.maxRows = maxRows;
    }

    TextTable soFar() {
      return new TextTable(columns, rows, values, said, false);
    }

    TextTable read() throws InputFault {
      int at = 0;
      while (at < text.length && rows < maxRows && (rows > 0 || line < MAX_TITLES)) {
        int end = at;
        while (end < text.length && text[end] != '\n' && text[end] != '\r') {
          end++;
        }
        line++;
        take(at, end);
        boolean pair = end + 1 < text.length && text[end] == '\r' && text[end + 1] == '\n';
        at = end + (pair ? 2 : 1);
      }
      if (allEndOpen && columns > 1) {
        dropLastColumn();
      }
      byte last = text.length == 0 ? (byte) '\n' : text[text.length - 1];
      boolean open = last != '\n' && last != '\r';
      return new TextTable(columns, rows, Arrays.copyOf(values, n), List.copyOf(said), open);
    }

    private void take(int from, int to) throws InputFault {
      int first = from;
      while (first < to && (text[first] == ' ' || text[first] == '\t')) {
        first++;
      }
      if (first == to) {
        return;
      }
      if (isComment(first, to)) {
        say(first + 1, to);
        return;
      }
      int before = n;
      int count = dialect.read(text, from, to, this::add);
      if (count <= TextDialect.NO_DIGITS && rows > 0) {
        count = TextDialect.NO_DIGITS + 1 - count;
      }
      if (count < 0 && rows == 0) {
        n = before;
        say(from, to);
        return;
      }
      if (count < 0) {
        throw new InputFault.Damaged(
            "",
            "line "
                + line
                + " holds \""
                + LengthUnit.brief(PlainText.string(text, from, to))
                + "\"",
            "numbers");
      }
      if (rows > 0 && count != columns) {
        throw new InputFault.Damaged(
            "", "line " + line + " has " + count + " numbers where others have " + columns, "");
      }
      columns = count;
      rows++;
      allEndOpen &= Double.isNaN(values[n - 1]) && text[to - 1] == dialect.separator();
    }

    private boolean isComment(int first, int to) {
      byte b = text[first];
      return b == '#'
          || b == '%'
          || b == '!'
          || b == '/' && first + 1 < to && text[first + 1] == '/';
    }

    private void say(int from, int to) {
      if (said.size() < MAX_SAID) {
        said.add(PlainText.string(text, from, Math.min(to, from + 1000)).strip());
      }
    }

    private void add(double value) {
      if (n == values.length) {
        // a value takes two bytes of text, so this cannot outgrow the file by much
        values = Arrays.copyOf(values, n * 2);
      }
      values[n++] = value;
    }

    /** Each row ends in a separator: what seems to stand behind it does not. */
    private void dropLastColumn() {
      int kept = columns - 1;
      for (int r = 0; r < rows; r++) {
        System.arraycopy(values, r * columns, values, r * kept, kept);
      }
      columns = kept;
      n = rows * kept;
    }
  }
}
