// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.connector.FiberLayout;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PopulationTest {
  private static final FiberLayout ROW = new FiberLayout(12, 1);

  @ParameterizedTest
  @CsvSource({
    "0.3, 0.036944, 0.129545",
    "0.417, 0.071379, 0.250295",
    "0.493, 0.099768, 0.349843",
    "0.6, 0.147775, 0.518182"
  })
  void unbiasedOffsetsGiveAnExponentialLoss(double sigmaUm, double meanDb, double p97Db) {
    OffsetDistribution d = new OffsetDistribution(sigmaUm, 0, 4.6);
    assertThat(d.meanDb()).isCloseTo(meanDb, within(5.1e-7));
    assertThat(d.quantileDb(0.97)).isCloseTo(p97Db, within(5.1e-7));
    assertThat(d.quantileDb(0.5)).isCloseTo(d.meanDb() * Math.log(2), within(1e-12));
  }

  @Test
  void fewConnectorsAreWholeWhereMostFibersAreGood() {
    OffsetDistribution d = new OffsetDistribution(0.493, 0, 4.6);
    assertThat(d.shareOfConnectorsUpTo(0.35, 12)).isCloseTo(0.6942, within(5e-5));
  }

  @Test
  void aBiasShiftsTheDistributionAsDrawn() {
    SplittableRandom random = new SplittableRandom(3);
    for (double bias : new double[] {0.01, 0.3, 1, 4}) {
      OffsetDistribution d = new OffsetDistribution(0.4, bias, 4.6);
      double limit = d.meanDb();
      int within = 0;
      int n = 200_000;
      for (int i = 0; i < n; i++) {
        double x = bias + 0.4 * random.nextGaussian();
        double y = 0.4 * random.nextGaussian();
        within += 10 / Math.log(10) * (x * x + y * y) / 4.6 / 4.6 <= limit ? 1 : 0;
      }
      double p = d.shareUpTo(limit);
      assertThat((double) within / n).isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / n)));
      assertThat(d.shareUpTo(d.quantileDb(0.97))).isCloseTo(0.97, within(1e-12));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.30, 0.5, 0.15, 1.0, FLOAT, 4.6, 0.1334, 0.463, 0.928, 0.423, 0.779",
    "0.30, 0.5, 0.15, 1.0, APC_COMPENSATED, 4.6, 0.1267, 0.441, 0.937, 0.474, 0.742",
    "0.30, 0.5, 0.15, 1.0, APC, 4.6, 0.1759, 0.578, 0.868, 0.189, 0.935",
    "0.20, 0.3, 0.10, 0.5, APC_COMPENSATED, 4.6, 0.0525, 0.184, 0.999, 0.986, 0.311",
    "0.30, 0.5, 0.15, 1.0, APC_COMPENSATED, 5.2, 0.0991, 0.346, 0.971, 0.711, 0.583"
  })
  void publishedCases(
      double hole,
      double fiber,
      double core,
      double pin,
      PinFit fit,
      double w,
      double mean,
      double p97,
      double fibers,
      double connectors,
      double worst97) {
    Tolerances t = new Tolerances(hole, fiber, core, pin, fit, 0.1, ROW);
    Population p = Population.draw(t, w, 100_000, 20260711);
    assertThat(p.meanDb()).isCloseTo(mean, within(0.02 * mean));
    assertThat(p.quantileDb(0.97)).isCloseTo(p97, within(0.02 * p97));
    assertThat(p.shareOfFibers(0.35)).isCloseTo(fibers, within(0.005));
    // the table was drawn too: 2 % and three standard errors of ours
    double error = Math.sqrt(connectors * (1 - connectors) / 100_000);
    assertThat(p.shareOfConnectors(0.35))
        .isCloseTo(connectors, within(0.02 * connectors + 3 * error));
    assertThat(p.worstQuantileDb(0.97)).isCloseTo(worst97, within(0.02 * worst97));
    assertThat(p.meanDb()).isCloseTo(t.meanLossDb(w), within(4 * p.meanErrorDb()));
  }

  @Test
  void meanOfTheBaseCase() {
    Tolerances t = new Tolerances(0.3, 0.5, 0.15, 1, PinFit.FLOAT, 0, ROW);
    assertThat(t.meanLossDb(4.6)).isCloseTo(0.133251, within(5e-7));
  }

  /** The closed form of every fit holds what is drawn, also where the pins turn two wide rows. */
  @ParameterizedTest
  @CsvSource({
    "FLOAT, 0, 12, 2",
    "APC, 0, 16, 1",
    "APC_COMPENSATED, 0.1, 12, 1",
    "APC_COMPENSATED, 1.5, 16, 2"
  })
  void drawnMeansAgreeWithTheirClosedForm(PinFit fit, double leftUm, int columns, int rows) {
    FiberLayout layout = new FiberLayout(columns, rows);
    Tolerances t = new Tolerances(0.1, 0.2, 0.05, 3, fit, leftUm, layout);
    Population p = Population.draw(t, 4.6, 50_000, 11);
    assertThat(p.meanDb()).isCloseTo(t.meanLossDb(4.6), within(4 * p.meanErrorDb()));
    assertThat(p.meanErrorDb()).isLessThan(0.01 * p.meanDb());
  }

  @Test
  void drawnNormalOffsetsAreExponential() {
    Tolerances t = new Tolerances(0.3, 0, 0.15, 0, PinFit.FLOAT, 0, ROW);
    Population p = Population.draw(t, 4.6, 40_000, 5);
    OffsetDistribution d = new OffsetDistribution(t.normalSigmaUm(), 0, 4.6);
    for (double share : new double[] {0.1, 0.5, 0.9, 0.97, 0.999}) {
      double error = Math.sqrt(share * (1 - share) / p.sortedDb().length);
      assertThat(p.shareOfFibers(d.quantileDb(share))).isCloseTo(share, within(4 * error));
    }
    double whole = d.shareOfConnectorsUpTo(0.2, 12);
    assertThat(p.shareOfConnectors(0.2))
        .isCloseTo(whole, within(4 * Math.sqrt(whole * (1 - whole) / 40_000)));
  }

  @Test
  void anotherWavelengthSeesTheSameMatings() {
    Tolerances t = new Tolerances(0.3, 0.5, 0.15, 1, PinFit.APC, 0, ROW);
    Population drawn = Population.draw(t, 5.2, 500, 8);
    Population seen = Population.draw(t, 4.6, 500, 8).seenWith(4.6, 5.2);
    assertThat(seen.sortedDb()).containsExactly(drawn.sortedDb(), within(1e-12));
    assertThat(seen.sortedWorstDb()).containsExactly(drawn.sortedWorstDb(), within(1e-12));
    assertThat(seen.meanDb()).isCloseTo(drawn.meanDb(), within(1e-12));
    assertThat(seen.meanErrorDb()).isCloseTo(drawn.meanErrorDb(), within(1e-9));
  }

  @Test
  void sameSeedSameNumbers() {
    Tolerances t = new Tolerances(0.3, 0.5, 0.15, 1, PinFit.APC, 0, new FiberLayout(12, 2));
    assertThat(Population.draw(t, 4.6, 100, 1).sortedDb())
        .isEqualTo(Population.draw(t, 4.6, 100, 1).sortedDb())
        .isNotEqualTo(Population.draw(t, 4.6, 100, 2).sortedDb());
  }

  @ParameterizedTest
  @CsvSource({"A, 0.07, 0.15", "B, 0.12, 0.25", "C, 0.25, 0.50", "D, 0.50, 1.00"})
  void gradesHaveTwoLimits(Grade grade, double mean, double most) {
    assertThat(grade.isMet(mean, 0.97)).isTrue();
    assertThat(grade.isMet(mean + 1e-9, 0.97)).isFalse();
    assertThat(grade.isMet(mean, 0.97 - 1e-9)).isFalse();
    assertThat(grade.mostMaxDb()).isEqualTo(most);
  }

  /** Of an exponential loss the 97 % bind first: 3.5066 means, where grade B leaves 2.08. */
  @Test
  void theShareBindsBeforeTheMean() {
    OffsetDistribution d = new OffsetDistribution(0.4, 0, 4.6);
    assertThat(d.quantileDb(0.97) / d.meanDb()).isCloseTo(3.5066, within(5e-5));
    assertThat(Grade.B.mostMaxDb() / Grade.B.meanMaxDb()).isCloseTo(2.08, within(5e-3));
    assertThat(d.meanDb() * Grade.B.mostMaxDb() / d.quantileDb(0.97))
        .isCloseTo(0.071, within(5e-4));
    OffsetDistribution biased = new OffsetDistribution(0.3, 0.5, 4.6);
    assertThat(biased.meanDb())
        .isCloseTo(10 / Math.log(10) * (2 * 0.09 + 0.25) / (4.6 * 4.6), within(1e-15));
  }

  @Test
  void meanAndShareAreTwoTests() {
    OffsetDistribution d = new OffsetDistribution(0.417, 0, 4.6);
    assertThat(Grade.B.isMet(d.meanDb(), d.shareUpTo(0.25))).isFalse();
    OffsetDistribution tighter = new OffsetDistribution(0.416, 0, 4.6);
    assertThat(Grade.B.isMet(tighter.meanDb(), tighter.shareUpTo(0.25))).isTrue();
    assertThat(Grade.B.isMet(0.13, 1)).isFalse();
  }
}
