// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import java.awt.geom.Rectangle2D;

/**
 * A panel over time: where seconds and values lie on the picture.
 *
 * @param fromS left end, on the log's clock
 * @param toS right end, above {@code fromS}
 * @param low value at the bottom
 * @param high value at the top, above {@code low}
 * @param left px, as are the rest
 */
record TimeAxis(
    double fromS, double toS, double low, double high, int left, int top, int width, int height) {

  double xPx(double seconds) {
    return left + width * (seconds - fromS) / (toS - fromS);
  }

  double yPx(double value) {
    return top + height * (high - value) / (high - low);
  }

  /** Grid, frame, numbers and title; time in minutes from {@code fromS}. */
  void draw(Ink ink, String title, String unit) {
    for (double value : Ticks.between(low, high, 5)) {
      double y = yPx(value);
      ink.line(left, y, left + width, y, Ink.GRID, 1);
      ink.text(
          Typeface.REGULAR, Ticks.label(value), left - 10, y + 5, 15, Ink.TEXT, Ink.Anchor.RIGHT);
    }
    for (double minutes : Ticks.between(0, (toS - fromS) / 60, 10)) {
      double x = xPx(fromS + 60 * minutes);
      ink.line(x, top, x, top + height, Ink.GRID, 1);
      ink.text(
          Typeface.REGULAR,
          Ticks.label(minutes),
          x,
          top + height + 22,
          15,
          Ink.TEXT,
          Ink.Anchor.MIDDLE);
    }
    ink.draw(new Rectangle2D.Double(left, top, width, height), Ink.TEXT, 1);
    ink.text(Typeface.REGULAR, title, left, top - 8, 15, Ink.FAINT, Ink.Anchor.LEFT);
    ink.textUpwards(Typeface.REGULAR, unit, left - 58, top + height / 2.0, 15, Ink.FAINT);
  }
}
