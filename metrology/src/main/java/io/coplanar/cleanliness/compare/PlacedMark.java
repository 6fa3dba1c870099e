// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.compare;

import io.coplanar.cleanliness.Finding;
import io.coplanar.cleanliness.inspect.Inspection;
import java.util.ArrayList;
import java.util.List;

/**
 * A mark and the fiber it lies on.
 *
 * @param position the fiber's; 0 for the ferrule
 */
public record PlacedMark(int position, Finding finding) {
  /** All marks of a face: fiber by fiber, then the ferrule. */
  public static List<PlacedMark> of(Inspection inspection) {
    List<PlacedMark> all = new ArrayList<>();
    for (var fiber : inspection.judgement().fibers()) {
      fiber.findings().forEach(f -> all.add(new PlacedMark(fiber.fiber().position(), f)));
    }
    inspection.ferrule().forEach(f -> all.add(new PlacedMark(0, f)));
    return all;
  }
}
