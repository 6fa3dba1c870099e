// SPDX-License-Identifier: Apache-2.0
package io.coplanar.numeric;

import org.jspecify.annotations.Nullable;

/**
 * Small symmetric positive definite systems, as normal equations are. Matrices are n × n, row by
 * row.
 *
 * <p>Cholesky decomposition without pivoting (Golub and Van Loan, Matrix Computations, 4.2). A
 * matrix that is singular to working precision has no answer here: the caller says what that means.
 */
public final class SymmetricMatrix {
  /** Pivots smaller than this share of the diagonal element are taken for zero. */
  private static final double RELATIVE_PIVOT = 1e-12;

  private SymmetricMatrix() {}

  /** The inverse of a positive definite matrix, or null when it is singular. */
  public static double @Nullable [] inverse(double[] matrix, int n) {
    double[] l = new double[n * n];
    if (!decompose(matrix, n, l)) {
      return null;
    }
    double[] inverse = new double[n * n];
    double[] e = new double[n];
    for (int k = 0; k < n; k++) {
      java.util.Arrays.fill(e, 0);
      e[k] = 1;
      substitute(l, n, e);
      for (int i = 0; i < n; i++) {
        inverse[i * n + k] = e[i];
      }
    }
    return inverse;
  }

  /** Solves A·x = b for a positive definite A, or null when it is singular. */
  public static double @Nullable [] solve(double[] matrix, int n, double[] b) {
    double[] l = new double[n * n];
    if (!decompose(matrix, n, l)) {
      return null;
    }
    double[] x = b.clone();
    substitute(l, n, x);
    return x;
  }

  /** g·A·g for a vector g: the variance of a linear combination whose covariance is A. */
  public static double quadraticForm(double[] matrix, int n, double[] g) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double row = 0;
      for (int j = 0; j < n; j++) {
        row += matrix[i * n + j] * g[j];
      }
      sum += row * g[i];
    }
    return sum;
  }

  private static boolean decompose(double[] a, int n, double[] l) {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double s = a[i * n + j];
        for (int k = 0; k < j; k++) {
          s -= l[i * n + k] * l[j * n + k];
        }
        if (i == j) {
          if (!(s > RELATIVE_PIVOT * Math.abs(a[i * n + i]))) {
            return false;
          }
          l[i * n + i] = Math.sqrt(s);
        } else {
          l[i * n + j] = s / l[j * n + j];
        }
      }
    }
    return true;
  }

  private static void substitute(double[] l, int n, double[] x) {
    for (int i = 0; i < n; i++) {
      double s = x[i];
      for (int k = 0; k < i; k++) {
        s -= l[i * n + k] * x[k];
      }
      x[i] = s / l[i * n + i];
    }
    for (int i = n - 1; i >= 0; i--) {
      double s = x[i];
      for (int k = i + 1; k < n; k++) {
        s -= l[k * n + i] * x[k];
      }
      x[i] = s / l[i * n + i];
    }
  }
}
