// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

import java.util.List;
import java.util.Random;

/**
 * The smallest circle around points: Welzl, New Results and New Trends in Computer Science, 1991,
 * 359, in its form with three nested loops; expected time linear in the number of points.
 */
final class EnclosingCircle {
  private EnclosingCircle() {}

  /** The circle; points are {x, y}, at least one. The order in which they come does not matter. */
  static Circle of(List<double[]> given) {
    double[][] p = given.toArray(new double[0][]);
    shuffle(p);
    Circle c = new Circle(p[0][0], p[0][1], 0);
    for (int i = 1; i < p.length; i++) {
      if (!c.holds(p[i][0], p[i][1])) {
        c = withOne(p, i);
      }
    }
    return c;
  }

  private static Circle withOne(double[][] p, int i) {
    Circle c = new Circle(p[i][0], p[i][1], 0);
    for (int j = 0; j < i; j++) {
      if (!c.holds(p[j][0], p[j][1])) {
        c = withTwo(p, i, j);
      }
    }
    return c;
  }

  private static Circle withTwo(double[][] p, int i, int j) {
    Circle c = over(p[i], p[j]);
    for (int k = 0; k < j; k++) {
      if (!c.holds(p[k][0], p[k][1])) {
        c = through(p[i], p[j], p[k]);
      }
    }
    return c;
  }

  private static Circle over(double[] a, double[] b) {
    return new Circle(
        (a[0] + b[0]) / 2, (a[1] + b[1]) / 2, Math.hypot(a[0] - b[0], a[1] - b[1]) / 2);
  }

  private static Circle through(double[] a, double[] b, double[] c) {
    double bx = b[0] - a[0];
    double by = b[1] - a[1];
    double cx = c[0] - a[0];
    double cy = c[1] - a[1];
    double d = 2 * (bx * cy - by * cx);
    if (Math.abs(d) < 1e-12) {
      // on a line: the two that are farthest apart
      Circle ab = over(a, b);
      Circle ac = over(a, c);
      Circle bc = over(b, c);
      Circle most = ab.radius() >= ac.radius() ? ab : ac;
      return most.radius() >= bc.radius() ? most : bc;
    }
    double b2 = bx * bx + by * by;
    double c2 = cx * cx + cy * cy;
    double x = (cy * b2 - by * c2) / d;
    double y = (bx * c2 - cx * b2) / d;
    return new Circle(a[0] + x, a[1] + y, Math.hypot(x, y));
  }

  /** Always the same order for the same points: a result must not depend on chance. */
  private static void shuffle(double[][] p) {
    Random random = new Random(p.length);
    for (int i = p.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      double[] t = p[i];
      p[i] = p[j];
      p[j] = t;
    }
  }
}
