// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import io.coplanar.numeric.SymmetricMatrix;
import org.jspecify.annotations.Nullable;

/**
 * What the heights of an array say together, each with its gradient, so that a covariance of the
 * heights gives its uncertainty.
 *
 * <p>Minus coplanarity (IEC 61755-3-31, as its makers describe it): the largest amount by which a
 * height lies below the least-squares line through all heights of one row, or plane of several;
 * tilt does not count. Closed form for one fiber k of n equally spaced ones lowered by d: d·[1 −
 * 1/n − (k − (n+1)/2)²/Sxx], Sxx = n(n² − 1)/12.
 */
final class HeightStatistics {
  private HeightStatistics() {}

  /** A value, and its derivative with respect to each height. */
  record Statistic(double value, double[] gradient) {
    /** Standard uncertainty from the heights' covariance, n × n. */
    double uncertainty(double[] covariance) {
      return Math.sqrt(
          Math.max(0, SymmetricMatrix.quadraticForm(covariance, gradient.length, gradient)));
    }
  }

  /**
   * The largest deviation below the fit; 0 when none is below.
   *
   * @param x positions along the row, µm
   * @param y positions across it, µm; only used for several rows
   * @param rows 1 fits a line over x, more a plane
   * @param h heights, nm
   * @return null where the positions do not determine the fit
   */
  static @Nullable Statistic minusCoplanarity(double[] x, double[] y, int rows, double[] h) {
    double[][] hat = hat(x, y, rows);
    if (hat == null) {
      return null;
    }
    int n = h.length;
    int lowest = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < n; k++) {
      double fit = 0;
      for (int j = 0; j < n; j++) {
        fit += hat[k][j] * h[j];
      }
      if (fit - h[k] > most) {
        most = fit - h[k];
        lowest = k;
      }
    }
    if (n <= (rows > 1 ? 3 : 2)) {
      return new Statistic(0, new double[n]); // a line goes through two heights exactly
    }
    double[] gradient = hat[lowest].clone();
    gradient[lowest] -= 1;
    return new Statistic(Math.max(0, most), gradient);
  }

  /** Slope of the line (of the plane: along x), nm per µm; null where undetermined. */
  static @Nullable Statistic slope(double[] x, double[] y, int rows, double[] h) {
    double[][] weights = coefficients(x, y, rows);
    if (weights == null) {
      return null;
    }
    double slope = 0;
    for (int j = 0; j < h.length; j++) {
      slope += weights[1][j] * h[j];
    }
    return new Statistic(slope, weights[1]);
  }

  /** Largest difference of two neighbors in a row of {@code columns}; null when there are none. */
  static @Nullable Statistic maxAdjacentDifference(int columns, double[] h) {
    int best = -1;
    for (int i = 0; i + 1 < h.length; i++) {
      if ((i + 1) % columns != 0
          && (best < 0 || Math.abs(h[i + 1] - h[i]) > Math.abs(h[best + 1] - h[best]))) {
        best = i;
      }
    }
    if (best < 0) {
      return null;
    }
    double d = h[best + 1] - h[best];
    double[] gradient = new double[h.length];
    gradient[best + 1] = Math.signum(d);
    gradient[best] = -Math.signum(d);
    return new Statistic(Math.abs(d), gradient);
  }

  /** Highest less lowest. */
  static Statistic range(double[] h) {
    int lo = 0;
    int hi = 0;
    for (int i = 1; i < h.length; i++) {
      lo = h[i] < h[lo] ? i : lo;
      hi = h[i] > h[hi] ? i : hi;
    }
    double[] gradient = new double[h.length];
    gradient[hi] += 1;
    gradient[lo] -= 1;
    return new Statistic(h[hi] - h[lo], gradient);
  }

  private static double @Nullable [][] hat(double[] x, double[] y, int rows) {
    double[][] c = coefficients(x, y, rows);
    if (c == null) {
      return null;
    }
    int n = x.length;
    double[] mean = means(x, y);
    double[][] hat = new double[n][n];
    for (int k = 0; k < n; k++) {
      for (int j = 0; j < n; j++) {
        hat[k][j] = c[0][j] + c[1][j] * (x[k] - mean[0]);
        if (c.length > 2) {
          hat[k][j] += c[2][j] * (y[k] - mean[1]);
        }
      }
    }
    return hat;
  }

  /** Rows: how the mean and the slopes depend on each height; about the positions' mean. */
  private static double @Nullable [][] coefficients(double[] x, double[] y, int rows) {
    int n = x.length;
    int terms = rows > 1 ? 3 : 2;
    if (n < 2) {
      return null;
    }
    double[] mean = means(x, y);
    double[] a = new double[terms * terms];
    double[][] f = new double[n][terms];
    for (int k = 0; k < n; k++) {
      f[k][0] = 1;
      f[k][1] = x[k] - mean[0];
      if (terms > 2) {
        f[k][2] = y[k] - mean[1];
      }
      for (int i = 0; i < terms; i++) {
        for (int j = 0; j < terms; j++) {
          a[i * terms + j] += f[k][i] * f[k][j];
        }
      }
    }
    double[] inverse = SymmetricMatrix.inverse(a, terms);
    if (inverse == null) {
      return null;
    }
    double[][] c = new double[terms][n];
    for (int i = 0; i < terms; i++) {
      for (int k = 0; k < n; k++) {
        for (int j = 0; j < terms; j++) {
          c[i][k] += inverse[i * terms + j] * f[k][j];
        }
      }
    }
    return c;
  }

  private static double[] means(double[] x, double[] y) {
    double mx = 0;
    double my = 0;
    for (int k = 0; k < x.length; k++) {
      mx += x[k];
      my += y[k];
    }
    return new double[] {mx / x.length, my / x.length};
  }
}
