// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import io.coplanar.numeric.Robust;
import io.coplanar.numeric.SymmetricMatrix;
import org.jspecify.annotations.Nullable;

/**
 * A quadratic through the coarse grid that fibers, dust and holes cannot move: the start of
 * everything finer. In map coordinates: z = p0 + p1·x + p2·y + p3·x² + p4·x·y + p5·y², z in nm, x
 * and y in µm from ({@code centerXUm}, {@code centerYUm}).
 *
 * @param sigmaNm robust scatter of the cells about it
 */
record CoarseSurface(double centerXUm, double centerYUm, double[] p, double sigmaNm) {
  private static final int TERMS = 6;
  private static final int ENOUGH_CELLS = 5000;
  private static final int L1_ITERATIONS = 6;
  private static final int TUKEY_ITERATIONS = 6;

  /** Fits a grid, or null when it holds too little to fit. */
  static @Nullable CoarseSurface fit(CoarseGrid g) {
    double cx = g.xUm((g.columns - 1) / 2.0);
    double cy = g.yUm((g.rows - 1) / 2.0);
    int stride = (int) Math.max(1, Math.round(Math.sqrt(g.zNm.length / (double) ENOUGH_CELLS)));
    int max = ((g.columns + stride - 1) / stride) * ((g.rows + stride - 1) / stride);
    double[] x = new double[max];
    double[] y = new double[max];
    double[] z = new double[max];
    int n = 0;
    for (int j = 0; j < g.rows; j += stride) {
      for (int i = 0; i < g.columns; i += stride) {
        float v = g.zNm[j * g.columns + i];
        if (!Float.isNaN(v)) {
          x[n] = (g.xUm(i) - cx) * 1e-3;
          y[n] = (g.yUm(j) - cy) * 1e-3;
          z[n++] = v;
        }
      }
    }
    if (n < 4 * TERMS) {
      return null;
    }
    double[] w = new double[n];
    double[] r = new double[n];
    java.util.Arrays.fill(w, 1);
    double[] p = weighted(x, y, z, w, n);
    if (p == null) {
      return null;
    }
    double sigma = 0;
    for (int it = 0; it < L1_ITERATIONS + TUKEY_ITERATIONS; it++) {
      for (int k = 0; k < n; k++) {
        r[k] = z[k] - value(p, x[k], y[k]);
      }
      sigma = Math.max(Robust.sigmaAboutZero(r.clone(), n), 1e-3);
      // least absolute values first: they find the bulk from a bad start, Tukey then is efficient
      double c = Robust.TUKEY_95 * sigma;
      for (int k = 0; k < n; k++) {
        double a = Math.abs(r[k]);
        if (it < L1_ITERATIONS) {
          w[k] = 1 / Math.max(a, 0.5 * sigma);
        } else {
          double t = a < c ? 1 - (a / c) * (a / c) : 0;
          w[k] = t * t;
        }
      }
      double[] next = weighted(x, y, z, w, n);
      if (next == null) {
        return null;
      }
      p = next;
    }
    return new CoarseSurface(
        cx,
        cy,
        new double[] {p[0], p[1] * 1e-3, p[2] * 1e-3, p[3] * 1e-6, p[4] * 1e-6, p[5] * 1e-6},
        sigma);
  }

  private static double value(double[] p, double x, double y) {
    return p[0] + x * (p[1] + p[3] * x + p[4] * y) + y * (p[2] + p[5] * y);
  }

  private static double @Nullable [] weighted(
      double[] x, double[] y, double[] z, double[] w, int n) {
    double[] a = new double[TERMS * TERMS];
    double[] b = new double[TERMS];
    double[] f = new double[TERMS];
    for (int k = 0; k < n; k++) {
      double wk = w[k];
      if (wk == 0) {
        continue;
      }
      f[0] = 1;
      f[1] = x[k];
      f[2] = y[k];
      f[3] = x[k] * x[k];
      f[4] = x[k] * y[k];
      f[5] = y[k] * y[k];
      for (int i = 0; i < TERMS; i++) {
        double wf = wk * f[i];
        b[i] += wf * z[k];
        for (int j = 0; j <= i; j++) {
          a[i * TERMS + j] += wf * f[j];
        }
      }
    }
    for (int i = 0; i < TERMS; i++) {
      for (int j = i + 1; j < TERMS; j++) {
        a[i * TERMS + j] = a[j * TERMS + i];
      }
    }
    return SymmetricMatrix.solve(a, TERMS, b);
  }

  /** The surface at a point of the map, nm. */
  double zNm(double mapXUm, double mapYUm) {
    return value(p, mapXUm - centerXUm, mapYUm - centerYUm);
  }

  /** What lies above and below the surface, cell by cell. */
  CoarseGrid residual(CoarseGrid g) {
    float[] r = new float[g.zNm.length];
    for (int j = 0; j < g.rows; j++) {
      double y = g.yUm(j) - centerYUm;
      for (int i = 0; i < g.columns; i++) {
        int k = j * g.columns + i;
        r[k] = (float) (g.zNm[k] - value(p, g.xUm(i) - centerXUm, y));
      }
    }
    return g.with(r);
  }
}
