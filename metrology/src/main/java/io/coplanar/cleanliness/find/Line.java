// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

import java.util.ArrayList;
import java.util.Comparator;
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

  /** The same points from one end to the other, by the axis between its ends. */
  Line inOrder() {
    double[] a = points.getFirst();
    double[] b = points.getLast();
    double dx = b[0] - a[0];
    double dy = b[1] - a[1];
    List<double[]> sorted = new ArrayList<>(points);
    sorted.sort(Comparator.comparingDouble(p -> p[0] * dx + p[1] * dy));
    return new Line(sorted);
  }

  /** Distance of a place from it, px; beyond its ends that from their direction. */
  double distance(double x, double y, double beyondPx) {
    double least = Double.POSITIVE_INFINITY;
    for (int k = 1; k < points.size(); k++) {
      double[] a = points.get(k - 1);
      double[] b = points.get(k);
      double dx = b[0] - a[0];
      double dy = b[1] - a[1];
      double length = Math.max(1e-9, Math.hypot(dx, dy));
      double t = ((x - a[0]) * dx + (y - a[1]) * dy) / length;
      double low = k == 1 ? -beyondPx : 0;
      double high = k == points.size() - 1 ? length + beyondPx : length;
      double near = Math.max(low, Math.min(high, t));
      least =
          Math.min(least, Math.hypot(x - a[0] - near * dx / length, y - a[1] - near * dy / length));
    }
    return least;
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
