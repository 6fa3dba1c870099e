// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.polarity;

import io.coplanar.connector.CableType;
import io.coplanar.connector.FiberPlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two ends and what lies between them, from near to far. Its order makes sense: array plugs meet in
 * adapters, ports in cords.
 *
 * @param plan fibers of what does not say its own
 * @param expect what the whole should be; null where nothing is said
 */
public record Channel(
    End near, End far, FiberPlan plan, List<Part> parts, @Nullable Expectation expect) {

  /** What the whole should be. */
  public sealed interface Expectation {
    /** Like one cable of this type. */
    record OfType(CableType type) implements Expectation {}

    /** Exactly these fibers. */
    record OfMap(FiberMap map) implements Expectation {}
  }

  public Channel {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("nothing between the ends");
    }
  }

  /** Where one part leads: near to far, positions at plugs, LC fibers at ports; index from 0. */
  public FiberMap map(int index) {
    return Wiring.part(this, index);
  }

  /** The same with one part exchanged; index from 0. */
  Channel with(int index, Part part) {
    List<Part> changed = new ArrayList<>(parts);
    changed.set(index, part);
    return new Channel(near, far, plan, changed, expect);
  }
}
