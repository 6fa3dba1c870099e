// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.recipe;

import io.coplanar.evidence.Provenance;

/**
 * A number that a value is held against.
 *
 * @param min smallest accepted value, inclusive; NaN for none
 * @param max largest accepted value, inclusive; NaN for none
 * @param guard by how much a value must keep away from the limit to pass, at least 0
 * @param unit of all three, as {@link Unit#id} writes it
 * @param source where the numbers come from, in words
 * @param line where it stands in the file, from 1
 */
public record Limit(
    double min,
    double max,
    double guard,
    String unit,
    Provenance provenance,
    String source,
    int line) {

  public boolean hasMin() {
    return !Double.isNaN(min);
  }

  public boolean hasMax() {
    return !Double.isNaN(max);
  }

  /** Whether a value lies within, guard band included; never for NaN. */
  public boolean allows(double value) {
    return !Double.isNaN(value)
        && !(hasMin() && value < min + guard)
        && !(hasMax() && value > max - guard);
  }

  /** The same limit in another unit of its dimension; the caller knows that it is one. */
  Limit in(Unit to) {
    double factor = Unit.get(unit).in(to);
    return new Limit(min * factor, max * factor, guard * factor, to.id(), provenance, source, line);
  }
}
