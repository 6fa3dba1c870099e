// SPDX-License-Identifier: Apache-2.0
package io.coplanar.judge;

import io.coplanar.evidence.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as they stand in a verdict's reason: short, and the same in every language's setting. */
final class Sentences {
  private Sentences() {}

  /** A value and its unit, with up to five digits. */
  static String value(double value, Unit unit) {
    return number(value) + unit(unit);
  }

  /**
   * A value that lies beyond a limit, with as many digits as it takes to be seen beyond it: not
   * "300 nm is above 300 nm".
   */
  static String beyond(double value, double limit, Unit unit) {
    String text = number(value);
    return (text.equals(number(limit)) ? plain(new BigDecimal(Double.toString(value))) : text)
        + unit(unit);
  }

  /** A number with up to five digits. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "unknown" : value > 0 ? "∞" : "−∞";
    }
    return plain(new BigDecimal(value).round(new MathContext(5, RoundingMode.HALF_EVEN)));
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString().replace('-', '−');
  }

  private static String unit(Unit unit) {
    return switch (unit) {
      case ONE -> "";
      case DEGREE -> "°";
      default -> " " + unit.symbol();
    };
  }
}
