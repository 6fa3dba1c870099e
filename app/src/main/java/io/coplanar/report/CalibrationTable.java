// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.evidence.Quantity;
import io.coplanar.geometry.TiltCalibration;

/** A calibrated reference for people at a terminal. */
public final class CalibrationTable {
  private static final String ROW = "  %-26s %-26s %s\n";

  private CalibrationTable() {}

  /** The table and the option to use from now on, ending in a line end. */
  public static String of(CalibrationReport report, Style style) {
    TiltCalibration c = report.calibration();
    return style.bold(report.first().file() + "  and turned  " + report.turned().file())
        + "\n"
        + style.dim(String.format(ROW, "", "SX ± u (k = 1)", "SY ± u (k = 1)"))
        + row("instrument's reference", c.referenceXDeg(), c.referenceYDeg())
        + row("artifact's own tilt", c.artifactXDeg(), c.artifactYDeg())
        + String.format(
                ROW,
                "turn by 180°",
                c.turnShows() ? "shows" : "does not show: unturned would look the same",
                "")
            .stripTrailing()
        + "\n\n  --reference-tilt "
        + report.referenceTilt()
        + "\n";
  }

  private static String row(String label, Quantity x, Quantity y) {
    return String.format(ROW, label, Values.words(x), Values.words(y));
  }
}
