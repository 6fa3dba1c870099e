// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The outline of a blob at half its contrast, to a fraction of a pixel: where the straight line
 * between two neighbors of opposite sides crosses the half.
 *
 * @param points {x, y} in the patch, px
 * @param depth its contrast, as gray (mark − surroundings): the mean of its strongest sixteenth
 * @param background mean gray of its surroundings
 */
record HalfContour(List<double[]> points, double depth, double background) {

  /** The outline of the blob that these pixels are the kernel of. */
  static HalfContour of(Patch patch, int[] pixels) {
    int w = patch.width();
    double[] depths = new double[pixels.length];
    double sum = 0;
    double background = 0;
    for (int k = 0; k < pixels.length; k++) {
      depths[k] = patch.gray()[pixels[k]] - patch.background()[pixels[k]];
      sum += depths[k];
      background += patch.background()[pixels[k]];
    }
    double sign = Math.signum(sum);
    for (int k = 0; k < depths.length; k++) {
      depths[k] *= sign;
    }
    Arrays.sort(depths);
    int strongest = Math.min(depths.length, Math.max(3, depths.length / 16));
    double depth = 0;
    for (int k = depths.length - strongest; k < depths.length; k++) {
      depth += depths[k] / strongest;
    }
    boolean[] mine = new boolean[patch.size()];
    int[] queue = new int[patch.size()];
    int n = 0;
    for (int i : pixels) {
      if (rest(patch, i, sign) >= depth / 2) {
        mine[i] = true;
        queue[n++] = i;
      }
    }
    List<double[]> points = new ArrayList<>();
    for (int k = 0; k < n; k++) {
      int x = queue[k] % w;
      int y = queue[k] / w;
      n = step(patch, mine, queue, n, points, sign, depth / 2, x, y, 1, 0);
      n = step(patch, mine, queue, n, points, sign, depth / 2, x, y, -1, 0);
      n = step(patch, mine, queue, n, points, sign, depth / 2, x, y, 0, 1);
      n = step(patch, mine, queue, n, points, sign, depth / 2, x, y, 0, -1);
    }
    return new HalfContour(points, depth * sign, background / pixels.length);
  }

  private static int step(
      Patch patch,
      boolean[] mine,
      int[] queue,
      int n,
      List<double[]> points,
      double sign,
      double half,
      int x,
      int y,
      int dx,
      int dy) {
    int u = x + dx;
    int v = y + dy;
    if (u < 0 || v < 0 || u >= patch.width() || v >= patch.height()) {
      points.add(new double[] {x + 0.5 * dx, y + 0.5 * dy});
      return n;
    }
    int i = v * patch.width() + u;
    if (mine[i]) {
      return n;
    }
    double inside = rest(patch, y * patch.width() + x, sign);
    double outside = rest(patch, i, sign);
    if (patch.judged()[i] && outside >= half) {
      mine[i] = true;
      queue[n] = i;
      return n + 1;
    }
    double part = patch.judged()[i] ? (inside - half) / Math.max(inside - outside, 1e-9) : 0.5;
    points.add(new double[] {x + part * dx, y + part * dy});
    return n;
  }

  private static double rest(Patch patch, int i, double sign) {
    return (patch.gray()[i] - patch.background()[i]) * sign;
  }
}
