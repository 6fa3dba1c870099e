// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.polarity;

import io.coplanar.connector.CableType;
import io.coplanar.connector.FiberPlan;
import java.util.List;
import java.util.Optional;

/** The cable types as maps, and a measured map as a type. */
final class CableTypes {
  /** A map that differs from a type at up to so many fibers is that type with a fault. */
  private static final int MOST_CROSSED = 2;

  /** With fewer fibers, being near to a type means nothing. */
  private static final int FEWEST_FIBERS = 8;

  private CableTypes() {}

  /**
   * What a map is nearest to.
   *
   * @param unlike near positions that lead elsewhere than the type says, or nowhere
   */
  record Likeness(CableType type, List<Integer> unlike) {
    boolean exact() {
      return unlike.isEmpty();
    }
  }

  /** Where a sound cable leads; both plans fit, and the type is defined for them. */
  static FiberMap map(CableType type, FiberPlan near, FiberPlan far) {
    FiberPlan plan = near.common(far);
    return FiberMap.of(
        near.positions(), far.positions(), n -> type.far(plan, n).orElse(FiberMap.NONE));
  }

  /** The type that a map is, or is but for one or two fibers. At most one can be. */
  static Optional<Likeness> near(FiberMap map, FiberPlan plan) {
    for (CableType type : CableType.values()) {
      if (type.definedFor(plan)) {
        List<Integer> unlike = map.differences(map(type, plan, plan));
        if (unlike.size() <= MOST_CROSSED) {
          return Optional.of(new Likeness(type, unlike));
        }
      }
    }
    return Optional.empty();
  }

  /** The same, where there are fibers enough to call the whole by a type. */
  static Optional<Likeness> classify(FiberMap map, FiberPlan plan) {
    return map.size() < FEWEST_FIBERS ? Optional.empty() : near(map, plan);
  }
}
