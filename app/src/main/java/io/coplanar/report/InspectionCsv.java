// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.cleanliness.FaceZone;
import io.coplanar.cleanliness.FiberInspection;
import io.coplanar.cleanliness.inspect.Inspection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Inspected images for a spreadsheet: a line an image, with each fiber's verdict and marks. */
public final class InspectionCsv {
  private InspectionCsv() {}

  /** The line of one image; keeps nothing else of it. */
  public static Spreadsheet.Row row(InspectionReport report) {
    Inspection inspection = report.inspection();
    Map<String, String> row = new LinkedHashMap<>();
    row.put("file", report.file());
    row.put("sha256", report.sha256());
    row.put("profile", inspection.request().profile().id());
    row.put("result", report.result().name());
    row.put("scale_um_per_px", Spreadsheet.number(inspection.scaleUmPerPx()));
    row.put("fibers_n", String.valueOf(inspection.face().fibers().size()));
    row.put("ferrule_result", inspection.judgement().ferrule().name());
    row.put(
        "loose_n",
        String.valueOf(report.marks().stream().filter(m -> m.finding().loose()).count()));
    for (FiberInspection f : inspection.judgement().fibers()) {
      int position = f.fiber().position();
      row.put("result_" + position, f.result().name());
      for (FaceZone zone : new FaceZone[] {FaceZone.A, FaceZone.B}) {
        row.put(
            "marks_" + zone.name().toLowerCase(Locale.ROOT) + "_n_" + position,
            String.valueOf(f.findings().stream().filter(m -> m.zone() == zone).count()));
      }
    }
    return new Spreadsheet.Row(row);
  }
}
