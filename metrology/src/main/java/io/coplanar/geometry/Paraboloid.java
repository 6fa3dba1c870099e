// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import io.coplanar.numeric.Robust;
import io.coplanar.numeric.SymmetricMatrix;
import org.jspecify.annotations.Nullable;

/**
 * A fiber's tip: z = t + gx·u + gy·v − k·(u² + v²) with u, v in µm from a center and z in nm; k =
 * 1/(2R). Two more terms, u² − v² and u·v, take up what is not round about a tip on a curved
 * ferrule: they are orthogonal to the rest on a whole ring, mean nothing over a circle, and leave
 * the residuals to the noise.
 *
 * <p>Fitted by iteratively reweighted least squares with Tukey's biweight (c = 4.685 sigma, sigma
 * by the median absolute residual, recomputed each time): dust and pits on the glass get no weight,
 * and of the good pixels 95 % of the information is kept.
 *
 * @param p t, gx, gy, k, and the two terms out of round
 * @param covariance of p were the noise white with {@code sigmaNm}
 * @param sigmaNm robust scatter about the fit
 * @param used number of pixels with a weight
 */
record Paraboloid(double[] p, double[] covariance, double sigmaNm, int used) {
  static final int TERMS = 6;
  private static final int ITERATIONS = 12;

  /** About so many residuals, evenly taken, tell the scale to 4 %. */
  private static final int SCALE_POINTS = 800;

  private static final double CONVERGED_NM = 1e-3;
  static final double MIN_SIGMA_NM = 0.02;

  double zNm(double u, double v) {
    return zNm(p, u, v);
  }

  private static double zNm(double[] p, double u, double v) {
    return p[0]
        + p[1] * u
        + p[2] * v
        - p[3] * (u * u + v * v)
        + p[4] * (u * u - v * v)
        + p[5] * u * v;
  }

  /** Fits n points, or null where they do not determine a paraboloid. */
  static @Nullable Paraboloid fit(double[] u, double[] v, double[] z, int n, double tukeyC) {
    if (n < 3 * TERMS) {
      return null;
    }
    double[] w = new double[n];
    double[] r = new double[n];
    double[] scratch = new double[n];
    double[] normal = new double[TERMS * TERMS];
    java.util.Arrays.fill(w, 1);
    // centered on the middle of the data, else a tilt of degrees eats digits
    double z0 = middle(z, scratch, n);
    double[] p = step(u, v, z, z0, w, n, normal);
    if (p == null) {
      return null;
    }
    double sigma = 0;
    int every = Math.max(1, n / SCALE_POINTS) | 1;
    for (int it = 0; it < ITERATIONS; it++) {
      for (int i = 0; i < n; i++) {
        r[i] = z[i] - z0 - zNm(p, u[i], v[i]);
      }
      int m = 0;
      for (int i = 0; i < n; i += every) {
        scratch[m++] = r[i];
      }
      sigma = Math.max(Robust.sigmaAboutZero(scratch, m), MIN_SIGMA_NM);
      double c = tukeyC * sigma;
      for (int i = 0; i < n; i++) {
        double a = Math.abs(r[i]) / c;
        if (it < 4) {
          // least absolute values first: they find the glass under dust on up to half of it
          w[i] = 1 / Math.max(Math.abs(r[i]), 0.5 * sigma);
        } else {
          double t = a < 1 ? 1 - a * a : 0;
          w[i] = t * t;
        }
      }
      double[] next = step(u, v, z, z0, w, n, normal);
      if (next == null) {
        return null;
      }
      double moved =
          Math.abs(next[0] - p[0])
              + 50 * (Math.abs(next[1] - p[1]) + Math.abs(next[2] - p[2]))
              + 2500 * Math.abs(next[3] - p[3]);
      p = next;
      if (it >= 4 && moved < CONVERGED_NM) {
        break;
      }
    }
    int used = 0;
    double wr2 = 0;
    double slope = 0;
    double c = tukeyC * sigma;
    for (int i = 0; i < n; i++) {
      double a = r[i] / c;
      if (Math.abs(a) < 1) {
        used++;
        double q = 1 - a * a;
        wr2 += q * q * q * q * r[i] * r[i];
        slope += q * (1 - 5 * a * a);
      }
    }
    if (used < 3 * TERMS) {
      return null;
    }
    double[] h = new double[TERMS * TERMS];
    for (int i = 0; i < n; i++) {
      if (Math.abs(r[i]) < c) {
        addTo(h, u[i], v[i], 1);
      }
    }
    mirror(h);
    double[] inverse = SymmetricMatrix.inverse(h, TERMS);
    if (inverse == null) {
      return null;
    }
    // Huber's asymptotic variance of an M-estimate: E psi² / (E psi')²
    double meanSlope = slope / used;
    double variance = wr2 / (used - TERMS) / (meanSlope * meanSlope);
    for (int i = 0; i < inverse.length; i++) {
      inverse[i] *= variance;
    }
    p[0] += z0;
    return new Paraboloid(p, inverse, sigma, used);
  }

  private static double middle(double[] z, double[] scratch, int n) {
    System.arraycopy(z, 0, scratch, 0, n);
    return Robust.median(scratch, n);
  }

  private static void addTo(double[] a, double u, double v, double w) {
    double[] f = {1, u, v, -(u * u + v * v), u * u - v * v, u * v};
    for (int i = 0; i < TERMS; i++) {
      double wf = w * f[i];
      for (int j = 0; j <= i; j++) {
        a[i * TERMS + j] += wf * f[j];
      }
    }
  }

  private static void mirror(double[] a) {
    for (int i = 0; i < TERMS; i++) {
      for (int j = i + 1; j < TERMS; j++) {
        a[i * TERMS + j] = a[j * TERMS + i];
      }
    }
  }

  private static double @Nullable [] step(
      double[] u, double[] v, double[] z, double z0, double[] w, int n, double[] a) {
    java.util.Arrays.fill(a, 0);
    double[] b = new double[TERMS];
    for (int i = 0; i < n; i++) {
      double wi = w[i];
      if (wi > 0) {
        addTo(a, u[i], v[i], wi);
        double wz = wi * (z[i] - z0);
        b[0] += wz;
        b[1] += wz * u[i];
        b[2] += wz * v[i];
        b[3] -= wz * (u[i] * u[i] + v[i] * v[i]);
        b[4] += wz * (u[i] * u[i] - v[i] * v[i]);
        b[5] += wz * u[i] * v[i];
      }
    }
    mirror(a);
    return SymmetricMatrix.solve(a, TERMS, b);
  }
}
