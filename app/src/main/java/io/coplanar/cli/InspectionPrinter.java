// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.report.FacePicture;
import io.coplanar.report.InspectionCsv;
import io.coplanar.report.InspectionJson;
import io.coplanar.report.InspectionLine;
import io.coplanar.report.InspectionReport;
import io.coplanar.report.InspectionTable;
import java.io.IOException;

/** Turns a report into what leaves: text for standard output, a picture, a spreadsheet's line. */
record InspectionPrinter(Console console, Form form, Pictures pictures) {
  /** What standard output gets. */
  enum Form {
    JSON,
    TABLE,
    LINE
  }

  /** May be called by several threads at once. */
  Outcome.Done print(InspectionReport report) throws IOException {
    pictures.draw(report.file(), () -> FacePicture.png(report));
    String text =
        switch (form) {
          case JSON -> InspectionJson.of(report);
          case TABLE -> InspectionTable.of(report, console.style());
          case LINE -> InspectionLine.of(report, console.style());
        };
    return new Outcome.Done(
        report.file(), text + "\n", report.result(), InspectionCsv.row(report), report.warnings());
  }
}
