// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

/**
 * The kernel of the surface fit: one pass over a run of pixels, their residuals against a parabola
 * along the row, and the weighted moments that normal equations are made of.
 *
 * <p>Layout of the sums: 0-4 Σw·xᵏ (k = 0…4), 5-7 Σw·r·xᵏ (k = 0…2), 8 Σw·r². Missing pixels fail
 * the weight's comparison as NaN does, so a mask costs no branch of its own. Eight independent sums
 * keep the adders busy; the loop allocates nothing. Cost: about 3 ns a pixel on one core, bound by
 * additions, not by memory (4 bytes a pixel).
 */
final class RowMoments {
  static final int SUMS = 9;

  private RowMoments() {}

  /**
   * Adds a run's sums with Tukey's weight w = (1 − r²/c²)² for |r| &lt; c, else 0; c = ∞ is
   * ordinary least squares.
   *
   * @param z heights, nm
   * @param from first index of the run in z
   * @param to index behind its last
   * @param x0 coordinate of the first pixel
   * @param dx coordinate step
   * @param m0 parabola along the row: m0 + m1·x + m2·x², nm
   * @param inverseC2 1/c², 1/nm²; 0 for least squares
   * @param sums {@link #SUMS} values, added to
   */
  static void add(
      float[] z,
      int from,
      int to,
      double x0,
      double dx,
      double m0,
      double m1,
      double m2,
      double inverseC2,
      double[] sums) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double t0 = 0;
    double t1 = 0;
    double t2 = 0;
    double q = 0;
    for (int i = from; i < to; i++) {
      double x = x0 + (i - from) * dx;
      double r = z[i] - (m0 + x * (m1 + x * m2));
      double k = 1 - r * r * inverseC2;
      if (k > 0) {
        double w = k * k;
        double wx = w * x;
        double x2 = x * x;
        double wx2 = w * x2;
        double wr = w * r;
        s0 += w;
        s1 += wx;
        s2 += wx2;
        s3 += wx2 * x;
        s4 += wx2 * x2;
        t0 += wr;
        t1 += wr * x;
        t2 += wr * x2;
        q += wr * r;
      }
    }
    sums[0] += s0;
    sums[1] += s1;
    sums[2] += s2;
    sums[3] += s3;
    sums[4] += s4;
    sums[5] += t0;
    sums[6] += t1;
    sums[7] += t2;
    sums[8] += q;
  }

  /** The same by the definition, one pixel at a time: the plain twin that a test compares with. */
  static void addPlainly(
      float[] z,
      int from,
      int to,
      double x0,
      double dx,
      double m0,
      double m1,
      double m2,
      double inverseC2,
      double[] sums) {
    for (int i = from; i < to; i++) {
      if (Float.isNaN(z[i])) {
        continue;
      }
      double x = x0 + (i - from) * dx;
      double r = z[i] - m0 - m1 * x - m2 * x * x;
      double k = Math.max(0, 1 - r * r * inverseC2);
      double w = k * k;
      for (int p = 0; p <= 4; p++) {
        sums[p] += w * Math.pow(x, p);
      }
      for (int p = 0; p <= 2; p++) {
        sums[5 + p] += w * r * Math.pow(x, p);
      }
      sums[8] += w * r * r;
    }
  }
}
