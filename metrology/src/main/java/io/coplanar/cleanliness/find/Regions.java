// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

import io.coplanar.cleanliness.Ellipse;
import io.coplanar.cleanliness.GuideHole;
import io.coplanar.cleanliness.LocatedFace;
import io.coplanar.cleanliness.LocatedFiber;

/**
 * What each cell of a grid over the image shows: one map of all parts, made in one pass over the
 * cells, so that no part is looked for in what another left over.
 */
final class Regions {
  static final byte OUTSIDE = 0;
  static final byte FERRULE = 1;

  /** A fiber with its rim and the adhesive around it. */
  static final byte FIBER = 2;

  /** A guide hole, or a pin, with the shadow around it. */
  static final byte HOLE = 3;

  private Regions() {}

  /**
   * The map.
   *
   * @param step px of the image a cell
   * @param epoxyPx width of what surrounds a fiber
   * @param edgePx distance to the ferrule's edge within which nothing is judged
   */
  static byte[] of(
      int columns, int rows, int step, LocatedFace face, double epoxyPx, double edgePx) {
    byte[] map = new byte[columns * rows];
    for (int r = 0; r < rows; r++) {
      double y = (r + 0.5) * step - 0.5;
      for (int c = 0; c < columns; c++) {
        double x = (c + 0.5) * step - 0.5;
        map[r * columns + c] = at(x, y, face, epoxyPx, edgePx);
      }
    }
    return map;
  }

  private static byte at(double x, double y, LocatedFace face, double epoxyPx, double edgePx) {
    for (LocatedFiber fiber : face.fibers()) {
      Ellipse e = fiber.cladding();
      double reach = e.semiMajor() + epoxyPx;
      if (Math.abs(x - e.cx()) <= reach
          && e.share(x, y) <= (e.semiMinor() + epoxyPx) / e.semiMinor()) {
        return FIBER;
      }
    }
    for (GuideHole hole : face.holes()) {
      if (Math.hypot(x - hole.cx(), y - hole.cy()) <= hole.radiusPx() * 1.06 + epoxyPx) {
        return HOLE;
      }
    }
    boolean inside =
        face.ferrule().contains(x - edgePx, y)
            && face.ferrule().contains(x + edgePx, y)
            && face.ferrule().contains(x, y - edgePx)
            && face.ferrule().contains(x, y + edgePx);
    return inside ? FERRULE : OUTSIDE;
  }
}
