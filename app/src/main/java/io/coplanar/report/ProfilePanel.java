// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.evidence.Quantity;
import io.coplanar.geometry.EndFace;
import io.coplanar.geometry.Fiber;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;

/** The profile along a fiber row, under the map and on its x axis, with each fiber's height. */
final class ProfilePanel {
  private final MapPanel map;
  private final LeveledView view;
  private final int left;
  private final int top;
  private final int height;
  private final double lowNm;
  private final double highNm;

  /**
   * @param map whose x axis is shared
   * @param scale the map's heights, which the profile's axis holds too
   */
  ProfilePanel(MapPanel map, LeveledView view, HeightScale scale, int left, int top, int height) {
    this.map = map;
    this.view = view;
    this.left = left;
    this.top = top;
    this.height = height;
    double span = scale.highNm() - scale.lowNm();
    this.lowNm = scale.lowNm() - 0.08 * span;
    this.highNm = scale.highNm() + 0.22 * span; // room for the numbers above the fibers
  }

  private double yPx(double heightNm) {
    return top + height * (highNm - heightNm) / (highNm - lowNm);
  }

  /** Draws the panel; {@code title} says which row. */
  void draw(Ink ink, EndFace face, RowProfile profile, String title, Set<Integer> failed) {
    grid(ink);
    ink.clip(left, top, view.width(), height);
    ink.line(left, yPx(0), left + view.width(), yPx(0), Ink.FAINT, 1.2);
    trace(ink, profile.heightNm());
    double circleUm = face.settings().get("height_diameter_um");
    for (Fiber f : profile.fibers()) {
      if (f.xUm() instanceof Quantity x && f.heightNm() instanceof Quantity h) {
        mark(ink, x.value(), h, circleUm, failed.contains(f.position()));
      }
    }
    ink.unclip();
    ink.draw(new Rectangle2D.Double(left, top, view.width(), height), Ink.TEXT, 1);
    ink.text(Typeface.REGULAR, title, left, top - 8, 15, Ink.FAINT, Ink.Anchor.LEFT);
    ink.text(
        Typeface.REGULAR,
        "x (mm)",
        left + view.width() + 8,
        top + height + 22,
        15,
        Ink.FAINT,
        Ink.Anchor.LEFT);
    ink.textUpwards(Typeface.REGULAR, "height (nm)", left - 58, top + height / 2.0, 15, Ink.FAINT);
  }

  private void grid(Ink ink) {
    for (double t : Ticks.between(lowNm, highNm, 5)) {
      double y = yPx(t);
      ink.line(left, y, left + view.width(), y, Ink.GRID, 1);
      ink.line(left - 6, y, left, y, Ink.TEXT, 1);
      ink.text(Typeface.REGULAR, Ticks.label(t), left - 10, y + 5, 15, Ink.TEXT, Ink.Anchor.RIGHT);
    }
    List<Double> across = Ticks.between(view.leftUm() / 1000, view.rightUm() / 1000, 8);
    for (double x : across) {
      double px = map.xPx(x * 1000);
      ink.line(px, top, px, top + height, Ink.GRID, 1);
      ink.line(px, top + height, px, top + height + 6, Ink.TEXT, 1);
      ink.text(
          Typeface.REGULAR, Ticks.label(x), px, top + height + 22, 15, Ink.TEXT, Ink.Anchor.MIDDLE);
    }
  }

  private void trace(Ink ink, double[] heights) {
    Path2D path = new Path2D.Double();
    boolean down = false;
    for (int i = 0; i < heights.length; i++) {
      if (Double.isNaN(heights[i])) {
        down = false;
        continue;
      }
      double x = left + i + 0.5;
      double y = Math.max(top - 50, Math.min(top + height + 50, yPx(heights[i])));
      if (down) {
        path.lineTo(x, y);
      } else {
        path.moveTo(x, y);
      }
      down = true;
    }
    ink.draw(path, Ink.TRACE, 1.3);
  }

  private void mark(Ink ink, double xUm, Quantity h, double circleUm, boolean failed) {
    double y = yPx(h.value());
    ink.line(map.xPx(xUm - circleUm / 2), y, map.xPx(xUm + circleUm / 2), y, Ink.HEIGHT, 3);
    ink.text(
        failed ? Typeface.BOLD : Typeface.REGULAR,
        Ticks.label(Math.rint(h.value())) + (failed ? "!" : ""),
        map.xPx(xUm),
        Math.max(top + 16, y - 12),
        15,
        failed ? Ink.FAIL : Ink.TEXT,
        Ink.Anchor.MIDDLE);
  }
}
