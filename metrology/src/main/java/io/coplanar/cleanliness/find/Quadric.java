// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

/**
 * A surface of second degree over u and v from −1 to 1, fitted to values so that a third of wild
 * ones does not move it much (Tukey's biweight, scale from the median absolute residual).
 */
final class Quadric {
  private static final int N = 6;
  private final double[] c;

  private Quadric(double[] c) {
    this.c = c;
  }

  static Quadric constant(double value) {
    return new Quadric(new double[] {value, 0, 0, 0, 0, 0});
  }

  double at(double u, double v) {
    return c[0] + c[1] * u + c[2] * v + c[3] * u * u + c[4] * u * v + c[5] * v * v;
  }

  /** The fit to n values; the constant median where there are too few. */
  static Quadric fit(double[] u, double[] v, double[] value, int n) {
    double[] work = value.clone();
    Quadric q = constant(io.coplanar.numeric.Robust.median(work, n));
    if (n < 4 * N) {
      return q;
    }
    for (int pass = 0; pass < 5; pass++) {
      for (int i = 0; i < n; i++) {
        work[i] = value[i] - q.at(u[i], v[i]);
      }
      double sigma = io.coplanar.numeric.Robust.sigmaAboutZero(work, n);
      q = weighted(u, v, value, n, q, Math.max(sigma, 1e-6) * (pass == 0 ? 10 : 4.685));
    }
    return q;
  }

  private static Quadric weighted(
      double[] u, double[] v, double[] value, int n, Quadric old, double reach) {
    double[][] a = new double[N][N + 1];
    double[] f = new double[N];
    for (int i = 0; i < n; i++) {
      double t = (value[i] - old.at(u[i], v[i])) / reach;
      if (Math.abs(t) >= 1) {
        continue;
      }
      double weight = (1 - t * t) * (1 - t * t);
      f[0] = 1;
      f[1] = u[i];
      f[2] = v[i];
      f[3] = u[i] * u[i];
      f[4] = u[i] * v[i];
      f[5] = v[i] * v[i];
      for (int r = 0; r < N; r++) {
        for (int s = r; s < N; s++) {
          a[r][s] += weight * f[r] * f[s];
        }
        a[r][N] += weight * f[r] * value[i];
      }
    }
    for (int r = 0; r < N; r++) {
      for (int s = 0; s < r; s++) {
        a[r][s] = a[s][r];
      }
    }
    double[] solved = solve(a);
    return solved.length == 0 ? old : new Quadric(solved);
  }

  /** Gauss with pivots; empty where the equations do not determine an answer. */
  private static double[] solve(double[][] a) {
    for (int k = 0; k < N; k++) {
      int pivot = k;
      for (int r = k + 1; r < N; r++) {
        if (Math.abs(a[r][k]) > Math.abs(a[pivot][k])) {
          pivot = r;
        }
      }
      double[] t = a[k];
      a[k] = a[pivot];
      a[pivot] = t;
      if (Math.abs(a[k][k]) < 1e-9) {
        return new double[0];
      }
      for (int r = k + 1; r < N; r++) {
        double m = a[r][k] / a[k][k];
        for (int s = k; s <= N; s++) {
          a[r][s] -= m * a[k][s];
        }
      }
    }
    double[] x = new double[N];
    for (int r = N - 1; r >= 0; r--) {
      double sum = a[r][N];
      for (int s = r + 1; s < N; s++) {
        sum -= a[r][s] * x[s];
      }
      x[r] = sum / a[r][r];
    }
    return x;
  }
}
