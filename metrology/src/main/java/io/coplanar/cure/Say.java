// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cure;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers in sentences. */
final class Say {
  private static final MathContext SHORT = new MathContext(6);
  private static final double LONGEST = 1e12;

  private Say() {}

  /** Six significant digits without trailing zeros: {@code 312.5}. */
  static String number(double value) {
    BigDecimal rounded = new BigDecimal(value).round(SHORT).stripTrailingZeros();
    return Math.abs(value) < LONGEST ? rounded.toPlainString() : rounded.toString();
  }

  /** A time on a log's clock, to the second where that clock counts from long ago. */
  static String time(double seconds) {
    return Math.abs(seconds) >= 1e6 && Math.abs(seconds) < LONGEST
        ? Long.toString(Math.round(seconds))
        : number(seconds);
  }
}
