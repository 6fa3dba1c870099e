// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.contact;

import static io.coplanar.mating.contact.Ends.ROW_OF_12;
import static io.coplanar.mating.contact.Ends.conditions;
import static io.coplanar.mating.contact.Ends.flat;
import static io.coplanar.mating.contact.Ends.shaped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.connector.FiberLayout;
import io.coplanar.evidence.InputFault;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published and hand-computed numbers of the model, to their printed digits. */
class ContactVectorsTest {
  private static final Conditions RIGID_TIPS = conditions(Facing.A, Tilt.FIXED, 9.8, "hertz=0");

  @ParameterizedTest
  @CsvSource({"5, 3.05326", "6, 3.341", "4, 2.734"})
  void stiffnessOfAFiberInItsHole(double ferruleShearGpa, double newtonPerUm) throws InputFault {
    PairLaw law =
        PairLaw.of(
            conditions(Facing.A, Tilt.FREE, 1, "ferrule_shear_modulus_gpa=" + ferruleShearGpa)
                .settings());
    double printed = newtonPerUm == 3.05326 ? 5e-6 : 5e-4;
    assertThat(2 * law.pairStiffness()).isCloseTo(newtonPerUm, within(printed));
    assertThat(law.effectiveModulusPa()).isCloseTo(37.0714e9, within(5e4));
  }

  @Test
  void shearLagOfTheShippedSettings() throws InputFault {
    ShearLag fiber = ShearLag.of(ContactSettings.DEFAULTS);
    assertThat(fiber.axialN()).isCloseTo(883.573, within(5e-4));
    assertThat(fiber.holdNPerM2()).isCloseTo(1.05508e10, within(5e4));
    assertThat(fiber.stiffnessNPerM()).isCloseTo(3.05326e6, within(5.0));
    assertThat(fiber.reachM() * 1e6).isCloseTo(289.39, within(5e-3));
    assertThat(PairLaw.of(ContactSettings.DEFAULTS).pairStiffness())
        .isCloseTo(1.52663, within(5e-6));
  }

  /** {@code Σ (h − h_min)}, by which the pairs are pressed where the last one just touches. */
  private static double sumAboveLowestUm(EndShape a, EndShape b) throws InputFault {
    double[] fromHighest = Pairing.of(a, b, Facing.A, Tilt.FIXED).distanceUm();
    double lowest = Arrays.stream(fromHighest).max().orElseThrow();
    return Arrays.stream(fromHighest).map(d -> lowest - d).sum();
  }

  /** Slope 16.5 mm · tan s, curvature of both ends 2 · 13.75 mm² / (2 RX). */
  @Test
  void whatSlopeAndCurvatureLeaveToClose() throws InputFault {
    EndShape even = flat(ROW_OF_12, p -> 0);
    for (double degrees : new double[] {-0.1, 0.02, 0.15}) {
      double slope = Math.tan(Math.toRadians(degrees));
      EndShape tilted = flat(ROW_OF_12, p -> 1000 * slope * ROW_OF_12.xUm(p));
      assertThat(sumAboveLowestUm(tilted, even)).isCloseTo(16_500 * Math.abs(slope), within(1e-9));
    }
    EndShape curved = shaped(ROW_OF_12, 3000, p -> 1500);
    assertThat(sumAboveLowestUm(curved, curved)).isCloseTo(13_750 / 3000.0, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"2000, 6.875, 10.496", "5000, 2.750, 4.198", "10000, 1.375, 2.099"})
  void curvedFerrules(double rxMm, double sumUm, double closingN) throws InputFault {
    EndShape end = shaped(ROW_OF_12, rxMm, p -> 2000);
    assertThat(sumAboveLowestUm(end, end)).isCloseTo(sumUm, within(1e-9));
    assertThat(Mating.of(end, end, RIGID_TIPS).closingForceN()).isCloseTo(closingN, within(0.0005));
  }

  @Test
  void curvedFerrulesWithRoundTips() throws InputFault {
    EndShape end = shaped(ROW_OF_12, 2000, p -> 2000);
    Mating mating = Mating.of(end, end, conditions(Facing.A, Tilt.FREE, 9.8));
    double[] printed = {.400, .617, .802, .945, 1.043, 1.092};
    for (int i = 0; i < 6; i++) {
      assertThat(mating.pairs().get(i).forceN()).isCloseTo(printed[i], within(0.0005));
      assertThat(mating.pairs().get(11 - i).forceN()).isCloseTo(printed[i], within(0.0005));
    }
  }

