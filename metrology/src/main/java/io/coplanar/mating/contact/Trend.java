// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.contact;

import org.jspecify.annotations.Nullable;

/** What is left of values over a line or a plane by least squares. */
final class Trend {
  /** Share of the coordinates' spread below which they count as lying on one point or line. */
  private static final double FLAT = 1e-9;

  private Trend() {}

  /**
   * Values less their least-squares line over x.
   *
   * @return null where all x are one
   */
  static double @Nullable [] lessLine(double[] x, double[] values) {
    double[] u = centered(x);
    double[] v = centered(values);
    double uu = dot(u, u);
    if (!(uu > FLAT * FLAT * dot(x, x)) || uu == 0) {
      return null;
    }
    return less(v, u, dot(u, v) / uu);
  }

  /**
   * Values less their least-squares plane over x and y: the line over x, then that over what of y x
   * does not explain (Gram-Schmidt).
   *
   * @return null where the points lie on one line
   */
  static double @Nullable [] lessPlane(double[] x, double[] y, double[] values) {
    double[] rest = lessLine(x, values);
    double[] across = lessLine(x, y);
    if (rest == null || across == null) {
      return null;
    }
    double cc = dot(across, across);
    if (!(cc > FLAT * FLAT * dot(y, y)) || cc == 0) {
      return null;
    }
    return less(rest, across, dot(across, rest) / cc);
  }

  private static double[] centered(double[] a) {
    double mean = 0;
    for (double v : a) {
      mean += v / a.length;
    }
    double[] out = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      out[i] = a[i] - mean;
    }
    return out;
  }

  private static double[] less(double[] values, double[] direction, double factor) {
    double[] out = new double[values.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = values[i] - factor * direction[i];
    }
    return out;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
