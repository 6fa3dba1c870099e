// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.polarity;

import io.coplanar.connector.FiberPlan;
import java.util.ArrayList;
import java.util.List;

/** Where a cassette of a known kind leads its LC fibers. */
final class Cassettes {
  private Cassettes() {}

  /**
   * From LC fiber to position. Each row of a plug has its own ports, the first row's first; dark
   * positions are left out, so an 8-fiber row has four ports.
   *
   * @param lowAtA whether U1 leads the lower position of a pair to contact A
   */
  static FiberMap map(Part.Kind kind, FiberPlan plan, boolean lowAtA) {
    List<Integer> positionOf = new ArrayList<>();
    for (List<Integer> row : plan.heldRows()) {
      int m = row.size();
      for (int p = 1; p <= m / 2; p++) {
        int low = p;
        int high = m + 1 - p;
        switch (kind) {
          case STRAIGHT -> add(positionOf, row, 2 * p - 1, 2 * p);
          case REVERSED -> add(positionOf, row, m + 1 - 2 * p, m + 2 - 2 * p);
          case U1 -> add(positionOf, row, lowAtA ? low : high, lowAtA ? high : low);
          case U2 -> add(positionOf, row, lowAtA ? high : low, lowAtA ? low : high);
          case OWN -> throw new IllegalArgumentException("a map of its own");
        }
      }
    }
    return FiberMap.of(plan.fibers(), plan.positions(), n -> positionOf.get(n - 1));
  }

  private static void add(List<Integer> to, List<Integer> row, int a, int b) {
    to.add(row.get(a - 1));
    to.add(row.get(b - 1));
  }
}
