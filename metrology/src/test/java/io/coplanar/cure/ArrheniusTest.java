// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.evidence.InputFault;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The integral over a straight piece against its closed form: the antiderivative of exp(-b/T) is T
 * exp(-b/T) - b E1(b/T), with E1 from its continued fraction (Abramowitz and Stegun 5.1.22).
 */
class ArrheniusTest {
  @ParameterizedTest
  @ValueSource(doubles = {20, 55, 60, 65, 120, 200})
  void agreesWithTheExponentialIntegral(double kjPerMol) throws InputFault {
    Arrhenius arrhenius = Arrhenius.of(Logs.SHIPPED.with("activation_energy_kj_per_mol", kjPerMol));
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      double fromC = -40 + 290 * random.nextDouble();
      // wide pieces and narrow ones; below 0.3 °C the closed form loses its digits to a difference
      double span = 0.3 * Math.pow(1000, random.nextDouble());
      double toC = Math.min(250, fromC + span);
      if (toC - fromC < 0.3) {
        continue;
      }
      double exact = closedForm(arrhenius, fromC, toC);
      assertThat(arrhenius.meanRate(fromC, toC)).isCloseTo(exact, within(3e-11 * exact));
      assertThat(arrhenius.meanRate(toC, fromC)).isEqualTo(arrhenius.meanRate(fromC, toC));
    }
  }

  @Test
  void theSwitchBetweenTheRulesLeavesNoStep() {
    Arrhenius arrhenius = Arrhenius.of(Logs.SHIPPED);
    double lowK = 373.15;
    double spanK = 0.25 * lowK * lowK / arrhenius.bK();
    double below = arrhenius.meanRate(100, 100 + spanK * (1 - 1e-13));
    double above = arrhenius.meanRate(100, 100 + spanK * (1 + 1e-13));
    assertThat(above).isCloseTo(below, within(1e-12 * below));
  }

  @Test
  void aPieceIsTheSumOfItsParts() {
    Arrhenius arrhenius = Arrhenius.of(Logs.SHIPPED);
    double whole = arrhenius.meanRate(-200, 500);
    double parts = 0;
    for (int i = 0; i < 700; i++) {
      parts += arrhenius.meanRate(-200 + i, -199 + i) / 700;
    }
    assertThat(whole).isCloseTo(parts, within(1e-11 * parts));
  }

  private static double closedForm(Arrhenius arrhenius, double fromC, double toC) {
    double b = arrhenius.bK();
    double low = fromC + 273.15;
    double high = toC + 273.15;
    double difference = part(b, high) - part(b, low) * Math.exp(b / high - b / low);
    return difference * Math.exp(b / 423.15 - b / high) / (high - low);
  }

  /** (T exp(-b/T) - b E1(b/T)) exp(b/T). */
  private static double part(double b, double kelvin) {
    // E1 e^x = 1/X1 with Xn = x + n/(1 + n/X(n+1)); and 1 - x/X1 = (X1 - x)/X1 without a difference
    double x = b / kelvin;
    double tail = x;
    for (int n = 400; n >= 2; n--) {
      tail = x + n / (1 + n / tail);
    }
    double above = 1 / (1 + 1 / tail);
    return kelvin * above / (x + above);
  }
}
