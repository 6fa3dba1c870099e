// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CouplingTest {
  private static final double INDEX = 1.4677;

  private static double offset(double lambda, double w, double um) {
    return new Coupling(w, w, lambda / INDEX, 0).lossDb(new Vector2(um, 0), Vector2.ZERO);
  }

  @ParameterizedTest
  @CsvSource({
    "0.25, 0.01283, 0.01004",
    "0.5, 0.05131, 0.04015",
    "0.7, 0.10057, 0.07870",
    "1.0, 0.20524, 0.16061",
    "1.3, 0.34686, 0.27143",
    "1.5, 0.46180, 0.36138",
    "2.0, 0.82097, 0.64245"
  })
  void offsets(double um, double at1310, double at1550) {
    assertThat(offset(1.31, 4.6, um)).isCloseTo(at1310, within(5.1e-6));
    assertThat(offset(1.55, 5.2, um)).isCloseTo(at1550, within(5.1e-6));
  }

  @Test
  void theOffsetOfTheConnectorLimit() {
    assertThat(offset(1.31, 4.6, 1.3059)).isCloseTo(0.35, within(2.7e-5));
    assertThat(offset(1.55, 5.2, 1.4762)).isCloseTo(0.35, within(2.4e-5));
    assertThat(offset(1.31, 4.6, 0.9) / offset(1.55, 5.2, 0.9)).isCloseTo(1.278, within(5e-4));
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.00347, 0.00317",
    "0.2, 0.01387, 0.01266",
    "0.5, 0.08670, 0.07914",
    "1.0, 0.34681, 0.31656"
  })
  void tilts(double degrees, double at1310, double at1550) {
    Vector2 tilt = new Vector2(0, Math.toRadians(degrees));
    assertThat(new Coupling(4.6, 4.6, 1.31 / INDEX, 0).lossDb(Vector2.ZERO, tilt))
        .isCloseTo(at1310, within(5.1e-6));
    assertThat(new Coupling(5.2, 5.2, 1.55 / INDEX, 0).lossDb(Vector2.ZERO, tilt))
        .isCloseTo(at1550, within(5.1e-6));
  }

  @ParameterizedTest
  @CsvSource({
    "5, 0.01053, 0.00903",
    "10, 0.04196, 0.03600",
    "20, 0.16546, 0.14223",
    "50, 0.94371, 0.82096"
  })
  void airGaps(double um, double at1310, double at1550) {
    assertThat(new Coupling(4.6, 4.6, 1.31, um).lossDb(Vector2.ZERO, Vector2.ZERO))
        .isCloseTo(at1310, within(5.1e-6));
    assertThat(new Coupling(5.2, 5.2, 1.55, um).lossDb(Vector2.ZERO, Vector2.ZERO))
        .isCloseTo(at1550, within(5.1e-6));
  }

  @ParameterizedTest
  @CsvSource({"8.6, 9.2, 0.01974", "8.6, 9.5, 0.04295"})
  void modeFields(double near, double far, double lossDb) {
    assertThat(new Coupling(near / 2, far / 2, 1.31 / INDEX, 0).lossDb(Vector2.ZERO, Vector2.ZERO))
        .isCloseTo(lossDb, within(5.1e-6));
  }

  @Test
  void allTogetherAgreeWithTheOverlapIntegral() {
    SplittableRandom random = new SplittableRandom(1984);
    int sameSign = 0;
    for (int i = 0; i < 1000; i++) {
      double w1 = random.nextDouble(3.5, 6);
      double w2 = random.nextDouble(3.5, 6);
      double wavelength = random.nextDouble(1.26, 1.65) / (random.nextBoolean() ? 1 : INDEX);
      double z = random.nextDouble(0, 60);
      Vector2 x = new Vector2(random.nextDouble(-4, 4), random.nextDouble(-4, 4));
      Vector2 t = new Vector2(random.nextDouble(-.03, .03), random.nextDouble(-.03, .03));
      sameSign += x.x() * t.x() > 0 ? 1 : 0;
      assertThat(new Coupling(w1, w2, wavelength, z).lossDb(x, t))
          .isCloseTo(OverlapIntegral.lossDb(w1, w2, wavelength, z, x, t), within(1e-9));
    }
    assertThat(sameSign).isBetween(400, 600);
  }

  @Test
  void lightGoesBothWaysAlike() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 1000; i++) {
      double w1 = random.nextDouble(3.5, 6);
      double w2 = random.nextDouble(3.5, 6);
      double z = random.nextDouble(0, 50);
      double x = random.nextDouble(-3, 3);
      double t = random.nextDouble(-.03, .03);
      double there = new Coupling(w1, w2, 1.31, z).lossDb(new Vector2(x, 0), new Vector2(t, 0));
      // seen from the other fiber: its axis leads to the first one's end z back along itself
      double back =
          new Coupling(w2, w1, 1.31, z).lossDb(new Vector2(t * z - x, 0), new Vector2(t, 0));
      assertThat(back).isCloseTo(there, within(1e-12));
      assertThat(there).isGreaterThanOrEqualTo(-1e-15);
    }
  }
}
