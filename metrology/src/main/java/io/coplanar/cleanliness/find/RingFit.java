// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

import io.coplanar.numeric.Robust;

/**
 * What a ring of pixels shows without its marks: c0 + c1 cos φ + c2 sin φ + c3 cos 2φ + c4 sin 2φ.
 * The harmonics are the lamp's slope and what is left of a center that is a little off. Fitted with
 * Tukey's biweight, in steps that need no equations solved, because the samples lie evenly.
 */
final class RingFit {
  static final int TERMS = 5;

  /** Most samples of a ring; a power of two. */
  static final int MOST = 256;

  private static final double[] COS = new double[MOST];
  private static final double[] SIN = new double[MOST];

  static {
    for (int j = 0; j < MOST; j++) {
      COS[j] = Math.cos(2 * Math.PI * j / MOST);
      SIN[j] = Math.sin(2 * Math.PI * j / MOST);
    }
  }

  private static final int PASSES = 8;

  final double[] sample = new double[MOST];
  private final double[] work = new double[MOST];
  private final double[] step = new double[TERMS];
  private final double[] c = new double[TERMS];
  private double sigma;

  static double cos(int j, int n) {
    return COS[j * (MOST / n)];
  }

  static double sin(int j, int n) {
    return SIN[j * (MOST / n)];
  }

  /** How many samples a ring of a radius in px needs, near one a pixel; a power of two. */
  static int samples(double radiusPx) {
    int n = 16;
    while (n < MOST && n < 2 * Math.PI * radiusPx) {
      n *= 2;
    }
    return n;
  }

  /** The term's coefficient of the last fit; c0 is NaN where a ring had too few samples. */
  double c(int term) {
    return c[term];
  }

  /** What the last fit left over, as sigma. */
  double sigma() {
    return sigma;
  }

  /**
   * Fits the first n of {@link #sample}, evenly spaced, NaN where unknown.
   *
   * @param order of the harmonics: 0, 1 or 2
   */
  void fit(int n, int order) {
    java.util.Arrays.fill(c, 0);
    int known = copyKnown(n);
    if (known < n / 4 || known < 6) {
      c[0] = Double.NaN;
      sigma = Double.NaN;
      return;
    }
    c[0] = Robust.median(work, known);
    for (int pass = 0; pass < PASSES; pass++) {
      if (pass % 2 == 0) {
        spread(n);
      }
      double reach = Math.max(sigma, 1e-6) * Robust.TUKEY_95;
      // first without the harmonics: a mark on a small ring would be taken for one
      improve(n, 1 + 2 * Math.min(order, pass / 2), 1 / (reach * reach));
    }
    spread(n);
  }

  private int copyKnown(int n) {
    int known = 0;
    for (int j = 0; j < n; j++) {
      if (!Double.isNaN(sample[j])) {
        work[known++] = sample[j];
      }
    }
    return known;
  }

  private double rest(int j, int k) {
    double cos = COS[k];
    double sin = SIN[k];
    return sample[j]
        - c[0]
        - c[1] * cos
        - c[2] * sin
        - c[3] * (cos * cos - sin * sin)
        - c[4] * 2 * cos * sin;
  }

  private void spread(int n) {
    int stride = MOST / n;
    int known = 0;
    for (int j = 0; j < n; j++) {
      double r = rest(j, j * stride);
      if (!Double.isNaN(r)) {
        work[known++] = r;
      }
    }
    sigma = Robust.sigmaAboutZero(work, known);
  }

  private void improve(int n, int terms, double byReach2) {
    int stride = MOST / n;
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double weights = 0;
    for (int j = 0; j < n; j++) {
      int k = j * stride;
      double r = rest(j, k);
      double t = 1 - r * r * byReach2;
      if (t > 0) {
        double w = t * t;
        double cos = COS[k];
        double sin = SIN[k];
        double wr = w * r;
        weights += w;
        s0 += wr;
        s1 += wr * cos;
        s2 += wr * sin;
        s3 += wr * (cos * cos - sin * sin);
        s4 += wr * 2 * cos * sin;
      }
    }
    if (weights <= 0) {
      return;
    }
    step[0] = s0 / weights;
    step[1] = 2 * s1 / weights;
    step[2] = 2 * s2 / weights;
    step[3] = 2 * s3 / weights;
    step[4] = 2 * s4 / weights;
    for (int t = 0; t < terms; t++) {
      c[t] += step[t];
    }
  }
}
