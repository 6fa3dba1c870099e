// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.report.GeometryCsv;
import io.coplanar.report.GeometryJson;
import io.coplanar.report.GeometryLine;
import io.coplanar.report.GeometryReport;
import io.coplanar.report.GeometryTable;
import io.coplanar.report.SurfacePicture;
import java.io.IOException;

/**
 * Turns a report into what leaves: text for standard output, and a picture. The report, and the map
 * with it, is not kept.
 */
record GeometryPrinter(Console console, Form form, Pictures pictures) {
  /** What standard output gets. */
  enum Form {
    JSON,
    TABLE,
    LINE
  }

  /** May be called by several threads at once. */
  Outcome.Done print(GeometryReport report) throws IOException {
    pictures.draw(report.file(), () -> SurfacePicture.png(report));
    String text =
        switch (form) {
          case JSON -> GeometryJson.of(report) + "\n";
          case TABLE -> GeometryTable.of(report, console.style()) + "\n";
          case LINE -> GeometryLine.of(report, console.style()) + "\n";
        };
    return new Outcome.Done(
        report.file(),
        text,
        report.judgement().result(),
        GeometryCsv.row(report),
        report.warnings());
  }
}
