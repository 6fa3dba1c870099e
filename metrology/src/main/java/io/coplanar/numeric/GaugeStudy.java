// SPDX-License-Identifier: Apache-2.0
package io.coplanar.numeric;

/**
 * How much of the spread of readings comes from the gauge, by analysis of variance. All are
 * standard deviations in the unit of the readings; NaN where the readings cannot tell.
 *
 * <p>Source: AIAG, Measurement Systems Analysis, 4th ed., 2010, chapter III B, random effects. The
 * interaction of parts and appraisers is pooled with the error where its mean square is not larger
 * than the error's, which spares a table of significance; a negative component of variance is 0.
 *
 * @param repeatability same part, same appraiser (equipment variation)
 * @param reproducibility between appraisers, with their interaction with the parts; NaN for one
 * @param gauge both together; repeatability alone for one appraiser
 * @param parts between the parts
 */
public record GaugeStudy(double repeatability, double reproducibility, double gauge, double parts) {

  /** The gauge and the parts together. */
  public double total() {
    return Math.hypot(gauge, parts);
  }

  /** The gauge's share of the total, percent of standard deviations, not of variances. */
  public double gaugePercent() {
    return 100 * gauge / total();
  }

  /** How many classes of parts the gauge can tell apart (ndc): 1.41 times parts over gauge. */
  public int distinctCategories() {
    double ndc = Math.sqrt(2) * parts / gauge;
    return Double.isNaN(ndc) ? 0 : (int) Math.min(ndc, 1_000_000);
  }

  /**
   * A crossed study: every appraiser measures every part equally often.
   *
   * @param readings by part, appraiser, trial; at least two of each
   */
  public static GaugeStudy crossed(double[][][] readings) {
    int parts = readings.length;
    int appraisers = readings[0].length;
    int trials = readings[0][0].length;
    if (parts < 2 || appraisers < 2 || trials < 2) {
      throw new IllegalArgumentException("needs two parts, appraisers and trials");
    }
    double[] ofPart = new double[parts];
    double[] ofAppraiser = new double[appraisers];
    double[][] ofCell = new double[parts][appraisers];
    double grand = 0;
    for (int p = 0; p < parts; p++) {
      for (int a = 0; a < appraisers; a++) {
        ofCell[p][a] = mean(readings[p][a], trials);
        ofPart[p] += ofCell[p][a] / appraisers;
        ofAppraiser[a] += ofCell[p][a] / parts;
        grand += ofCell[p][a] / (parts * appraisers);
      }
    }
    double between = 0;
    double interaction = 0;
    double error = 0;
    for (int p = 0; p < parts; p++) {
      between += square(ofPart[p] - grand) * appraisers * trials;
      for (int a = 0; a < appraisers; a++) {
        interaction += trials * square(ofCell[p][a] - ofPart[p] - ofAppraiser[a] + grand);
        for (double reading : readings[p][a]) {
          error += square(reading - ofCell[p][a]);
        }
      }
    }
    double appraiser = 0;
    for (double mean : ofAppraiser) {
      appraiser += square(mean - grand) * parts * trials;
    }
    int freeInteraction = (parts - 1) * (appraisers - 1);
    int freeError = parts * appraisers * (trials - 1);
    double meanError = error / freeError;
    double meanInteraction = interaction / freeInteraction;
    if (meanInteraction <= meanError) {
      meanError = (error + interaction) / (freeError + freeInteraction);
      meanInteraction = meanError;
    }
    double ofAppraisers =
        Math.max(0, (appraiser / (appraisers - 1) - meanInteraction) / (parts * trials));
    double ofInteraction = (meanInteraction - meanError) / trials;
    double ofParts = Math.max(0, (between / (parts - 1) - meanInteraction) / (appraisers * trials));
    double reproducibility = ofAppraisers + ofInteraction;
    return new GaugeStudy(
        Math.sqrt(meanError),
        Math.sqrt(reproducibility),
        Math.sqrt(meanError + reproducibility),
        Math.sqrt(ofParts));
  }

  /**
   * A study with one appraiser; parts may have been measured unequally often.
   *
   * @param readings by part, trial; NaN where a trial gave none. A part without two of them says
   *     nothing of the gauge.
   */
  public static GaugeStudy oneAppraiser(double[][] readings) {
    double[][] known = new double[readings.length][];
    int n = 0;
    int parts = 0;
    double grand = 0;
    for (int p = 0; p < readings.length; p++) {
      known[p] = java.util.Arrays.stream(readings[p]).filter(Double::isFinite).toArray();
      n += known[p].length;
      parts += known[p].length > 0 ? 1 : 0;
      for (double reading : known[p]) {
        grand += reading;
      }
    }
    grand /= n;
    if (n <= parts) {
      return new GaugeStudy(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    double between = 0;
    double error = 0;
    double squares = 0;
    for (double[] part : known) {
      if (part.length > 0) {
        double mean = mean(part, part.length);
        between += part.length * square(mean - grand);
        squares += square(part.length) / n;
        for (double reading : part) {
          error += square(reading - mean);
        }
      }
    }
    double meanError = error / (n - parts);
    double each = (n - squares) / (parts - 1);
    double ofParts =
        parts < 2 ? Double.NaN : Math.max(0, (between / (parts - 1) - meanError) / each);
    double sigma = Math.sqrt(meanError);
    return new GaugeStudy(sigma, Double.NaN, sigma, Math.sqrt(ofParts));
  }

  private static double mean(double[] values, int n) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / n;
  }

  private static double square(double x) {
    return x * x;
  }
}
