// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.connector.FiberColor;
import io.coplanar.connector.FiberPlan;
import java.awt.Color;
import java.awt.geom.CubicCurve2D;
import java.util.Optional;

/** Draws fibers in the colors of their coats, and names them by number and color. */
final class FiberPen {
  private static final Color CASING = new Color(0x8a8a8a);
  private static final Color BARE = new Color(0xb4b4b4);

  private final Ink ink;

  FiberPen(Ink ink) {
    this.ink = ink;
  }

  /** The number in its cable of the fiber at a near position: dark positions do not count. */
  static int number(FiberPlan plan, int position) {
    int perPort = plan.positions() / plan.ports();
    int number = 0;
    for (int p = (position - 1) / perPort * perPort + 1; p <= position; p++) {
      number += plan.holds(p) ? 1 : 0;
    }
    return number;
  }

  static Optional<FiberColor.Coat> coat(FiberPlan plan, int position) {
    return FiberColor.coat(number(plan, position), plan.layout().columns());
  }

  /** {@code "3 green"}; the number alone where no source states the color. */
  static String name(FiberPlan plan, int position) {
    return number(plan, position)
        + coat(plan, position).map(c -> " " + c.words()).orElse(" (no color stated)");
  }

  /** A fiber in its coat. */
  void fiber(Optional<FiberColor.Coat> coat, double x1, double y1, double x2, double y2) {
    CubicCurve2D path = curve(x1, y1, x2, y2);
    ink.draw(path, CASING, 5);
    if (coat.isEmpty()) {
      ink.draw(path, BARE, 3.4);
      return;
    }
    FiberColor tracer = coat.get().tracer();
    ink.draw(path, new Color(coat.get().color().rgb()), 3.4);
    if (tracer != null) {
      ink.dashed(path, new Color(tracer.rgb()), 3.4, 7);
    }
  }

  /** A way for light of which no color is said: through an adapter or a cord. */
  void way(double x1, double y1, double x2, double y2) {
    ink.draw(curve(x1, y1, x2, y2), BARE, 1.6);
  }

  private static CubicCurve2D curve(double x1, double y1, double x2, double y2) {
    double middle = (x1 + x2) / 2;
    return new CubicCurve2D.Double(x1, y1, middle, y1, middle, y2, x2, y2);
  }
}
