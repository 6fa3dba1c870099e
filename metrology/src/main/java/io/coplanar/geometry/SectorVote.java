// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where the center of a circle of known radius lies when part of its edge is spoilt: by dust over
 * the rim, a chip, or epoxy that carries the tip's surface on past the rim.
 *
 * <p>The band is cut into sectors; each names the radius where its points change from "inside" to
 * "outside". A center is then voted for by the sectors whose edge it puts at the known radius, to
 * within a tolerance (Tukey's biweight on the distance), over a grid of centers first and by
 * iteration from the best of them: half a circle of good edge outvotes any other half, which a mean
 * or a median of all would follow.
 */
final class SectorVote {
  static final int SECTORS = 36;
  private static final double SEARCH_UM = 6;
  private static final double STEP_UM = 0.5;
  private static final int ITERATIONS = 10;
  private static final int MIN_VOTES = 7;

  private final double[] edge = new double[SECTORS]; // NaN: no edge
  private final double[] cos = new double[SECTORS];
  private final double[] sin = new double[SECTORS];
  private final int[] sector;
  private final double radius;
  private final double tolerance;

  /**
   * @param x points, µm
   * @param y points, µm
   * @param lambda speaks for inside (1) to outside (−1)
   * @param n number of points
   * @param cx center that the sectors are laid about
   * @param cy center that the sectors are laid about
   * @param radius known radius of the circle, µm
   * @param tolerance distance at which a sector's edge no longer supports a center, µm
   */
  SectorVote(
      double[] x,
      double[] y,
      float[] lambda,
      int n,
      double cx,
      double cy,
      double radius,
      double tolerance) {
    this.radius = radius;
    this.tolerance = tolerance;
    int[] count = new int[SECTORS + 1];
    sector = new int[n];
    for (int i = 0; i < n; i++) {
      sector[i] = of(x[i] - cx, y[i] - cy);
      count[sector[i] + 1]++;
    }
    for (int k = 0; k < SECTORS; k++) {
      count[k + 1] += count[k];
      double angle = (k + 0.5) * 2 * Math.PI / SECTORS - Math.PI;
      cos[k] = Math.cos(angle);
      sin[k] = Math.sin(angle);
    }
    // radius and λ in one sortable number each: the radius in steps of 1/1024 µm above, the index
    // below
    long[] order = new long[n];
    int[] fill = Arrays.copyOf(count, SECTORS);
    for (int i = 0; i < n; i++) {
      double dx = x[i] - cx;
      double dy = y[i] - cy;
      double r = Math.sqrt(dx * dx + dy * dy);
      order[fill[sector[i]]++] = ((long) (r * 1024) << 32) | i;
    }
    for (int k = 0; k < SECTORS; k++) {
      Arrays.sort(order, count[k], count[k + 1]);
      edge[k] = changePoint(order, count[k], count[k + 1], lambda);
    }
  }

  /** The sector that a point was put into. */
  int sectorOf(int point) {
    return sector[point];
  }

  private static int of(double dx, double dy) {
    return Math.min(
        SECTORS - 1, (int) ((Math.atan2(dy, dx) + Math.PI) * (SECTORS / (2 * Math.PI))));
  }

  /** The radius that best parts + from −: where the running sum of λ is largest. */
  private static double changePoint(long[] order, int from, int to, float[] lambda) {
    double sum = 0;
    double best = 0;
    int at = -1;
    for (int i = from; i < to; i++) {
      sum += lambda[(int) order[i]];
      if (sum > best) {
        best = sum;
        at = i;
      }
    }
    if (at < 0 || at + 1 >= to) {
      return Double.NaN; // all inside or all outside: no edge in this sector's band
    }
    return ((order[at] >>> 32) + (order[at + 1] >>> 32)) / 2048.0;
  }

  /**
   * The center's shift that most sectors support, or null where too few agree.
   *
   * @return dx, dy from the center that the sectors were laid about
   */
  double @Nullable [] shift() {
    double best = -1;
    double bx = 0;
    double by = 0;
    for (double dx = -SEARCH_UM; dx <= SEARCH_UM; dx += STEP_UM) {
      for (double dy = -SEARCH_UM; dy <= SEARCH_UM; dy += STEP_UM) {
        double v = votes(dx, dy);
        if (v > best) {
          best = v;
          bx = dx;
          by = dy;
        }
      }
    }
    if (best < MIN_VOTES) {
      return null;
    }
    for (int it = 0; it < ITERATIONS; it++) {
      double cc = 0;
      double cs = 0;
      double ss = 0;
      double ce = 0;
      double se = 0;
      for (int k = 0; k < SECTORS; k++) {
        double e = off(k, bx, by);
        double t = 1 - e * e / (tolerance * tolerance);
        if (t > 0) {
          double w = t * t;
          cc += w * cos[k] * cos[k];
          cs += w * cos[k] * sin[k];
          ss += w * sin[k] * sin[k];
          ce += w * cos[k] * e;
          se += w * sin[k] * e;
        }
      }
      double det = cc * ss - cs * cs;
      if (!(det > 1e-3 * cc * ss)) {
        return null;
      }
      bx += (ce * ss - se * cs) / det;
      by += (se * cc - ce * cs) / det;
    }
    return new double[] {bx, by};
  }

  /** Whether a sector's edge supports a center. */
  boolean supports(int sector, double dx, double dy) {
    return Math.abs(off(sector, dx, dy)) < tolerance;
  }

  private double votes(double dx, double dy) {
    double v = 0;
    for (int k = 0; k < SECTORS; k++) {
      double e = off(k, dx, dy);
      double t = 1 - e * e / (tolerance * tolerance);
      if (t > 0) {
        v += t * t;
      }
    }
    return v;
  }

  /**
   * How far a sector's edge lies outside of the circle about a shifted center, µm; NaN for none.
   */
  private double off(int k, double dx, double dy) {
    return edge[k] - radius - dx * cos[k] - dy * sin[k];
  }
}
