// SPDX-License-Identifier: Apache-2.0
package io.coplanar.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The worked example of AIAG, Measurement Systems Analysis, and the laws around it. */
class GaugeStudyTest {
  /** By appraiser and trial, then by part: AIAG MSA, 4th ed., figure III-B 6a. */
  private static final double[][] AIAG = {
    {0.29, -0.56, 1.34, 0.47, -0.80, 0.02, 0.59, -0.31, 2.26, -1.36},
    {0.41, -0.68, 1.17, 0.50, -0.92, -0.11, 0.75, -0.20, 1.99, -1.25},
    {0.64, -0.58, 1.27, 0.64, -0.84, -0.21, 0.66, -0.17, 2.01, -1.31},
    {0.08, -0.47, 1.19, 0.01, -0.56, -0.20, 0.47, -0.63, 1.80, -1.68},
    {0.25, -1.22, 0.94, 1.03, -1.20, 0.22, 0.55, 0.08, 2.12, -1.62},
    {0.07, -0.68, 1.34, 0.20, -1.28, 0.06, 0.83, -0.34, 2.19, -1.50},
    {0.04, -1.38, 0.88, 0.14, -1.46, -0.29, 0.02, -0.46, 1.77, -1.49},
    {-0.11, -1.13, 1.09, 0.20, -1.07, -0.67, 0.01, -0.56, 1.45, -1.77},
    {-0.15, -0.96, 0.67, 0.11, -1.45, -0.49, 0.21, -0.49, 1.87, -2.16}
  };

  @Test
  void theExampleOfAiagComesOutAsPublished() {
    double[][][] readings = new double[10][3][3];
    for (int row = 0; row < 9; row++) {
      for (int part = 0; part < 10; part++) {
        readings[part][row / 3][row % 3] = AIAG[row][part];
      }
    }
    GaugeStudy study = GaugeStudy.crossed(readings);
    assertThat(study.repeatability()).isCloseTo(0.199933, within(1e-6));
    assertThat(study.reproducibility()).isCloseTo(0.226838, within(1e-6));
    // published from rounded parts: the last digit is theirs
    assertThat(study.gauge()).isCloseTo(0.302373, within(2e-6));
    assertThat(study.parts()).isCloseTo(1.042327, within(1e-6));
    assertThat(study.gaugePercent()).isCloseTo(27.86, within(0.01));
    assertThat(study.distinctCategories()).isEqualTo(4);
  }

  @Test
  void whatWasPutInComesOut() {
    Random random = new Random(8);
    double[][] readings = new double[2000][];
    for (int p = 0; p < readings.length; p++) {
      double part = 3 * random.nextGaussian();
      readings[p] = new double[1 + p % 5];
      for (int t = 0; t < readings[p].length; t++) {
        readings[p][t] = 100 + part + 0.5 * random.nextGaussian();
      }
    }
    GaugeStudy study = GaugeStudy.oneAppraiser(readings);
    assertThat(study.repeatability()).isCloseTo(0.5, within(0.02));
    assertThat(study.parts()).isCloseTo(3, within(0.15));
    assertThat(study.reproducibility()).isNaN();
  }

  @Test
  void aTrialThatGaveNothingIsLeftOut() {
    GaugeStudy with = GaugeStudy.oneAppraiser(new double[][] {{1, Double.NaN, 2}, {5, 7}});
    GaugeStudy without = GaugeStudy.oneAppraiser(new double[][] {{1, 2}, {5, 7}});
    assertThat(with).isEqualTo(without);
  }

  @Test
  void oneReadingOfEachPartSaysNothingOfTheGauge() {
    GaugeStudy study = GaugeStudy.oneAppraiser(new double[][] {{1}, {2}, {3}});
    assertThat(study.gauge()).isNaN();
    assertThat(study.distinctCategories()).isZero();
  }
}
