// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The circle holds all points, and none that two or three of them define is smaller. */
class EnclosingCircleTest {
  @Test
  void itIsTheSmallestOfThoseThatPointsDefine() {
    Random random = new Random(1);
    for (int trial = 0; trial < 300; trial++) {
      List<double[]> points = new ArrayList<>();
      for (int k = 0; k < 1 + trial % 9; k++) {
        points.add(new double[] {random.nextInt(9), random.nextInt(9)});
      }
      Circle circle = EnclosingCircle.of(points);
      assertThat(points).allMatch(p -> circle.holds(p[0], p[1]));
      assertThat(circle.radius()).isCloseTo(plain(points), within(1e-6));
    }
  }

  /** Of all circles over two points or through three, the smallest that holds all. */
  private static double plain(List<double[]> points) {
    double least = points.stream().allMatch(p -> same(p, points.get(0))) ? 0 : 1e9;
    for (double[] a : points) {
      for (double[] b : points) {
        least = Math.min(least, radius(points, (a[0] + b[0]) / 2, (a[1] + b[1]) / 2, a));
        for (double[] c : points) {
          double d = 2 * ((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
          double b2 = b[0] * b[0] - a[0] * a[0] + b[1] * b[1] - a[1] * a[1];
          double c2 = c[0] * c[0] - a[0] * a[0] + c[1] * c[1] - a[1] * a[1];
          if (d != 0) {
            double x = (b2 * (c[1] - a[1]) - c2 * (b[1] - a[1])) / d;
            double y = (c2 * (b[0] - a[0]) - b2 * (c[0] - a[0])) / d;
            least = Math.min(least, radius(points, x, y, a));
          }
        }
      }
    }
    return least;
  }

  private static boolean same(double[] a, double[] b) {
    return a[0] == b[0] && a[1] == b[1];
  }

  /** The radius of the circle around a center through a point; a huge one if it leaves one out. */
  private static double radius(List<double[]> points, double x, double y, double[] on) {
    double radius = Math.hypot(on[0] - x, on[1] - y);
    boolean holds = points.stream().allMatch(p -> Math.hypot(p[0] - x, p[1] - y) <= radius + 1e-7);
    return holds ? radius : 1e9;
  }
}
