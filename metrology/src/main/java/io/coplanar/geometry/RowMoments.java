// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

/**
 * The kernel of the surface fit: one pass over a run of pixels, their residuals against a parabola
 * along the row, and the weighted moments that normal equations are made of.
 *
 * <p>Layout of the sums: 0-4 Σw·xᵏ (k = 0…4), 5-7 Σw·r·xᵏ (k = 0…2).
 *
 * <p>How: pixels go in blocks of 32. Within a block only Σw, Σw·r and Σw·r·u are summed (u: pixels
 * from the block's middle), twice over so that the adders are kept busy; at the block's end its
 * sums go to their powers of x, with u² at its mean. The sums of w·r, which decide where an
 * iteration ends, are exact but for that. Those of w take a block's weight to sit in its middle:
 * they only steer the iteration. Missing pixels fail the weight's comparison as NaN does, so a mask
 * costs no branch of its own. Nothing is allocated.
 */
final class RowMoments {
  static final int SUMS = 8;
  private static final int BLOCK = 32;

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
    for (int start = from; start < to; start += BLOCK) {
      int end = Math.min(to, start + BLOCK);
      double middle = 0.5 * (end - 1 - start);
      double x = x0 + (start - from + middle) * dx;
      // the parabola about the block's middle, per pixel
      double a = m0 + x * (m1 + x * m2);
      double b = (m1 + 2 * x * m2) * dx;
      double c = m2 * dx * dx;
      double w0 = 0;
      double r0 = 0;
      double u0 = 0;
      double w1 = 0;
      double r1 = 0;
      double u1 = 0;
      int i = start;
      double u = -middle;
      for (; i + 1 < end; i += 2, u += 2) {
        double r = z[i] - (a + u * (b + u * c));
        double k = 1 - r * r * inverseC2;
        if (k > 0) {
          double w = k * k;
          double wr = w * r;
          w0 += w;
          r0 += wr;
          u0 += wr * u;
        }
        double v = u + 1;
        double s = z[i + 1] - (a + v * (b + v * c));
        double l = 1 - s * s * inverseC2;
        if (l > 0) {
          double w = l * l;
          double ws = w * s;
          w1 += w;
          r1 += ws;
          u1 += ws * v;
        }
      }
      if (i < end) {
        double r = z[i] - (a + u * (b + u * c));
        double k = 1 - r * r * inverseC2;
        if (k > 0) {
          double w = k * k;
          w0 += w;
          r0 += w * r;
          u0 += w * r * u;
        }
      }
      double w = w0 + w1;
      double wr = r0 + r1;
      double wru = (u0 + u1) * dx;
      // mean of u² over a block: (n² − 1)/12
      double n = end - start;
      double spread = (n * n - 1) / 12 * dx * dx;
      double x2 = x * x;
      sums[0] += w;
      sums[1] += w * x;
      sums[2] += w * (x2 + spread);
      sums[3] += w * x * (x2 + 3 * spread);
      sums[4] += w * x2 * (x2 + 6 * spread);
      sums[5] += wr;
      sums[6] += wr * x + wru;
      sums[7] += wr * (x2 + spread) + 2 * wru * x;
    }
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
    }
  }
}
