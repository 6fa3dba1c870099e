// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.contact;

import static io.coplanar.mating.contact.Ends.ROW_OF_12;
import static io.coplanar.mating.contact.Ends.conditions;
import static io.coplanar.mating.contact.Ends.flat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.connector.FiberLayout;
import io.coplanar.evidence.InputFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published and hand-computed numbers of what acts beside the pressing, to their digits. */
class AsideTest {
  private static EndShape angled(double syDeg) {
    EndShape even = flat(ROW_OF_12, p -> 2000);
    return new EndShape("apc.json", ROW_OF_12, 0, syDeg, even.rxMm(), even.ryMm(), even.tips());
  }

  @ParameterizedTest
  @CsvSource({"1, 0.0286", "2, 0.0573"})
  void theClearanceTilts(double clearanceUm, double degrees) {
    PinPlay play = PinPlay.of(clearanceUm, 2, ROW_OF_12);
    assertThat(Math.toDegrees(play.tiltRad())).isCloseTo(degrees, within(5e-5));
  }

  @ParameterizedTest
  @CsvSource({"1, 0.299", "2, 0.598", "4, 1.196"})
  void theClearanceTurnsAndMovesTheEdgeFiber(double clearanceUm, double shiftUm) {
    PinPlay play = PinPlay.of(clearanceUm, 2, ROW_OF_12);
    assertThat(Math.toDegrees(play.turnRad()))
        .isCloseTo(0.01246 * clearanceUm, within(5e-6 * clearanceUm));
    assertThat(play.shiftUm(-1375)).isCloseTo(shiftUm, within(5e-4));
    assertThat(play.edgeShiftUm(ROW_OF_12)).isEqualTo(play.shiftUm(1375));
  }

  @Test
  void anglesAlongTheRowCloseAnEdge() {
    assertThat(new EdgeClosing(0.15, 0.15).um()).isCloseTo(7.59, within(5e-3));
    assertThat(new EdgeClosing(-0.15, 0.15).um()).isCloseTo(7.59, within(5e-3));
    assertThat(new EdgeClosing(0.15, Double.NaN).um()).isNaN();
  }

  @Test
  void wideFerrulesHaveTheirPinsFartherApart() {
    FiberLayout sixteen = new FiberLayout(16, 1);
    assertThat(PinPlay.of(1, 2, sixteen).turnRad()).isCloseTo(1 / 5300.0, within(1e-15));
    double corner = Math.hypot(1375, 250);
    FiberLayout two = new FiberLayout(12, 2);
    assertThat(PinPlay.of(1, 2, two).edgeShiftUm(two)).isCloseTo(corner / 4600, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0, 1.377", "0.1, 0.392"})
  void angledFacesPushSideways(double friction, double pushN) throws InputFault {
    assertThat(AngledPush.forceN(9.8, Math.toRadians(8), friction)).isCloseTo(pushN, within(5e-4));
    Conditions how = conditions(Facing.A, Tilt.FREE, 9.8, "face_friction=" + friction);
    Mating mating = Mating.of(angled(-8.1), angled(7.9), how);
    assertThat(mating.aside().pushN()).isCloseTo(pushN, within(5e-4));
    assertThat(mating.settings().has("face_friction")).isTrue();
  }

  @Test
  void frictionHoldsThemFromTheTangentOn() {
    double angle = Math.toRadians(8);
    assertThat(AngledPush.holdingFriction(angle)).isCloseTo(0.1405, within(5e-5));
    assertThat(AngledPush.forceN(9.8, angle, 0.1405)).isPositive();
    assertThat(AngledPush.forceN(9.8, angle, 0.1406)).isNegative();
  }

  @Test
  void flatAndUnknownFacesHaveNoPush() throws InputFault {
    Conditions how = conditions(Facing.A, Tilt.FREE, 9.8);
    for (double sy : new double[] {0.1, Double.NaN}) {
      Mating mating = Mating.of(angled(8), angled(sy), how);
      assertThat(mating.aside().pushN()).isNaN();
      assertThat(mating.settings().has("face_friction")).isFalse();
    }
  }
}
