// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import io.coplanar.connector.FiberLayout;
import io.coplanar.numeric.Robust;
import io.coplanar.numeric.SymmetricMatrix;
import org.jspecify.annotations.Nullable;

/**
 * The center about which a fiber's surroundings are round: z = f(r) + tilt of the tip, with f free.
 * It needs no edge, and so finds the center where epoxy carries the tip's surface on past the rim
 * and none shows; it takes the epoxy for round, and so is asked only then.
 *
 * <p>Gauss-Newton: f as means over rings of one pixel, its slope by differences; the deviation from
 * f is regressed on −f′·(x − c)/r and, inside the cladding, on the tip's tilt, with Tukey's
 * biweight.
 */
final class RadialSymmetry {
  private static final double FROM_UM = 40;
  private static final double TO_UM = 84;
  private static final double RADIUS_UM = FiberLayout.CLADDING_DIAMETER_UM / 2;
  private static final int ITERATIONS = 10;
  private static final int TERMS = 4;
  private static final double MAX_STEP_UM = 2;

  private RadialSymmetry() {}

  /**
   * @param u points about a first guess, µm
   * @param v points about a first guess, µm
   * @param e heights above the ferrule's surface, nm
   * @param n number of points
   * @param ringUm width of the rings that f is averaged over
   * @return shift of the center from (startU, startV)'s origin: x, y and standard uncertainty; null
   *     where the profile has too little slope
   */
  static double @Nullable [] center(
      double[] u, double[] v, double[] e, int n, double startU, double startV, double ringUm) {
    double cx = startU;
    double cy = startV;
    double tx = 0;
    double ty = 0;
    int rings = (int) Math.ceil((TO_UM - FROM_UM) / ringUm) + 1;
    double[] scratch = new double[n];
    double[] rest = new double[n];
    double[] slope = new double[n];
    double[] radius = new double[n];
    double uncertainty = Double.NaN;
    for (int it = 0; it < ITERATIONS; it++) {
      double[] sum = new double[rings];
      double[] weight = new double[rings];
      for (int i = 0; i < n; i++) {
        double dx = u[i] - cx;
        double dy = v[i] - cy;
        radius[i] = Math.hypot(dx, dy);
        rest[i] = e[i] - (radius[i] < RADIUS_UM ? tx * dx + ty * dy : 0);
      }
      double[] f = medians(radius, rest, n, ringUm, rings, sum, weight);
      int m = 0;
      for (int i = 0; i < n; i++) {
        double at = (radius[i] - FROM_UM) / ringUm - 0.5;
        int k = (int) Math.floor(at);
        if (k < 1 || k + 2 >= rings || radius[i] > TO_UM) {
          slope[i] = Double.NaN;
          continue;
        }
        double t = at - k;
        slope[i] = ((1 - t) * (f[k + 1] - f[k - 1]) + t * (f[k + 2] - f[k])) / (2 * ringUm);
        rest[i] -= (1 - t) * f[k] + t * f[k + 1];
        if (!Double.isNaN(rest[i]) && !Double.isNaN(slope[i])) {
          scratch[m++] = rest[i];
        } else {
          slope[i] = Double.NaN;
        }
      }
      if (m < 60) {
        return null;
      }
      double sigma = Math.max(Robust.sigmaAboutZero(scratch, m), 0.1);
      double c = Robust.TUKEY_95 * sigma;
      double[] a = new double[TERMS * TERMS];
      double[] b = new double[TERMS];
      double[] row = new double[TERMS];
      for (int i = 0; i < n; i++) {
        double q = rest[i] / c;
        if (Double.isNaN(slope[i]) || !(Math.abs(q) < 1)) {
          continue;
        }
        double w = (1 - q * q) * (1 - q * q);
        double dx = u[i] - cx;
        double dy = v[i] - cy;
        boolean inside = radius[i] < RADIUS_UM;
        row[0] = -slope[i] * dx / radius[i];
        row[1] = -slope[i] * dy / radius[i];
        row[2] = inside ? dx : 0;
        row[3] = inside ? dy : 0;
        for (int p = 0; p < TERMS; p++) {
          b[p] += w * row[p] * rest[i];
          for (int r = 0; r < TERMS; r++) {
            a[p * TERMS + r] += w * row[p] * row[r];
          }
        }
      }
      double[] inverse = SymmetricMatrix.inverse(a, TERMS);
      if (inverse == null) {
        return null;
      }
      double[] step = new double[TERMS];
      for (int p = 0; p < TERMS; p++) {
        for (int r = 0; r < TERMS; r++) {
          step[p] += inverse[p * TERMS + r] * b[r];
        }
      }
      double length = Math.hypot(step[0], step[1]);
      double damp = length > MAX_STEP_UM ? MAX_STEP_UM / length : 1;
      cx += damp * step[0];
      cy += damp * step[1];
      tx += damp * step[2];
      ty += damp * step[3];
      uncertainty = sigma * Math.sqrt((inverse[0] + inverse[TERMS + 1]) / 2);
      if (length < 1e-3) {
        break;
      }
    }
    return new double[] {cx, cy, uncertainty};
  }

  private static double[] medians(
      double[] radius,
      double[] rest,
      int n,
      double ringUm,
      int rings,
      double[] sum,
      double[] weight) {
    // a mean first, then a mean of what lies near it: a cheap stand-in for a median per ring
    double[] f = new double[rings];
    double[] spread = new double[rings];
    java.util.Arrays.fill(spread, Double.POSITIVE_INFINITY);
    for (int pass = 0; pass < 2; pass++) {
      java.util.Arrays.fill(sum, 0);
      java.util.Arrays.fill(weight, 0);
      double[] squares = new double[rings];
      for (int i = 0; i < n; i++) {
        int k = (int) Math.floor((radius[i] - FROM_UM) / ringUm);
        if (k >= 0 && k < rings && Math.abs(rest[i] - f[k]) <= 2.5 * spread[k]) {
          sum[k] += rest[i];
          squares[k] += rest[i] * rest[i];
          weight[k]++;
        }
      }
      for (int k = 0; k < rings; k++) {
        f[k] = sum[k] / weight[k];
        spread[k] = Math.sqrt(Math.max(1, squares[k] / weight[k] - f[k] * f[k]));
      }
    }
    return f;
  }
}
