// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.evidence.Measured;
import io.coplanar.evidence.Missing;
import io.coplanar.evidence.Quantity;
import io.coplanar.evidence.Unbounded;
import io.coplanar.evidence.Unit;

/** A measured value in words. */
final class Values {
  private Values() {}

  /** {@code "0.032 ± 0.012 °"}, {@code "flat (over 12000 mm)"}, {@code "not measured"}. */
  static String words(Measured measured) {
    return switch (measured) {
      case Quantity q -> Rounded.of(q.value(), q.uncertainty()) + unit(q.unit());
      case Unbounded u -> "flat (over " + Rounded.plain(u.atLeast()) + unit(u.unit()) + ")";
      case Missing m -> "not measured";
    };
  }

  /** A unit's symbol with the space before it; empty for a pure number. */
  static String unit(Unit unit) {
    return unit.symbol().isEmpty() ? "" : " " + unit.symbol();
  }
}
