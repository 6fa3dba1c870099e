// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.evidence.Characteristic;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Measured end faces for a spreadsheet: a line an end face, first the values, then their standard
 * uncertainties.
 */
public final class GeometryCsv {
  private GeometryCsv() {}

  /** The numbers of one end face; keeps nothing else of it. */
  public static Spreadsheet.Row row(GeometryReport report) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("file", report.file());
    row.put("sha256", report.sha256());
    row.put("profile", report.judgement().profile().id());
    row.put("result", report.judgement().result().name());
    for (Characteristic c : report.face().characteristics()) {
      row.put(column(c), Spreadsheet.number(c.measured().orNaN()));
    }
    for (Characteristic c : report.face().characteristics()) {
      row.put("u_" + column(c), Spreadsheet.number(c.measured().uncertaintyOrNaN()));
    }
    return new Spreadsheet.Row(row);
  }

  /** {@code height_nm_7} for fiber 7. */
  private static String column(Characteristic c) {
    return c.position() == 0 ? c.parameter() : c.parameter() + "_" + c.position();
  }
}
