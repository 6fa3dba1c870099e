// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values computed from the formulas by others, to the digits that they printed. */
class CureVectorsTest {
  private final Arrhenius arrhenius = Arrhenius.of(Logs.SHIPPED);
  private final CureKinetics kinetics = CureKinetics.of(Logs.SHIPPED);

  @ParameterizedTest
  @CsvSource({
    "25, 7.84969e-4, 5e-10", "80, 0.0340356, 5e-8", "85, 0.0452716, 5e-8", "100, 0.101762, 5e-7",
    "110, 0.168573, 5e-7", "120, 0.272171, 5e-7", "130, 0.429115, 5e-7", "140, 0.661810, 5e-7",
    "145, 0.815527, 5e-7", "150, 1, 1e-15", "155, 1.220374, 5e-7", "160, 1.482481, 5e-7"
  })
  void rates(double celsius, double rate, double half) {
    assertThat(arrhenius.rate(celsius)).isCloseTo(rate, within(half));
    assertThat(arrhenius.meanRate(celsius, celsius)).isCloseTo(rate, within(half));
  }

  @ParameterizedTest
  @CsvSource({
    "80, 30, 1.02107",
    "100, 10, 1.01762",
    "120, 5, 1.36085",
    "150, 4, 4",
    "25,180,0.141294"
  })
  void holds(double celsius, double minutes, double dose) throws InputFault {
    assertThat(dose(minutes * 60, "0/" + celsius + "," + minutes * 60 + "/" + celsius))
        .isCloseTo(dose, within(5e-6));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0/25, 180/150, 420/150, 720/40; 5.54864",
        "0/25, 180/142, 420/142, 720/40; 4.03476",
        "0/25, 120/85, 1920/85, 2100/120, 3900/120, 4200/40; 10.26515",
        "0/25, 180/150, 3780/150, 4200/40; 61.9539"
      })
  void profilesWhateverTheirSampling(String corners, double dose) throws InputFault {
    double half = dose > 50 ? 5e-5 : 5e-6;
    double sparse = dose(1e9, corners);
    assertThat(sparse).isCloseTo(dose, within(half));
    for (double stepS : new double[] {0.25, 1, 7, 30, 77}) {
      assertThat(dose(stepS, corners)).isCloseTo(sparse, within(1e-12 * sparse));
    }
  }

  @ParameterizedTest
  @CsvSource({"55, 5.6736", "65, 5.4408"})
  void anotherActivationEnergy(double kjPerMol, double dose) throws InputFault {
    Settings settings = Logs.SHIPPED.with("activation_energy_kj_per_mol", kjPerMol);
    byte[] csv = Logs.csv(1e9, "0/25,180/150,420/150,720/40").getBytes(StandardCharsets.UTF_8);
    assertThat(Logs.read(csv, settings).minutesAt150C()).isCloseTo(dose, within(5e-5));
  }

  /** Interpolating rates in place of temperatures overstates what a log of a minute or two says. */
  @Test
  void theTrapezoidOfRatesIsSixteenPercentTooHigh() throws InputFault {
    OvenRecord log = Logs.read(Logs.csv(1e9, "0/25,60/80,120/150,240/150,360/150,480/45,600/30"));
    double naive = 0;
    Curve.Step last = log.curve().steps().getFirst();
    for (Curve.Step step : log.curve().steps()) {
      double mean = (arrhenius.rate(last.lastC()) + arrhenius.rate(step.lastC())) / 2;
      naive += mean * (step.toS() - last.toS()) / 60;
      last = step;
    }
    assertThat(naive / log.minutesAt150C()).isCloseTo(1.16, within(0.01));
  }

  @ParameterizedTest
  @CsvSource({
    "0.25, 0.434305",
    "0.5, 0.765838",
    "1, 0.908677",
    "2, 0.960902",
    "4, 0.982079",
    "60, 0.998914"
  })
  void degreeOfCure(double minutes, double degree) {
    assertThat(kinetics.degree(minutes)).isCloseTo(degree, within(5e-7));
    assertThat(kinetics.minutes(kinetics.degree(minutes))).isCloseTo(minutes, within(1e-12 * 60));
  }

  @ParameterizedTest
  @CsvSource({"0.6, 0.338", "0.90, 0.932", "0.95, 1.624"})
  void minutesToADegree(double degree, double minutes) {
    assertThat(kinetics.minutes(degree)).isCloseTo(minutes, within(5e-4));
  }

  @ParameterizedTest
  @CsvSource({
    "0,-20,1e-12",
    "0.5,21.14,0.005",
    "0.8,68.62,0.005",
    "0.9,92.70,0.005",
    "0.95,107.26,0.005",
    "0.98,117.01,0.005",
    "1,124,1e-12"
  })
  void glassTransition(double degree, double celsius, double half) {
    assertThat(GlassTransition.of(Logs.SHIPPED).celsius(degree)).isCloseTo(celsius, within(half));
  }

  @Test
  void degreesOfWholeProfiles() throws InputFault {
    Cure twoStage = Logs.judge(Logs.csv(20, "0/25,120/85,1920/85,2100/120,3900/120,4200/40"));
    assertThat(twoStage.degree()).isCloseTo(0.99342, within(5e-6));
    Cure hour = Logs.judge(Logs.csv(20, "0/25,180/150,3780/150,4200/40"), "353nd-tds-recommended");
    assertThat(hour.degree()).isCloseTo(0.99895, within(5e-6));
    assertThat(hour.verdict()).isEqualTo(CureVerdict.PASS);
    double threeHoursAtRoom = kinetics.degree(dose(10_800, "0/25,10800/25"));
    assertThat(threeHoursAtRoom).isCloseTo(0.178, within(5e-4));
  }

  private static double dose(double stepS, String corners) throws InputFault {
    return Logs.read(Logs.csv(stepS, corners)).minutesAt150C();
  }
}
