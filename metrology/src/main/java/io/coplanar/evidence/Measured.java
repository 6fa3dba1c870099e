// SPDX-License-Identifier: Apache-2.0
package io.coplanar.evidence;

/** What became of an attempt to measure one value. */
public sealed interface Measured permits Quantity, Unbounded, Missing {

  /** The unit that the value has, or would have. */
  Unit unit();

  /** The value, or NaN where there is no finite one. For arithmetic that passes "unknown" on. */
  default double orNaN() {
    return this instanceof Quantity q ? q.value() : Double.NaN;
  }

  /** The standard uncertainty (k = 1), or NaN where there is no finite value. */
  default double uncertaintyOrNaN() {
    return this instanceof Quantity q ? q.uncertainty() : Double.NaN;
  }
}
