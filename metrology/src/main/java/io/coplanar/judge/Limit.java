// SPDX-License-Identifier: Apache-2.0
package io.coplanar.judge;

import io.coplanar.evidence.Provenance;
import io.coplanar.evidence.Unit;

/**
 * A limit of a profile. A profile that names a parameter without a number wants it judged and
 * cannot.
 *
 * @param parameter the JSON field's name
 * @param min smallest accepted value, inclusive; NaN for none
 * @param max largest accepted value, inclusive; NaN for none
 * @param absolute whether the limits apply to the value's magnitude
 * @param fatal what exceeding the maximum means when nobody may release it; empty when not fatal
 * @param provenance where the numbers come from
 * @param source the source in words
 */
public record Limit(
    String parameter,
    double min,
    double max,
    Unit unit,
    boolean absolute,
    String fatal,
    Provenance provenance,
    String source) {
  public Limit {
    if (min > max || Double.isInfinite(min) || Double.isInfinite(max)) {
      throw new IllegalArgumentException(parameter + ": no limits " + min + " to " + max);
    }
  }

  public boolean hasMin() {
    return !Double.isNaN(min);
  }

  public boolean hasMax() {
    return !Double.isNaN(max);
  }

  /** Whether there is a number to hold a value against. */
  public boolean known() {
    return hasMin() || hasMax();
  }

  /** What counts of a value: its magnitude where the limit says so. */
  double counted(double value) {
    return absolute ? Math.abs(value) : value;
  }
}
