// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Finds room for short labels beside the things they name, so that none hides another. */
final class LabelPlaces {
  private static final int DIRECTIONS = 12;
  private static final int RINGS = 4;

  private final Rectangle2D window;
  private final List<Rectangle2D> taken = new ArrayList<>();

  LabelPlaces(double left, double top, double width, double height) {
    this.window = new Rectangle2D.Double(left, top, width, height);
  }

  /** Keeps labels away from here. */
  void keepFree(double left, double top, double width, double height) {
    taken.add(new Rectangle2D.Double(left, top, width, height));
  }

  /**
   * The middle of a label beside a thing, first to its upper right. Where there is no room the
   * label hides what it must.
   *
   * @param radius of the thing
   */
  double[] find(double x, double y, double radius, double width, double height) {
    for (int ring = 0; ring < RINGS; ring++) {
      double reach = radius + 3 + ring * (height + 2);
      for (int i = 0; i < DIRECTIONS; i++) {
        double angle = -Math.PI / 4 + 2 * Math.PI * i / DIRECTIONS;
        double mx = x + Math.cos(angle) * (reach + width / 2);
        double my = y + Math.sin(angle) * (reach + height / 2);
        Rectangle2D box = new Rectangle2D.Double(mx - width / 2, my - height / 2, width, height);
        if (window.contains(box) && taken.stream().noneMatch(box::intersects)) {
          taken.add(box);
          return new double[] {mx, my};
        }
      }
    }
    return new double[] {
      within(x, window.getMinX() + width / 2, window.getMaxX() - width / 2),
      within(y, window.getMinY() + height / 2, window.getMaxY() - height / 2)
    };
  }

  /** In the middle where the label is larger than the window. */
  private static double within(double value, double min, double max) {
    return min > max ? (min + max) / 2 : Math.clamp(value, min, max);
  }
}