  @Test
  void oneHighFiberHarmsNoContact() throws InputFault {
    EndShape high = flat(ROW_OF_12, p -> p == 4 ? 2800 : 2000);
    EndShape even = flat(ROW_OF_12, p -> 2000);
    Mating mating = Mating.of(high, even, RIGID_TIPS);
    assertThat(mating.closingForceN()).isCloseTo(1.2213, within(5e-5));
    assertThat(mating.pairs().get(3).forceN()).isCloseTo(1.9362, within(5e-5));
    assertThat(mating.pairs().get(0).forceN()).isCloseTo(0.7149, within(5e-5));
    assertThat(mating.loose()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"7.8, 0.650", "9.8, 0.8167", "11.8, 0.9833"})
  void evenEndsShareTheForce(double forceN, double each) throws InputFault {
    EndShape end = flat(ROW_OF_12, p -> 1500);
    Mating mating = Mating.of(end, end, conditions(Facing.B, Tilt.FREE, forceN));
    assertThat(mating.pairs())
        .allSatisfy(p -> assertThat(p.forceN()).isCloseTo(each, within(5e-5)));
    assertThat(mating.closingForceN()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0.01, 4.396", "0.02, 8.793", "0.05, 21.98", "0.1, 43.96", "0.15, 65.95"})
  void aSlopeThatIsNotTakenOut(double degrees, double closingN) throws InputFault {
    double slope = Math.tan(Math.toRadians(degrees));
    EndShape tilted = flat(ROW_OF_12, p -> 1000 * slope * ROW_OF_12.xUm(p));
    EndShape even = flat(ROW_OF_12, p -> 0);
    double digits = closingN < 10 ? 5e-4 : 5e-3;
    assertThat(Mating.of(tilted, even, RIGID_TIPS).closingForceN())
        .isCloseTo(closingN, within(digits));
    Conditions free = conditions(Facing.A, Tilt.FREE, 9.8, "hertz=0");
    assertThat(Mating.of(tilted, even, free).closingForceN()).isCloseTo(0, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "0.05, 7.97, 376",
    "0.1, 10.04, 474",
    "0.5, 17.17, 810",
    "0.8167, 20.22, 954",
    "1.0, 21.63, 1021"
  })
  void hertzCircleAndPressure(double forceN, double radiusUm, double pressureMpa)
      throws InputFault {
    PairLaw law = PairLaw.of(ContactSettings.DEFAULTS);
    assertThat(law.contactRadiusUm(forceN, 2)).isCloseTo(radiusUm, within(0.005));
    assertThat(law.peakPressureMpa(forceN, 2)).isCloseTo(pressureMpa, within(0.5));
  }

  @ParameterizedTest
  @CsvSource({"5, 0.01236, 5e-6", "10, 0.09886, 5e-6"})
  void forceOfACircle(double radiusUm, double forceN, double digits) throws InputFault {
    PairLaw law = PairLaw.of(ContactSettings.DEFAULTS);
    assertThat(law.contactRadiusUm(forceN, 2)).isCloseTo(radiusUm, within(0.001));
    double a = radiusUm * 1e-6;
    assertThat(4 * law.effectiveModulusPa() * a * a * a * 2e3 / 3)
        .isCloseTo(forceN, within(digits));
  }

  /** Approach and force at a contact radius: F = 4/3 E* √R δ^1.5. */
  @ParameterizedTest
  @CsvSource({"1, 42, 9.6", "2, 21, 4.8", "5, 8.5, 1.9", "10, 4.2, 1.0"})
  void tipsAlone(double tipRadiusMm, double approachNm, double forceMn) throws InputFault {
    PairLaw law =
        PairLaw.of(
            conditions(Facing.A, Tilt.FREE, 1, "pair_stiffness_n_per_um=1000000").settings());
    double r = tipRadiusMm * 1e-3 / 2;
    double exactUm = 1e6 * 4.6e-6 * 4.6e-6 / r;
    assertThat(exactUm * 1000).isCloseTo(approachNm, within(0.6));
    assertThat(1000 * law.contact(2 / tipRadiusMm).forceN(exactUm))
        .isCloseTo(forceMn, within(0.06));
  }

  @Test
  void twoRowsMeetRowToRow() throws InputFault {
    FiberLayout two = new FiberLayout(12, 2);
    EndShape a = flat(two, p -> p == 1 ? 500 : 2000);
    EndShape even = flat(two, p -> 2000);
    Mating upDown = Mating.of(a, even, conditions(Facing.A, Tilt.FIXED, Double.NaN));
    assertThat(upDown.forceN()).isEqualTo(20);
    assertThat(upDown.pairs().get(0).b()).isEqualTo(13);
    assertThat(upDown.pairs().get(12).b()).isEqualTo(1);
    Mating upUp = Mating.of(a, even, conditions(Facing.B, Tilt.FIXED, Double.NaN));
    assertThat(upUp.pairs().get(0).b()).isEqualTo(12);
    assertThat(upUp.pairs().get(12).b()).isEqualTo(24);
  }
}
