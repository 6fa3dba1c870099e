// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.loss;

/**
 * The loss of joints whose offsets are normal in x and y with one standard deviation, and perhaps a
 * bias: the squared offset over σ² is noncentral chi-squared with two degrees of freedom; without a
 * bias the loss is exponential.
 *
 * @param sigmaUm standard deviation of a pair's offset in each axis
 * @param biasUm length of the mean offset
 * @param modeRadiusUm w
 */
record OffsetDistribution(double sigmaUm, double biasUm, double modeRadiusUm) {
  private static final double DB = 10 / Math.log(10);

  private double scaleDb() {
    double s = sigmaUm / modeRadiusUm;
    return DB * s * s;
  }

  double meanDb() {
    double d = biasUm / modeRadiusUm;
    return 2 * scaleDb() + DB * d * d;
  }

  /** Share of joints with at most this loss. */
  double shareUpTo(double lossDb) {
    double x = lossDb / scaleDb();
    double half = biasUm / sigmaUm * (biasUm / sigmaUm) / 2;
    if (!(x > 0)) {
      return 0;
    }
    if (half == 0) {
      return -Math.expm1(-x / 2);
    }
    return mixture(half, x / 2);
  }

  /**
   * {@code Σ Poisson(j; half) · P(j + 1, y)}, where P, the share of a gamma variable of whole order
   * up to y, is a Poisson variable's share above j.
   */
  private static double mixture(double half, double y) {
    double sum = 0;
    double above = 1;
    double logFactorial = 0;
    int last = (int) (half + y + 40 * Math.sqrt(half + y + 1) + 40);
    for (int j = 0; j <= last; j++) {
      logFactorial += j == 0 ? 0 : Math.log(j);
      above -= Math.exp(j * Math.log(y) - y - logFactorial);
      sum += Math.exp(j * Math.log(half) - half - logFactorial) * Math.max(0, above);
    }
    return Math.min(1, sum);
  }

  /** The loss that this share of joints stays within, dB. */
  double quantileDb(double share) {
    if (biasUm == 0) {
      return -2 * scaleDb() * Math.log1p(-share);
    }
    double low = 0;
    double high = meanDb();
    while (shareUpTo(high) < share) {
      high *= 2;
    }
    for (int i = 0; i < 200 && high - low > 1e-15 * high; i++) {
      double mid = (low + high) / 2;
      if (shareUpTo(mid) < share) {
        low = mid;
      } else {
        high = mid;
      }
    }
    return high;
  }

  /** Share of connectors of which all fibers, independent of each other, stay within a loss. */
  double shareOfConnectorsUpTo(double lossDb, int fibers) {
    return Math.pow(shareUpTo(lossDb), fibers);
  }
}
