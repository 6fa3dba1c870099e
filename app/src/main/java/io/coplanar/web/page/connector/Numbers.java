// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page.connector;

import io.coplanar.line.recipe.Limit;
import io.coplanar.web.html.Catalog;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers and limits as people read them. */
final class Numbers {
  private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

  private Numbers() {}

  /** Six digits at most, without zeros that say nothing. */
  static String plain(double value) {
    if (!Double.isFinite(value)) {
      return String.valueOf(value);
    }
    BigDecimal d = BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros();
    return (d.scale() < 0 ? d.setScale(0, RoundingMode.UNNECESSARY) : d).toPlainString();
  }

  /** {@code 7 … 9 mm}, {@code at most 9 mm}, {@code at least 7 mm}. */
  static String limit(Limit l) {
    if (l.hasMin() && l.hasMax()) {
      return Catalog.say("limit.between", plain(l.min()), plain(l.max()), l.unit());
    }
    if (l.hasMin()) {
      return Catalog.say("limit.least", plain(l.min()), l.unit());
    }
    return l.hasMax() ? Catalog.say("limit.most", plain(l.max()), l.unit()) : "";
  }
}
