// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Bars over an axis, with limits as dashed lines.
 *
 * @param title what the bars are, with the unit
 * @param left px; likewise top, width and height of the frame, without labels
 * @param most the value at the top of the frame; above 0
 */
record BarPanel(String title, int left, int top, int width, int height, double most) {
  private static final double SIZE_PX = 15;

  /** The next round number above a value, for the top of a frame; 1 where all is 0. */
  static double roundAbove(double largest) {
    if (!(largest > 0)) {
      return 1;
    }
    double step = Ticks.step(largest * 1.15, 5);
    return Math.ceil(largest * 1.15 / step) * step;
  }

  /** y of a value, px. */
  double yPx(double value) {
    return top + height * (1 - Math.min(1.02, value / most));
  }

  /** Frame, grid, title and the numbers at the left. */
  void frame(Ink ink) {
    for (double t : Ticks.between(0, most, 5)) {
      ink.line(left, yPx(t), left + width, yPx(t), Ink.GRID, 1);
      ink.text(
          Typeface.REGULAR,
          Ticks.label(t),
          left - 10,
          yPx(t) + 5,
          SIZE_PX,
          Ink.TEXT,
          Ink.Anchor.RIGHT);
    }
    ink.draw(new Rectangle2D.Double(left, top, width, height), Ink.TEXT, 1);
    ink.text(Typeface.REGULAR, title, left, top - 10, SIZE_PX, Ink.FAINT, Ink.Anchor.LEFT);
  }

  /** Bars of one width, side by side over the whole frame; NaN leaves its place empty. */
  void bars(Ink ink, double[] values, List<Color> colors, double share) {
    double step = (double) width / values.length;
    for (int i = 0; i < values.length; i++) {
      if (values[i] > 0) {
        double y = Math.max(top, yPx(values[i]));
        double x = left + (i + (1 - share) / 2) * step;
        ink.fill(x, y, share * step, top + height - y, colors.get(i));
      }
    }
  }

  /** A word under each bar. */
  void labels(Ink ink, List<String> words) {
    double step = (double) width / words.size();
    for (int i = 0; i < words.size(); i++) {
      label(ink, words.get(i), left + (i + 0.5) * step);
    }
  }

  /** A word under the frame at an x, px. */
  void label(Ink ink, String word, double x) {
    ink.text(Typeface.REGULAR, word, x, top + height + 20, SIZE_PX, Ink.TEXT, Ink.Anchor.MIDDLE);
  }

  /** A word over each bar. */
  void numbers(Ink ink, double[] values, List<String> words) {
    double step = (double) width / values.length;
    for (int i = 0; i < values.length; i++) {
      double y = !Double.isFinite(values[i]) ? top + height : Math.max(top + 16, yPx(values[i]));
      ink.text(
          Typeface.REGULAR,
          words.get(i),
          left + (i + 0.5) * step,
          y - 6,
          step < 50 ? 12 : SIZE_PX,
          Ink.TEXT,
          Ink.Anchor.MIDDLE);
    }
  }

  /** A limit across the bars, named at the right above the frame. */
  void limit(Ink ink, double value, String word, Color color) {
    if (value <= most) {
      ink.dashed(new Line2D.Double(left, yPx(value), left + width, yPx(value)), color, 1.6, 6);
      ink.text(
          Typeface.REGULAR,
          "- - " + word,
          left + width,
          top - 10,
          SIZE_PX,
          color,
          Ink.Anchor.RIGHT);
    }
  }

  /** A limit along the axis, at an x in px. */
  void mark(Ink ink, double x, String word, Color color, int line) {
    ink.dashed(new Line2D.Double(x, top, x, top + height), color, 1.6, 6);
    boolean toTheLeft = x > left + 0.75 * width;
    ink.text(
        Typeface.REGULAR,
        word,
        x + (toTheLeft ? -6 : 6),
        top + 20 + 20 * line,
        SIZE_PX,
        color,
        toTheLeft ? Ink.Anchor.RIGHT : Ink.Anchor.LEFT);
  }
}
