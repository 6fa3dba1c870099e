// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Which color is which height, nm. */
final class ColorBar {
  private static final int WIDTH = 22;

  private ColorBar() {}

  /** Draws the bar with its ticks to the right; (x, y) is its top left corner, px. */
  static void draw(Ink ink, HeightScale scale, int x, int y, int height) {
    for (int i = 0; i < height; i++) {
      double share = 1 - (i + 0.5) / height;
      ink.fill(x, y + i, WIDTH, 1.2, new Color(Palette.rgb(share)));
    }
    ink.draw(new Rectangle2D.Double(x, y, WIDTH, height), Ink.TEXT, 1);
    double span = scale.highNm() - scale.lowNm();
    for (double t : ticks(scale, height)) {
      double py = y + height * (1 - (t - scale.lowNm()) / span);
      ink.line(x + WIDTH, py, x + WIDTH + 6, py, Ink.TEXT, 1);
      ink.text(
          Typeface.REGULAR, Ticks.label(t), x + WIDTH + 10, py + 5, 15, Ink.TEXT, Ink.Anchor.LEFT);
    }
    ink.text(Typeface.REGULAR, "nm", x, y - 10, 15, Ink.FAINT, Ink.Anchor.LEFT);
  }

  /** At least three where that can be: a single number on a bar says nothing of its scale. */
  private static List<Double> ticks(HeightScale scale, int height) {
    int most = height / 18; // a line of text each
    int wanted = Math.max(4, height / 55);
    List<Double> ticks = Ticks.between(scale.lowNm(), scale.highNm(), wanted);
    while (ticks.size() < 3 && wanted < most) {
      wanted++;
      ticks = Ticks.between(scale.lowNm(), scale.highNm(), wanted);
    }
    return ticks;
  }
}
