// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.evidence.Characteristic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measured end faces for a spreadsheet (RFC 4180: comma, decimal point, UTF-8): a line an end face,
 * first the values, then their standard uncertainties. What was not measured is an empty cell.
 *
 * <p>Not safe for several threads.
 */
public final class GeometryCsv {
  private final List<Row> rows = new ArrayList<>();

  /**
   * One line.
   *
   * @param cells by the column's name, in order
   */
  public record Row(Map<String, String> cells) {}

  /** The numbers of one end face; keeps nothing else of it. */
  public static Row row(GeometryReport report) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("file", report.file());
    row.put("sha256", report.sha256());
    row.put("profile", report.judgement().profile().id());
    row.put("result", report.judgement().result().name());
    for (Characteristic c : report.face().characteristics()) {
      row.put(column(c), number(c.measured().orNaN()));
    }
    for (Characteristic c : report.face().characteristics()) {
      row.put("u_" + column(c), number(c.measured().uncertaintyOrNaN()));
    }
    return new Row(row);
  }

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

  /** {@code height_nm_7} for fiber 7. */
  private static String column(Characteristic c) {
    return c.position() == 0 ? c.parameter() : c.parameter() + "_" + c.position();
  }

  private static String number(double value) {
    return Double.isFinite(value) ? String.valueOf(value) : "";
  }

  private static void line(List<String> cells, StringBuilder out) {
    out.append(String.join(",", cells.stream().map(GeometryCsv::cell).toList())).append("\r\n");
  }

  /** Quoted where needed; a text that a spreadsheet would run as a formula is disarmed. */
  private static String cell(String text) {
    boolean formula = !text.isEmpty() && "=@+".indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
