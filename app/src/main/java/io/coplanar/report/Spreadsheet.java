// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A table for a spreadsheet (RFC 4180: comma, decimal point, UTF-8). What is not known is an empty
 * cell.
 *
 * <p>Not safe for several threads.
 */
public final class Spreadsheet {
  private final List<Row> rows = new ArrayList<>();

  /**
   * One line.
   *
   * @param cells by the column's name, in order
   */
  public record Row(Map<String, String> cells) {}

  /** Adds a line. */
  public void add(Row row) {
    rows.add(row);
  }

  /**
   * The whole table with its header. The columns are those of the line that has most, which is the
   * one with most fibers.
   */
  public String text() {
    Map<String, String> widest = Map.of();
    for (Row row : rows) {
      widest = row.cells().size() > widest.size() ? row.cells() : widest;
    }
    List<String> columns = List.copyOf(widest.keySet());
    StringBuilder out = new StringBuilder();
    line(columns, out);
    for (Row row : rows) {
      line(columns.stream().map(c -> row.cells().getOrDefault(c, "")).toList(), out);
    }
    return out.toString();
  }

  /** A number as it stands in a cell; empty where it is not finite. */
  static String number(double value) {
    return Double.isFinite(value) ? String.valueOf(value) : "";
  }

  private static void line(List<String> cells, StringBuilder out) {
    out.append(String.join(",", cells.stream().map(Spreadsheet::cell).toList())).append("\r\n");
  }

  /** Quoted where needed; a text that a spreadsheet would run as a formula is disarmed. */
  private static String cell(String text) {
    boolean formula = !text.isEmpty() && "=@+".indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
