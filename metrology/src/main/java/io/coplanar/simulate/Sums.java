// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

/** The few sums that truth needs, apart from the library that measuring uses. */
final class Sums {
  private Sums() {}

  static double mean(double[] values) {
    return mean(values, 0, values.length);
  }

  static double mean(double[] values, int first, int count) {
    double sum = 0;
    for (int i = first; i < first + count; i++) {
      sum += values[i];
    }
    return sum / count;
  }

  /** Σ (a − mean a)(b − mean b). */
  static double moment(double[] a, double[] b) {
    double meanA = mean(a);
    double meanB = mean(b);
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - meanA) * (b[i] - meanB);
    }
    return sum;
  }
}
