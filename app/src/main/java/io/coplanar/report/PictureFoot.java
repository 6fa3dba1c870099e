// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.evidence.Settings;

/** The small print of a picture: what the colors and lines mean, and what made it. */
final class PictureFoot {
  private static final int LINE = 20;

  private PictureFoot() {}

  static void draw(Ink ink, GeometryReport report, int x, int y) {
    Settings s = report.face().settings();
    String[] lines = {
      "Color: height above the fitted ferrule surface (tilt and curvature removed), mean of the"
          + " points under each pixel. Gray: not measured. Axes in the ferrule's frame, x to the"
          + " right along the row, key up.",
      "Dashed box: region of interest "
          + um(s, "roi_x_um")
          + " × "
          + um(s, "roi_y_um")
          + " µm. Circles on the map: exclusion "
          + um(s, "exclusion_diameter_um")
          + ", height "
          + um(s, "height_diameter_um")
          + " µm; on the tips: tip fit "
          + um(s, "tip_diameter_um")
          + " (dashed), height, core "
          + um(s, "core_diameter_um")
          + " µm.",
      "coplanar "
          + Engine.version()
          + ", engine "
          + Engine.sha256().substring(0, 12)
          + ", file sha256 "
          + report.sha256().substring(0, Math.min(12, report.sha256().length()))
    };
    for (int i = 0; i < lines.length; i++) {
      ink.text(Typeface.REGULAR, lines[i], x, y + 12 + LINE * i, 14, Ink.FAINT, Ink.Anchor.LEFT);
    }
  }

  private static String um(Settings s, String name) {
    return Rounded.plain(s.get(name));
  }
}
