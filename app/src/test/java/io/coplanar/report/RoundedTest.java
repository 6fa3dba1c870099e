// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedTest {
  @ParameterizedTest
  @CsvSource({
    // the uncertainty keeps two significant digits, the value ends at the same place
    "1234.5678, 2.345, 1234.6, 2.3",
    "1234.5678, 0.5, 1234.57, 0.50",
    "1234.5678, 12.3, 1235, 12",
    "1234.5678, 123, 1230, 120",
    "1234.5678, 4567, 1200, 4600",
    "-0.0321, 0.00118, -0.0321, 0.0012",
    // a carry does not add a digit
    "5, 0.0996, 5.00, 0.10",
    "5, 9.96, 5, 10",
    // nothing rounds to a negative zero
    "-0.0004, 0.31, 0.00, 0.31",
    "2e-7, 1e-30, 0.000000200, 0.000000000",
  })
  void roundsToTheUncertainty(double value, double uncertainty, String shown, String shownU) {
    assertThat(Rounded.of(value, uncertainty)).isEqualTo(new Rounded(shown, shownU));
  }

  @Test
  void showsAnExactValueAlone() {
    assertThat(Rounded.of(12, 0)).hasToString("12");
    assertThat(Rounded.of(0.9873454397, 0)).hasToString("0.987345");
  }

  @ParameterizedTest
  @CsvSource({"0.15, 0.15", "-0.15, -0.15", "2000, 2000", "0, 0", "1e-9, 0.000000001"})
  void showsALimitAsWritten(double value, String shown) {
    assertThat(Rounded.plain(value)).isEqualTo(shown);
  }
}
