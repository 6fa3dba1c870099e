// SPDX-License-Identifier: Apache-2.0
package io.coplanar.connector;

import java.util.OptionalInt;

/** How the fibers of an array cable run from plug to plug, both seen key up (TIA-568). */
public enum CableType {
  /** Position n to n: one key up, one down. One row only. */
  A,
  /** Untwisted, both keys up: each row mirrored, as a key-up to key-up adapter does. */
  B,
  /** Neighbors exchanged in pairs: 1 with 2, 3 with 4. One row only. */
  C;

  /**
   * Whether this type is the same in every reading of the standard. What A and C mean for two rows
   * could not be verified: such cables are described by their map.
   */
  public boolean definedFor(FiberPlan plan) {
    return this == B || plan.layout().rows() == 1;
  }

  /** Where the fiber at a near position ends; empty where the position holds none. */
  public OptionalInt far(FiberPlan plan, int position) {
    if (!definedFor(plan)) {
      throw new IllegalArgumentException("type " + this + " is not defined for " + plan.id());
    }
    if (!plan.holds(position)) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        switch (this) {
          case A -> position;
          case B -> Adapter.B.facing(plan, position);
          case C -> position % 2 == 1 ? position + 1 : position - 1;
        });
  }
}
