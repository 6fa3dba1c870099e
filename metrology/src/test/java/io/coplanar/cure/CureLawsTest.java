// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.evidence.InputFault;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Laws that hold for every log. */
class CureLawsTest {
  private static final int LOGS = 300;

  @Test
  void moreHeatMakesMoreDose() throws InputFault {
    Random random = new Random(11);
    for (int i = 0; i < LOGS; i++) {
      double[][] log = log(random);
      double dose = dose(log, 0, 0);
      assertThat(dose(log, 0, 0.5)).isGreaterThan(dose);
      double hottest = rate(log, Math::max);
      double coldest = rate(log, Math::min);
      assertThat(dose).isBetween(coldest * (1 - 1e-12), hottest * (1 + 1e-12));
    }
  }

  @Test
  void theClocksStartDoesNotMatter() throws InputFault {
    Random random = new Random(12);
    for (int i = 0; i < LOGS; i++) {
      double[][] log = log(random);
      assertThat(dose(log, -7200, 0)).isCloseTo(dose(log, 0, 0), within(1e-9));
    }
  }

  @Test
  void aLogReadBackwardsHasTheSameDose() throws InputFault {
    Random random = new Random(13);
    for (int i = 0; i < LOGS; i++) {
      double[][] log = log(random);
      double[][] mirrored = new double[log.length][];
      for (int k = 0; k < log.length; k++) {
        double[] sample = log[log.length - 1 - k];
        mirrored[k] = new double[] {-sample[0], sample[1]};
      }
      assertThat(dose(mirrored, 0, 0)).isCloseTo(dose(log, 0, 0), within(1e-12 * 100));
    }
  }

  @Test
  void moreDoseMeansMoreCureAndAHigherGlassTransition() {
    CureKinetics kinetics = CureKinetics.of(Logs.SHIPPED);
    GlassTransition tg = GlassTransition.of(Logs.SHIPPED);
    double lastDegree = 0;
    double lastC = tg.celsius(0);
    for (double minutes = 1e-6; minutes < 1e9; minutes *= 1.3) {
      double degree = kinetics.degree(minutes);
      assertThat(degree).isGreaterThan(lastDegree).isLessThanOrEqualTo(1);
      assertThat(tg.celsius(degree)).isGreaterThanOrEqualTo(lastC).isLessThanOrEqualTo(124);
      lastDegree = degree;
      lastC = tg.celsius(degree);
    }
    assertThat(kinetics.degree(0)).isZero();
  }

  /** The closed form solves the equation that it claims to solve. */
  @Test
  void theDegreeFollowsItsDifferentialEquation() {
    CureKinetics kinetics = CureKinetics.of(Logs.SHIPPED);
    for (double minutes : new double[] {0.05, 0.3, 1, 4, 30}) {
      double h = 1e-5 * minutes;
      double slope = (kinetics.degree(minutes + h) - kinetics.degree(minutes - h)) / (2 * h);
      double a = kinetics.degree(minutes);
      double expected = (0.5 + 15 * a) * (1 - a) * (1 - a);
      assertThat(slope).isCloseTo(expected, within(1e-6 * expected));
    }
  }

  private interface Pick {
    double of(double a, double b);
  }

  private static double rate(double[][] log, Pick pick) {
    double celsius = log[0][1];
    for (double[] sample : log) {
      celsius = pick.of(celsius, sample[1]);
    }
    double minutes = (log[log.length - 1][0] - log[0][0]) / 60;
    return Arrhenius.of(Logs.SHIPPED).rate(celsius) * minutes;
  }

  private static double[][] log(Random random) {
    double[][] log = new double[2 + random.nextInt(60)][];
    double s = 0;
    for (int i = 0; i < log.length; i++) {
      s += 0.1 + 60 * random.nextDouble();
      log[i] = new double[] {s, -30 + 270 * random.nextDouble()};
    }
    return log;
  }

  private static double dose(double[][] log, double addS, double addC) throws InputFault {
    StringBuilder csv = new StringBuilder("seconds,celsius\n");
    for (double[] sample : log) {
      csv.append(sample[0] + addS).append(',').append(sample[1] + addC).append('\n');
    }
    return Logs.read(csv.toString()).minutesAt150C();
  }
}
