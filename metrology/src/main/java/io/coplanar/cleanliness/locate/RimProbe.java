// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.locate;

import org.jspecify.annotations.Nullable;

/**
 * Looks along the radii of a presumed circle for the place where it gets brighter outwards, moves
 * the circle there and says how much of it is seen. One for each thread.
 */
final class RimProbe {
  private static final int DIRECTIONS = 64;
  private static final int ROUNDS = 4;

  /** Steps over the range of radii from 1 − RANGE to 1 + RANGE. */
  private static final int STEPS = 61;

  private static final double RANGE = 0.30;

  /** Brightness is averaged over this many steps on both sides of an edge. */
  private static final int SIDE = 4;

  /** A rise above this is as good as any; in the logarithm of brightness. */
  private static final double PLENTY = 0.35;

  private static final double LEAST_RISE = 0.04;

  /** Below this it is texture. */
  private static final double LEAST_SCORE = 0.1;

  private static final double NEAR = 0.05;

  private final double[] cos = new double[DIRECTIONS];
  private final double[] sin = new double[DIRECTIONS];
  private final double[][] rise = new double[DIRECTIONS][STEPS];
  private final float[] line = new float[STEPS];
  private final double[] found = new double[DIRECTIONS];
  private final boolean[] seen = new boolean[DIRECTIONS];
  private double score;

  private final boolean partly;

  RimProbe() {
    this(false);
  }

  /**
   * @param partly whether what lies outside the image does not count against a circle
   */
  RimProbe(boolean partly) {
    this.partly = partly;
    for (int k = 0; k < DIRECTIONS; k++) {
      cos[k] = Math.cos(2 * Math.PI * k / DIRECTIONS);
      sin[k] = Math.sin(2 * Math.PI * k / DIRECTIONS);
    }
  }

  /** The circle that is there, in the plane's pixels; null where there is none. */
  @Nullable Circle settle(Plane plane, Circle guess) {
    Circle c = guess;
    for (int round = 0; round < ROUNDS; round++) {
      Circle next = step(plane, c);
      if (next == null
          || next.score() < LEAST_SCORE
          || next.distance(guess) > 0.5 * guess.radius()
          || Math.abs(next.radius() / guess.radius() - 1) > RANGE) {
        return null;
      }
      c = next;
    }
    return c;
  }

  private @Nullable Circle step(Plane plane, Circle c) {
    rises(plane, c);
    int best = consensus();
    if (best < 0) {
      return null;
    }
    near(best);
    // r = R + a cos + b sin over the directions that saw the edge, after a first look without
    double[] n = new double[9];
    double[] v = new double[3];
    for (int k = 0; k < DIRECTIONS; k++) {
      if (seen[k]) {
        double[] g = {1, cos[k], sin[k]};
        for (int i = 0; i < 3; i++) {
          v[i] += g[i] * found[k];
          for (int j = 0; j < 3; j++) {
            n[3 * i + j] += g[i] * g[j];
          }
        }
      }
    }
    double[] fit = io.coplanar.numeric.SymmetricMatrix.solve(n, 3, v);
    if (fit == null) {
      return null;
    }
    double r = c.radius();
    return new Circle(c.x() + r * fit[1], c.y() + r * fit[2], r * fit[0], score);
  }

  private void rises(Plane plane, Circle c) {
    for (int k = 0; k < DIRECTIONS; k++) {
      for (int s = 0; s < STEPS; s++) {
        double r = c.radius() * radius(s);
        line[s] = plane.at(c.x() + r * cos[k], c.y() + r * sin[k]);
      }
      for (int s = 0; s < STEPS; s++) {
        double sum = 0;
        if (s < SIDE || s >= STEPS - SIDE) {
          sum = Double.NaN;
        }
        for (int d = 1; d <= SIDE && !Double.isNaN(sum); d++) {
          sum += line[s + d] - line[s - d];
        }
        rise[k][s] = sum / SIDE;
      }
    }
  }

  private static double radius(int s) {
    return 1 - RANGE + 2 * RANGE * s / (STEPS - 1);
  }

  /** The radius at which most directions rise; falls count against it. */
  private int consensus() {
    int best = -1;
    double most = 0;
    for (int s = SIDE; s < STEPS - SIDE; s++) {
      double sum = 0;
      for (int k = 0; k < DIRECTIONS; k++) {
        double v = rise[k][s];
        sum += !Double.isNaN(v) ? Math.clamp(v, -PLENTY, PLENTY) : 0;
      }
      if (sum > most) {
        most = sum;
        best = s;
      }
    }
    return best;
  }

  /** Each direction's steepest place near the consensus. */
  private void near(int best) {
    int reach = (int) Math.round(NEAR * (STEPS - 1) / (2 * RANGE)) + 2;
    double strength = 0;
    int n = 0;
    for (int k = 0; k < DIRECTIONS; k++) {
      int at = -1;
      double most = LEAST_RISE;
      for (int s = Math.max(SIDE, best - reach);
          s <= Math.min(STEPS - 1 - SIDE, best + reach);
          s++) {
        if (rise[k][s] > most) {
          most = rise[k][s];
          at = s;
        }
      }
      seen[k] = at >= 0;
      if (at >= 0) {
        found[k] = radius(at);
        strength += Math.min(1, most / PLENTY);
        n++;
      }
    }
    double coverage = (double) n / (partly ? inImage(best) : DIRECTIONS);
    score = n == 0 ? 0 : coverage * Math.sqrt(strength / n) * steadiness();
  }

  /** How many directions are in the image at a radius: a quarter of all at least. */
  private int inImage(int step) {
    int n = 0;
    for (int k = 0; k < DIRECTIONS; k++) {
      n += Double.isNaN(rise[k][step]) ? 0 : 1;
    }
    return Math.max(DIRECTIONS / 4, n);
  }

  /** Less where the places scatter: a circle's lie at one radius, texture's anywhere. */
  private double steadiness() {
    // neighbors agree on an ellipse too, even off center
    double sum = 0;
    int pairs = 0;
    for (int k = 0; k < DIRECTIONS; k++) {
      int next = (k + 1) % DIRECTIONS;
      if (seen[k] && seen[next]) {
        sum += Math.min(Math.abs(found[k] - found[next]), NEAR);
        pairs++;
      }
    }
    return pairs == 0 ? 0 : 1 - sum / pairs / NEAR;
  }
}
