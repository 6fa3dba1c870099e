// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A value and its standard uncertainty for people: the uncertainty with two significant digits, the
 * value to the same decimal place (GUM 7.2.6).
 */
record Rounded(String value, String uncertainty) {
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

  /** Finer than any quantity here is meant; keeps an uncertainty of 1e-30 from filling the line. */
  private static final int MOST_DECIMALS = 9;

  /** For an exact value (uncertainty 0): six significant digits, no uncertainty. */
  static Rounded of(double value, double uncertainty) {
    if (uncertainty == 0) {
      return new Rounded(plain(value), "");
    }
    BigDecimal u = BigDecimal.valueOf(uncertainty).round(TWO_DIGITS);
    int decimals = Math.min(u.scale() + TWO_DIGITS.getPrecision() - u.precision(), MOST_DECIMALS);
    return new Rounded(toPlace(BigDecimal.valueOf(value), decimals), toPlace(u, decimals));
  }

  /** A limit or another number without an uncertainty. */
  static String plain(double value) {
    BigDecimal d = BigDecimal.valueOf(value).round(new MathContext(6, RoundingMode.HALF_EVEN));
    d = d.stripTrailingZeros();
    return toPlace(d, Math.max(0, d.scale()));
  }

  private static String toPlace(BigDecimal value, int decimals) {
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_EVEN);
    return (decimals < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded).toPlainString();
  }

  /** Both with a plus-minus sign; the value alone where it is exact. */
  @Override
  public String toString() {
    return uncertainty.isEmpty() ? value : value + " ± " + uncertainty;
  }
}
