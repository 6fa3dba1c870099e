// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.loss;

/**
 * Shares of a population by loss.
 *
 * @param binDb width of a bin; the first begins at 0
 * @param share in each bin; the last holds all above too
 */
public record Histogram(double binDb, double[] share) {
  private static final int BINS = 60;

  /** Of values that rise; the range ends where one in a thousand is left. */
  static Histogram of(double[] sorted) {
    double end = sorted[(int) ((sorted.length - 1) * 0.999)];
    double bin = end > 0 ? end / BINS : 1.0 / BINS;
    double[] share = new double[BINS];
    for (double v : sorted) {
      share[(int) Math.min(BINS - 1, v / bin)] += 1.0 / sorted.length;
    }
    return new Histogram(bin, share);
  }
}
