// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

import java.util.ArrayList;
import java.util.List;

/**
 * A line through crest pixels: points in order along its main axis, each the mean of a few pixels.
 *
 * @param points {x, y} in the patch, px
 */
record Line(List<double[]> points) {

  static Line through(int[] pixels, int width) {
    double mx = 0;
    double my = 0;
    for (int i : pixels) {
      mx += (double) (i % width) / pixels.length;
      my += (double) (i / width) / pixels.length;
    }
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i : pixels) {
      double dx = i % width - mx;
      double dy = i / width - my;
      xx += dx * dx;
      xy += dx * dy;
      yy += dy * dy;
    }
    double angle = 0.5 * Math.atan2(2 * xy, xx - yy);
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double first = Double.POSITIVE_INFINITY;
    double last = Double.NEGATIVE_INFINITY;
    for (int i : pixels) {
      double t = (i % width - mx) * cos + (i / width - my) * sin;
      first = Math.min(first, t);
      last = Math.max(last, t);
    }
    int cells = Math.max(1, (int) Math.round((last - first) / 4));
    double[][] sums = new double[cells][3];
    for (int i : pixels) {
      double t = (i % width - mx) * cos + (i / width - my) * sin;
      double[] s =
          sums[Math.min(cells - 1, (int) ((t - first) / Math.max(last - first, 1e-9) * cells))];
      s[0] += i % width;
      s[1] += (double) (i / width);
      s[2]++;
    }
    List<double[]> points = new ArrayList<>();
    for (double[] s : sums) {
      if (s[2] > 0) {
        points.add(new double[] {s[0] / s[2], s[1] / s[2]});
      }
    }
    return new Line(points);
  }

  /** Along the points, in units of the given scales. */
  double length(double sx, double sy) {
    double sum = 0;
    for (int k = 1; k < points.size(); k++) {
      sum +=
          Math.hypot(
              (points.get(k)[0] - points.get(k - 1)[0]) * sx,
              (points.get(k)[1] - points.get(k - 1)[1]) * sy);
    }
    return sum;
  }
}
