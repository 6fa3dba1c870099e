// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.locate;

import io.coplanar.cleanliness.Ellipse;
import io.coplanar.numeric.Robust;
import org.jspecify.annotations.Nullable;

/**
 * The outer border of the dark line around a cladding, as an ellipse: first what the line looks
 * like on the mean over all directions, then in each direction the place where brightness comes
 * halfway up from the line to what follows it.
 */
final class RimFit {
  private static final int DIRECTIONS = 360;

  /** Radii from 1 − RANGE to 1 + RANGE, where no other range is asked for. */
  private static final double RANGE = 0.14;

  private static final int ROUNDS = 6;

  /** A rise that falls below this share of its steepest has reached what follows. */
  private static final double LEVELED = 0.15;

  /** Or it turns up again from below this share: after the epoxy comes the ferrule. */
  private static final double VALLEY = 0.75;

  private static final double SETTLED_PX = 0.02;
  private static final double LEAST_USED = 0.35;
  private static final int SECTORS = 12;

  private final Plane plane;
  private final double range;
  private final double step;
  private final int steps;
  private final double[][] lines;
  private final double[] share;
  private final double[] some = new double[DIRECTIONS];

  /**
   * @param radius of the fiber, px
   */
  RimFit(Plane plane, double radius) {
    this(plane, radius, RANGE);
  }

  /**
   * @param range how far from the start the edge may be, in radii
   */
  RimFit(Plane plane, double radius, double range) {
    this.plane = plane;
    this.range = range;
    step = Math.max(0.5, radius / 400) / radius;
    steps = 2 * (int) Math.ceil(range / step) + 1;
    lines = new double[DIRECTIONS][steps];
    share = new double[steps];
    for (int s = 0; s < steps; s++) {
      share[s] = 1 + (s - steps / 2) * step;
    }
  }

  /**
   * @param ellipse the edge of the cladding
   * @param residualPx how far the edge's places scatter about it
   * @param coverage share of all directions in which the edge was seen on it
   */
  record Rim(Ellipse ellipse, double residualPx, double coverage) {}

  /** The edge near an ellipse; null where less than a third of it is seen. */
  @Nullable Rim fit(Ellipse start) {
    Ellipse e = start;
    Rim rim = null;
    for (int round = 0; round < ROUNDS; round++) {
      rim = round(e);
      if (rim == null || Math.abs(rim.ellipse().radius() / start.radius() - 1) > range) {
        return null;
      }
      double moved = Math.abs(rim.ellipse().semiMajor() - e.semiMajor());
      e = rim.ellipse();
      if (round > 1 && moved < SETTLED_PX) {
        break;
      }
    }
    return rim;
  }

  private @Nullable Rim round(Ellipse e) {
    double[] x = new double[DIRECTIONS];
    double[] y = new double[DIRECTIONS];
    int n = 0;
    sample(e);
    int[] edge = edge(profile());
    if (edge[1] <= edge[0]) {
      return null;
    }
    int per = DIRECTIONS / SECTORS;
    for (int sector = 0; sector < SECTORS; sector++) {
      // levels from a sector's neighbors too: light and epoxy change slowly around the fiber
      double half =
          (level(edge[0], (sector - 1) * per, 3 * per)
                  + level(edge[1], (sector - 1) * per, 3 * per))
              / 2;
      for (int k = sector * per; k < (sector + 1) * per; k++) {
        double at = crossing(lines[k], edge, half);
        if (!Double.isNaN(at)) {
          double t = direction(k);
          double r = e.radius(t) * (1 + (at - steps / 2) * step);
          x[n] = e.cx() + r * Math.cos(t);
          y[n++] = e.cy() + r * Math.sin(t);
        }
      }
    }
    if (n < LEAST_USED * DIRECTIONS) {
      return null;
    }
    EllipseFit.Fit fit = EllipseFit.fit(x, y, n, new Circle(e.cx(), e.cy(), e.radius(), 0));
    double coverage = fit.used() * n / DIRECTIONS;
    return fit.ellipse() == null || coverage < LEAST_USED
        ? null
        : new Rim(fit.ellipse(), fit.residualPx(), coverage);
  }

  private static double direction(int k) {
    return 2 * Math.PI * k / DIRECTIONS;
  }

  private void sample(Ellipse e) {
    for (int k = 0; k < DIRECTIONS; k++) {
      double t = direction(k);
      double r = e.radius(t);
      double dx = r * Math.cos(t);
      double dy = r * Math.sin(t);
      for (int s = 0; s < steps; s++) {
        lines[k][s] = plane.at(e.cx() + share[s] * dx, e.cy() + share[s] * dy);
      }
    }
  }

  private double[] profile() {
    double[] median = new double[steps];
    for (int s = 0; s < steps; s++) {
      median[s] = level(s, 0, DIRECTIONS);
    }
    return median;
  }

  /** The median over neighboring directions at a radius: dirt on a part of them is not seen. */
  private double level(int step, int from, int count) {
    int n = 0;
    for (int k = from; k < from + count; k++) {
      double v = lines[Math.floorMod(k, DIRECTIONS)][step];
      if (!Double.isNaN(v)) {
        some[n++] = v;
      }
    }
    return n < count / 4 ? Double.NaN : Robust.median(some, n);
  }

  /**
   * Where the dark line is darkest and where what follows it begins. Of all rises the steepest
   * wins, and one nearly as steep that lies farther in: the line before an epoxy that is dark, too.
   */
  private int[] edge(double[] p) {
    double[] slope = new double[steps];
    double most = 0;
    for (int s = 2; s < steps - 2; s++) {
      slope[s] = (p[s + 1] - p[s - 1] + p[s + 2] - p[s - 2]) / 3;
      most = Math.max(most, slope[s]); // NaN loses
    }
    int peak = -1;
    for (int s = 1; s < steps - 1; s++) {
      if (slope[s] >= 0.5 * most && slope[s] >= slope[s - 1] && slope[s] >= slope[s + 1]) {
        peak = s;
        break;
      }
    }
    if (peak < 0 || !(most > 0)) {
      return new int[] {0, 0};
    }
    int low = peak;
    while (low > 1 && slope[low - 1] > 0) {
      low--;
    }
    int high = peak;
    while (high < steps - 2
        && slope[high + 1] > LEVELED * slope[peak]
        && !(slope[high] < VALLEY * slope[peak] && slope[high + 1] > slope[high])) {
      high++;
    }
    return new int[] {low, high};
  }

  /** Between which steps a line comes up through a level, nearest to the middle of the edge. */
  private static double crossing(double[] line, int[] edge, double level) {
    int reach = Math.max(2, edge[1] - edge[0]);
    double middle = (edge[0] + edge[1]) / 2.0;
    double best = Double.NaN;
    int from = Math.max(0, edge[0] - reach);
    int to = Math.min(line.length - 2, edge[1] + reach);
    for (int s = from; s <= to; s++) {
      if (line[s] <= level && line[s + 1] > level) {
        double at = s + (level - line[s]) / (line[s + 1] - line[s]);
        if (!(Math.abs(at - middle) >= Math.abs(best - middle))) {
          best = at;
        }
      }
    }
    return best;
  }
}
