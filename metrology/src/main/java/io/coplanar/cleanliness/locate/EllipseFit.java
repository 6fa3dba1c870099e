// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.locate;

import io.coplanar.cleanliness.Ellipse;
import io.coplanar.numeric.Robust;
import io.coplanar.numeric.SymmetricMatrix;
import org.jspecify.annotations.Nullable;

/**
 * An ellipse through points of which some lie elsewhere: least squares on the conic A x² + B xy + C
 * y² + D x + E y = 1 in units of the radius, with Tukey's weights on the distance along the radius.
 * On nearly circular ellipses with points all around, that distance and the algebraic one agree to
 * a thousandth.
 */
final class EllipseFit {
  private static final int ROUNDS = 12;
  private static final int TERMS = 5;
  private static final double SETTLED_PX = 0.003;
  private static final double LEAST_SIGMA_PX = 0.05;

  private EllipseFit() {}

  /**
   * @param ellipse null where the points show none
   * @param residualPx robust standard deviation of the distances
   * @param used share of the points that lie on it
   */
  record Fit(@Nullable Ellipse ellipse, double residualPx, double used) {}

  /**
   * Fits to the first n points.
   *
   * @param start a first guess, right to a tenth of its radius
   */
  static Fit fit(double[] x, double[] y, int n, Circle start) {
    double[] weight = new double[n];
    java.util.Arrays.fill(weight, 1);
    double[] distance = new double[n];
    double[] sorted = new double[n];
    Ellipse e = new Ellipse(start.x(), start.y(), start.radius(), start.radius(), 0);
    double sigma = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double cos = Math.cos(e.angleRad());
      double sin = Math.sin(e.angleRad());
      double r = e.radius();
      for (int i = 0; i < n; i++) {
        double dx = x[i] - e.cx();
        double dy = y[i] - e.cy();
        double u = (dx * cos + dy * sin) / e.semiMajor();
        double v = (dy * cos - dx * sin) / e.semiMinor();
        distance[i] = (Math.sqrt(u * u + v * v) - 1) * r;
        sorted[i] = distance[i];
      }
      double center = round == 0 ? Robust.median(sorted.clone(), n) : 0;
      for (int i = 0; i < n; i++) {
        sorted[i] = distance[i] - center;
      }
      sigma = Math.max(LEAST_SIGMA_PX, Robust.sigmaAboutZero(sorted, n));
      for (int i = 0; i < n; i++) {
        double t = (distance[i] - center) / (Robust.TUKEY_95 * sigma);
        weight[i] = Math.abs(t) < 1 ? (1 - t * t) * (1 - t * t) : 0;
      }
      Ellipse next = conic(x, y, weight, n, e);
      if (next == null) {
        return new Fit(null, Double.NaN, 0);
      }
      double moved =
          Math.hypot(next.cx() - e.cx(), next.cy() - e.cy())
              + Math.abs(next.semiMajor() - e.semiMajor())
              + Math.abs(next.semiMinor() - e.semiMinor());
      e = next;
      if (moved < SETTLED_PX) {
        break;
      }
    }
    int used = 0;
    for (int i = 0; i < n; i++) {
      used += weight[i] > 0 ? 1 : 0;
    }
    return new Fit(e, sigma, (double) used / n);
  }

  private static @Nullable Ellipse conic(
      double[] x, double[] y, double[] weight, int n, Ellipse about) {
    double unit = about.radius();
    double[] normal = new double[TERMS * TERMS];
    double[] right = new double[TERMS];
    double[] g = new double[TERMS];
    for (int i = 0; i < n; i++) {
      double u = (x[i] - about.cx()) / unit;
      double v = (y[i] - about.cy()) / unit;
      g[0] = u * u;
      g[1] = u * v;
      g[2] = v * v;
      g[3] = u;
      g[4] = v;
      for (int a = 0; a < TERMS; a++) {
        right[a] += weight[i] * g[a];
        for (int b = 0; b < TERMS; b++) {
          normal[a * TERMS + b] += weight[i] * g[a] * g[b];
        }
      }
    }
    double[] p = SymmetricMatrix.solve(normal, TERMS, right);
    return p == null ? null : ellipse(p, about, unit);
  }

  private static @Nullable Ellipse ellipse(double[] p, Ellipse about, double unit) {
    double det = 4 * p[0] * p[2] - p[1] * p[1];
    if (!(det > 0)) {
      return null;
    }
    double u = (p[1] * p[4] - 2 * p[2] * p[3]) / det;
    double v = (p[1] * p[3] - 2 * p[0] * p[4]) / det;
    double level = 1 + p[0] * u * u + p[1] * u * v + p[2] * v * v;
    double mean = (p[0] + p[2]) / 2;
    double half = Math.hypot((p[0] - p[2]) / 2, p[1] / 2);
    double small = mean - half;
    if (!(small > 0 && level > 0)) {
      return null;
    }
    double major = Math.sqrt(level / small) * unit;
    double minor = Math.sqrt(level / (mean + half)) * unit;
    // the major axis belongs to the smaller eigenvalue
    double angle = 0.5 * Math.atan2(-p[1], p[2] - p[0]);
    return new Ellipse(about.cx() + u * unit, about.cy() + v * unit, major, minor, angle);
  }
}
