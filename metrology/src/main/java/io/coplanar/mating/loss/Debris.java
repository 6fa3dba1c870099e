// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.loss;

/**
 * Particles that pins scrape off their holes: each mating sheds a Poisson number of them, and
 * matings shed independently, so their sum is a Poisson number too. A scenario with assumed
 * numbers, never a prediction.
 *
 * @param perMating mean number of particles of one mating
 * @param matings how many
 */
public record Debris(double perMating, int matings) {
  private static final double NEGLIGIBLE = 1e-20;

  static Debris of(Batch batch, UsedSettings s) {
    double share = batch.ellipticalTips() ? s.get(LossSettings.DEBRIS_ELLIPTICAL) : 1;
    return new Debris(s.get(LossSettings.DEBRIS_PER_MATING) * share, batch.matings());
  }

  /** Mean number of particles of all matings together. */
  public double mean() {
    return perMating * matings;
  }

  /** Share of matings that shed none. */
  public double cleanShare() {
    return Math.exp(-perMating);
  }

  /**
   * The least number of particles of all matings that this share of connectors does not exceed.
   *
   * <p>Terms are added outwards from the likeliest number, in units of its own, until they no
   * longer count: none vanishes where the mean is large, and no factorial is needed.
   *
   * @param share above 0 and below 1
   */
  public long quantile(double share) {
    double mean = mean();
    long likeliest = (long) mean;
    double upTo = sumDown(likeliest, mean);
    double wanted = share * (upTo + sumAbove(likeliest, mean));
    long n = likeliest;
    double term = 1;
    while (upTo < wanted) {
      n++;
      term *= mean / n;
      upTo += term;
    }
    while (n > 0 && upTo - term >= wanted) {
      upTo -= term;
      term *= n / mean;
      n--;
    }
    return n;
  }

  private static double sumDown(long from, double mean) {
    double sum = 0;
    double term = 1;
    for (long n = from; n >= 0 && term > NEGLIGIBLE; n--) {
      sum += term;
      term *= n / mean;
    }
    return sum;
  }

  private static double sumAbove(long from, double mean) {
    double sum = 0;
    double term = mean / (from + 1);
    for (long n = from + 2; term > NEGLIGIBLE; n++) {
      sum += term;
      term *= mean / n;
    }
    return sum;
  }
}
