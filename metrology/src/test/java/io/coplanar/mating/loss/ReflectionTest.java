// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReflectionTest {
  private static final double INDEX = 1.4677;

  @Test
  void openEnd() {
    assertThat(Reflection.border(INDEX, 1)).isCloseTo(0.035921, within(5e-7));
    assertThat(Reflection.lossDb(Reflection.border(INDEX, 1))).isCloseTo(14.446, within(5e-4));
    assertThat(Reflection.lossDb(2 * Reflection.border(INDEX, 1))).isCloseTo(11.436, within(5e-4));
  }

  @Test
  void worstGap() {
    double share = Reflection.worstGap(INDEX, 1);
    assertThat(share).isCloseTo(0.13389, within(5e-6));
    assertThat(Reflection.lossDb(share)).isCloseTo(8.732, within(5e-4));
    assertThat(Reflection.lossDb(1 - share)).isCloseTo(0.624, within(5e-4));
  }

  @ParameterizedTest
  @CsvSource({
    "0.05, 20.632, 0.0377",
    "0.1, 14.966, 0.1407",
    "0.2, 10.273, 0.4283",
    "0.3275, 8.732, 0.6243",
    "0.5, 11.796, 0.2971",
    "1.0, 8.759, 0.6202"
  })
  void airFilms(double um, double returnDb, double insertionDb) {
    double share = Reflection.gap(INDEX, 1, um, 1.31);
    assertThat(Reflection.lossDb(share)).isCloseTo(returnDb, within(5.1e-4));
    assertThat(Reflection.lossDb(1 - share)).isCloseTo(insertionDb, within(5.1e-5));
  }

  @Test
  void halfAWaveThrowsNothingBack() {
    assertThat(Reflection.lossDb(Reflection.gap(INDEX, 1, 0.655, 1.31))).isGreaterThan(250);
    assertThat(Reflection.lossDb(Reflection.gap(INDEX, 1, 0, 1.31))).isInfinite();
    assertThat(Reflection.lossDb(1 - Reflection.gap(INDEX, 1, 0.655, 1.31)))
        .isCloseTo(0, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"1.46, 0.07, 48.62, 49.66", "1.48, 0.05, 38.58, 39.83", "1.54, 0.05, 28.20, 29.43"})
  void damagedLayers(double index, double um, double at1310, double at1550) {
    assertThat(Reflection.lossDb(Reflection.layers(1.4535, index, um, 1.31)))
        .isCloseTo(at1310, within(5.1e-3));
    assertThat(Reflection.lossDb(Reflection.layers(1.4535, index, um, 1.55)))
        .isCloseTo(at1550, within(5.1e-3));
  }

  @Test
  void unlikeGlass() {
    assertThat(Reflection.lossDb(Reflection.border(1.4677, 1.4682))).isCloseTo(75.38, within(5e-3));
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.35, 0.32",
    "1, 1.39, 1.27",
    "2, 5.55, 5.06",
    "5, 34.68, 31.66",
    "8, 88.78, 81.04"
  })
  void angledEnds(double degrees, double at1310, double at1550) {
    double rad = Math.toRadians(degrees);
    assertThat(Reflection.angleDb(INDEX, 4.6, rad, 1.31)).isCloseTo(at1310, within(5.1e-3));
    assertThat(Reflection.angleDb(INDEX, 5.2, rad, 1.55)).isCloseTo(at1550, within(5.1e-3));
  }

  @Test
  void lightWandersInAnAngledGap() {
    double perUm = Reflection.walkOff(INDEX, 1, Math.toRadians(8));
    assertThat(perUm).isCloseTo(0.0662, within(5e-5));
    assertThat(Math.toDegrees(Math.atan(perUm))).isCloseTo(3.786, within(5e-4));
    assertThat(new Coupling(4.6, 4.6, 1.31, 0).lossDb(new Vector2(0, 10 * perUm), Vector2.ZERO))
        .isCloseTo(0.090, within(5e-4));
  }
}
