// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

import java.util.List;

/**
 * The mean profile across a line.
 *
 * @param areaOverHeight px; the width of a band that is not blurred
 * @param depth gray at its middle, less the surroundings
 * @param background mean gray of the surroundings
 */
record CrossProfile(double areaOverHeight, double depth, double background) {
  /** Samples to each side, and their distance, px. */
  private static final int SIDE = 24;

  private static final double STEP = 0.5;

  static CrossProfile of(Patch patch, Line line) {
    double[] sum = new double[2 * SIDE + 1];
    int[] count = new int[sum.length];
    double background = 0;
    int n = 0;
    List<double[]> p = line.points();
    for (int k = 1; k < p.size(); k++) {
      double dx = p.get(k)[0] - p.get(k - 1)[0];
      double dy = p.get(k)[1] - p.get(k - 1)[1];
      double length = Math.hypot(dx, dy);
      for (double t = 0; t < length; t++) {
        double x = p.get(k - 1)[0] + dx * t / length;
        double y = p.get(k - 1)[1] + dy * t / length;
        for (int s = -SIDE; s <= SIDE; s++) {
          double rest = at(patch, x - s * STEP * dy / length, y + s * STEP * dx / length);
          if (!Double.isNaN(rest)) {
            sum[s + SIDE] += rest;
            count[s + SIDE]++;
          }
        }
        background += patch.background()[(int) Math.round(y) * patch.width() + (int) Math.round(x)];
        n++;
      }
    }
    for (int s = 0; s < sum.length; s++) {
      sum[s] /= Math.max(1, count[s]);
    }
    return measure(sum, background / Math.max(1, n));
  }

  private static CrossProfile measure(double[] profile, double background) {
    double base = 0;
    for (int s = 0; s < 10; s++) {
      base += (profile[s] + profile[profile.length - 1 - s]) / 20;
    }
    int top = SIDE;
    for (int s = SIDE - 6; s <= SIDE + 6; s++) {
      top = Math.abs(profile[s] - base) > Math.abs(profile[top] - base) ? s : top;
    }
    double depth = profile[top] - base;
    double area = 0;
    // outwards until it has come down: noise beyond is none of it
    for (int s = top; s < profile.length && (profile[s] - base) / depth > 0.05; s++) {
      area += (profile[s] - base) / depth * STEP;
    }
    for (int s = top - 1; s >= 0 && (profile[s] - base) / depth > 0.05; s--) {
      area += (profile[s] - base) / depth * STEP;
    }
    return new CrossProfile(area, depth, background);
  }

  private static double at(Patch p, double x, double y) {
    int u = (int) Math.floor(x);
    int v = (int) Math.floor(y);
    if (u < 0 || v < 0 || u + 1 >= p.width() || v + 1 >= p.height()) {
      return Double.NaN;
    }
    int i = v * p.width() + u;
    if (!p.judged()[i]
        || !p.judged()[i + 1]
        || !p.judged()[i + p.width()]
        || !p.judged()[i + p.width() + 1]) {
      return Double.NaN;
    }
    double a = x - u;
    double b = y - v;
    return (1 - b) * ((1 - a) * rest(p, i) + a * rest(p, i + 1))
        + b * ((1 - a) * rest(p, i + p.width()) + a * rest(p, i + p.width() + 1));
  }

  private static double rest(Patch p, int i) {
    return p.gray()[i] - p.background()[i];
  }
}
