// SPDX-License-Identifier: Apache-2.0
package io.coplanar.numeric;

/**
 * Pairs of things so that as many as possible are paired, and among those ways the one with the
 * least sum of costs: exact, for any graph.
 *
 * <p>Costs are first rounded to 2⁻⁴⁰ of the largest one, so that all arithmetic after that is that
 * of whole numbers and the answer is optimal for the rounded costs: the sum is at most n·2⁻⁴¹ of
 * the largest cost above the least.
 */
public final class MinimumMatching {
  /** Most things that are paired: time grows with the cube, memory with the square. */
  public static final int MOST = 1000;

  private static final int COST_BITS = 40;

  private MinimumMatching() {}

  /**
   * @param cost n × n, symmetric, at least 0; NaN where two things cannot be paired; n at most
   *     {@link #MOST}
   * @return the partner of each, −1 where it has none
   */
  public static int[] of(double[][] cost) {
    int n = cost.length;
    if (n > MOST) {
      throw new IllegalArgumentException("more than " + MOST + " things to pair: " + n);
    }
    double largest = 0;
    for (double[] row : cost) {
      for (double c : row) {
        largest = Math.max(largest, Double.isNaN(c) ? 0 : c);
      }
    }
    double unit = largest > 0 ? Math.scalb(1.0, COST_BITS) / largest : 0;
    // one more pair is worth more than any sum of costs
    long pair = (n + 1L) << COST_BITS;
    long[][] weight = new long[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        boolean possible = i != j && !Double.isNaN(cost[i][j]);
        weight[i][j] = possible ? pair - Math.round(cost[i][j] * unit) : 0;
      }
    }
    return new Blossoms(weight).match();
  }
}
