// SPDX-License-Identifier: Apache-2.0
package io.coplanar.evidence;

/**
 * A measured value.
 *
 * @param value finite, in {@code unit}
 * @param uncertainty standard uncertainty (k = 1, GUM), in {@code unit}; 0 for an exact count
 */
public record Quantity(double value, Unit unit, double uncertainty) implements Measured {
  public Quantity {
    if (!Double.isFinite(value) || !(uncertainty >= 0) || Double.isInfinite(uncertainty)) {
      throw new IllegalArgumentException("not a quantity: " + value + " ± " + uncertainty);
    }
  }
}
