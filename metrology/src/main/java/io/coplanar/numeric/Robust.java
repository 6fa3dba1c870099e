// SPDX-License-Identifier: Apache-2.0
package io.coplanar.numeric;

/**
 * Order statistics and weights that a few wild points cannot move.
 *
 * <p>Sources: Huber and Ronchetti, Robust Statistics, 2nd ed., 2009; Beaton and Tukey,
 * Technometrics 16 (1974) 147 for the biweight.
 */
public final class Robust {
  /** The standard deviation of a normal distribution over its median absolute deviation. */
  public static final double MAD_TO_SIGMA = 1.482602218505602;

  /** Tukey's biweight with 95 % efficiency on normal errors. */
  public static final double TUKEY_95 = 4.685;

  private Robust() {}

  /**
   * The median of the first {@code n} values; reorders them. For even n the lower of the two in the
   * middle. NaN for n = 0.
   */
  public static double median(double[] values, int n) {
    return n == 0 ? Double.NaN : select(values, n, (n - 1) / 2);
  }

  /**
   * The median of |v|, times 1.4826: sigma of a normal distribution about 0; reorders the values.
   */
  public static double sigmaAboutZero(double[] values, int n) {
    for (int i = 0; i < n; i++) {
      values[i] = Math.abs(values[i]);
    }
    return MAD_TO_SIGMA * median(values, n);
  }

  /** The k-th smallest (from 0) of the first n values; reorders them (Hoare's selection). */
  public static double select(double[] v, int n, int k) {
    int lo = 0;
    int hi = n - 1;
    while (lo < hi) {
      double pivot = medianOfThree(v[lo], v[(lo + hi) >>> 1], v[hi]);
      int i = lo;
      int j = hi;
      while (i <= j) {
        while (v[i] < pivot) {
          i++;
        }
        while (v[j] > pivot) {
          j--;
        }
        if (i <= j) {
          double t = v[i];
          v[i++] = v[j];
          v[j--] = t;
        }
      }
      if (k <= j) {
        hi = j;
      } else if (k >= i) {
        lo = i;
      } else {
        break;
      }
    }
    return v[k];
  }

  private static double medianOfThree(double a, double b, double c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
