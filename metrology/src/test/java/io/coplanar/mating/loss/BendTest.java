// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.numeric.Bessel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BendTest {
  private static StepIndexFiber at(double wavelengthUm) {
    return new StepIndexFiber(4.1, 0.0036, wavelengthUm);
  }

  @ParameterizedTest
  @CsvSource({"1.31, 2.42291", "1.55, 2.04382", "1.625, 1.94826"})
  void normalizedFrequency(double wavelengthUm, double v) {
    assertThat(at(wavelengthUm).frequency()).isCloseTo(v, within(5.1e-6));
  }

  @ParameterizedTest
  @CsvSource({
    "5, 3.2422, 29.126, 47.504",
    "7.5, 0.11176, 4.0758, 9.1648",
    "10, 0.0036319, 0.53775, 1.66703",
    "15, 3.52e-6, 0.0085984, 0.050663",
    "20, 3.2e-9, 1.2962e-4, 1.45164e-3"
  })
  void turns(double radiusMm, String at1310, String at1550, String at1625) {
    holds(Bend.turns(radiusMm, 1).lossDb(at(1.31)), at1310);
    holds(Bend.turns(radiusMm, 1).lossDb(at(1.55)), at1550);
    holds(Bend.turns(radiusMm, 1).lossDb(at(1.625)), at1625);
  }

  /** To the printed digits. */
  private static void holds(double value, String printed) {
    java.math.BigDecimal p = new java.math.BigDecimal(printed);
    assertThat(value).isCloseTo(p.doubleValue(), within(p.ulp().doubleValue() * 0.51));
  }

  @ParameterizedTest
  @CsvSource({
    "8, 1.55, 0.217",
    "8, 1.31, 0.0045",
    "8, 1.625, 0.52",
    "20, 1.55, 0.0000",
    "13.333333333, 1.55, 0.0016"
  })
  void squeezedOverFourMillimeters(double radiusMm, double wavelengthUm, String printed) {
    holds(new Bend(radiusMm, 4).lossDb(at(wavelengthUm)), printed);
  }

  @Test
  void theArcsLeadWhereTheyShould() {
    Bend bend = Bend.squeezed(0.5, 4);
    assertThat(bend.radiusMm()).isCloseTo(8.125, within(1e-12));
    // each arc turns by phi: sideways 2 R (1 - cos phi), along 2 R sin phi
    double phi = bend.lengthMm() / 2 / bend.radiusMm();
    assertThat(2 * bend.radiusMm() * (1 - Math.cos(phi))).isCloseTo(0.5, within(1e-12));
    assertThat(2 * bend.radiusMm() * Math.sin(phi)).isCloseTo(4, within(1e-12));
  }

  /** Abramowitz and Stegun, tables 9.1 and 9.8. */
  @Test
  void besselFunctions() {
    assertThat(Bessel.j(0, 1)).isCloseTo(0.765197686557967, within(1e-15));
    assertThat(Bessel.j(1, 2)).isCloseTo(0.576724807756873, within(1e-15));
    assertThat(Bessel.k(0, 1)).isCloseTo(0.421024438240708, within(1e-14));
    assertThat(Bessel.k(1, 1)).isCloseTo(0.601907230197235, within(1e-14));
    assertThat(Bessel.k(1, 0.1)).isCloseTo(9.853844780870606, within(1e-13));
  }
}
