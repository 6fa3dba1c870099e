// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The smallest circle around points, by Welzl's construction without recursion: a point outside of
 * the circle so far lies on the border of the next.
 */
final class EnclosingCircle {
  private EnclosingCircle() {}

  private static final double SLACK = 1e-9;

  // points that come in order around a border would each change the circle
  private static final int STRIDE = 149;

  static MarkShape.Circle of(List<MarkShape.Place> border) {
    List<MarkShape.Place> points = new ArrayList<>(border);
    for (int i = 0; i < points.size(); i++) {
      Collections.swap(points, i, (int) ((long) i * STRIDE % points.size()));
    }
    MarkShape.Circle circle = new MarkShape.Circle(0, 0, -1);
    for (int i = 0; i < points.size(); i++) {
      if (outside(circle, points.get(i))) {
        circle = through(points, i);
      }
    }
    return circle;
  }

  /** Around the points before {@code i}, with that one on the border. */
  private static MarkShape.Circle through(List<MarkShape.Place> points, int i) {
    MarkShape.Place a = points.get(i);
    MarkShape.Circle circle = new MarkShape.Circle(a.xUm(), a.yUm(), 0);
    for (int j = 0; j < i; j++) {
      if (outside(circle, points.get(j))) {
        circle = through(points, i, j);
      }
    }
    return circle;
  }

  private static MarkShape.Circle through(List<MarkShape.Place> points, int i, int j) {
    MarkShape.Place a = points.get(i);
    MarkShape.Place b = points.get(j);
    MarkShape.Circle circle = around(a, b);
    for (int k = 0; k < j; k++) {
      if (outside(circle, points.get(k))) {
        circle = around(a, b, points.get(k));
      }
    }
    return circle;
  }

  private static MarkShape.Circle around(MarkShape.Place a, MarkShape.Place b) {
    return new MarkShape.Circle(
        (a.xUm() + b.xUm()) / 2,
        (a.yUm() + b.yUm()) / 2,
        Math.hypot(a.xUm() - b.xUm(), a.yUm() - b.yUm()) / 2);
  }

  private static MarkShape.Circle around(MarkShape.Place a, MarkShape.Place b, MarkShape.Place c) {
    double bx = b.xUm() - a.xUm();
    double by = b.yUm() - a.yUm();
    double cx = c.xUm() - a.xUm();
    double cy = c.yUm() - a.yUm();
    double d = 2 * (bx * cy - by * cx);
    if (d == 0) {
      // three in a line: the widest pair's circle holds the third
      MarkShape.Circle ab = around(a, b);
      MarkShape.Circle ac = around(a, c);
      MarkShape.Circle bc = around(b, c);
      MarkShape.Circle wider = ab.radiusUm() > ac.radiusUm() ? ab : ac;
      return wider.radiusUm() > bc.radiusUm() ? wider : bc;
    }
    double b2 = bx * bx + by * by;
    double c2 = cx * cx + cy * cy;
    double x = (cy * b2 - by * c2) / d;
    double y = (bx * c2 - cx * b2) / d;
    return new MarkShape.Circle(a.xUm() + x, a.yUm() + y, Math.hypot(x, y));
  }

  private static boolean outside(MarkShape.Circle circle, MarkShape.Place p) {
    return Math.hypot(p.xUm() - circle.xUm(), p.yUm() - circle.yUm())
        > circle.radiusUm() + SLACK * (1 + circle.radiusUm());
  }
}
