// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.verdict;

import io.coplanar.evidence.InputFault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * A small table as CSV: a header with named columns in any order and any case, other columns
 * ignored, {@code #} comments and empty lines skipped, decimal points, no quotes.
 */
final class CsvTable {
  private static final int MAX_BYTES = 1 << 20;
  private static final int MAX_ROWS = 10_000;

  private final String file;
  private final List<Row> rows;

  /** A row, its fields in the order of the columns asked for. */
  record Row(int line, List<String> fields) {}

  private CsvTable(String file, List<Row> rows) {
    this.file = file;
    this.rows = rows;
  }

  static CsvTable read(byte[] bytes, String file, List<String> columns) throws InputFault {
    if (bytes.length > MAX_BYTES) {
      throw new InputFault.TooLarge(
          file, "is " + bytes.length + " bytes long", "at most " + MAX_BYTES);
    }
    List<Row> rows = new ArrayList<>();
    List<Integer> where = List.of();
    int width = -1;
    int number = 0;
    for (String line : text(bytes, file).split("\n", -1)) {
      number++;
      String content = line.strip();
      if (content.isEmpty() || content.startsWith("#")) {
        continue;
      }
      String[] fields = content.split(",", -1);
      if (width < 0) {
        width = fields.length;
        where = columns(fields, file, columns);
        continue;
      }
      if (fields.length != width) {
        throw new InputFault.Damaged(
            file + ", line " + number,
            "has " + fields.length + " fields",
            width + " as in the header, and decimal points, not commas");
      }
      if (rows.size() == MAX_ROWS) {
        throw new InputFault.TooLarge(file, "has too many rows", "at most " + MAX_ROWS);
      }
      rows.add(new Row(number, where.stream().map(i -> fields[i].strip()).toList()));
    }
    if (width < 0) {
      throw new InputFault.NotThisFormat(file, "holds no header", expected(columns));
    }
    return new CsvTable(file, List.copyOf(rows));
  }

  List<Row> rows() {
    return rows;
  }

  /** A whole number from 1 on. */
  int count(Row row, int column, int max) throws InputFault {
    String text = row.fields().get(column);
    if (text.matches("[0-9]{1,6}")
        && Integer.parseInt(text) >= 1
        && Integer.parseInt(text) <= max) {
      return Integer.parseInt(text);
    }
    throw fault(row, "holds '" + shown(text) + "'", "a whole number from 1 to " + max);
  }

  /** A decimal number; NaN where the field is empty: it was not measured. */
  double number(Row row, int column) throws InputFault {
    String text = row.fields().get(column);
    if (text.isEmpty()) {
      return Double.NaN;
    }
    if (text.matches("[+-]?[0-9]{1,6}([.][0-9]{1,9})?")) {
      return Double.parseDouble(text);
    }
    throw fault(row, "holds '" + shown(text) + "'", "a decimal number, or nothing");
  }

  InputFault fault(Row row, String wrong, String right) {
    return new InputFault.Inconsistent(file + ", line " + row.line(), wrong, right);
  }

  private static String shown(String text) {
    return text.length() > 30 ? text.substring(0, 30) + "…" : text;
  }

  private static String text(byte[] bytes, String file) throws InputFault {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new InputFault.NotThisFormat(file, "is not UTF-8 text", "a CSV file");
    }
  }

  private static List<Integer> columns(String[] header, String file, List<String> wanted)
      throws InputFault {
    List<String> names = new ArrayList<>();
    for (String name : header) {
      names.add(name.strip().toLowerCase(Locale.ROOT));
    }
    List<Integer> where = new ArrayList<>();
    for (String name : wanted) {
      int at = names.indexOf(name);
      if (at < 0 || at != names.lastIndexOf(name)) {
        throw new InputFault.NotThisFormat(
            file, "has not one column '" + name + "'", expected(wanted));
      }
      where.add(at);
    }
    if (new HashSet<>(where).size() < where.size()) {
      throw new IllegalArgumentException("one column asked for twice");
    }
    return List.copyOf(where);
  }

  private static String expected(List<String> columns) {
    return "the columns " + String.join(", ", columns) + ", each once, with commas between them";
  }
}
