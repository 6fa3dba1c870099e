// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness;

import java.util.List;

/**
 * What an image shows of an end face.
 *
 * @param fibers in the order of their positions
 * @param rows how many rows they form
 * @param holes guide holes and pins
 * @param notes sentences for the user; a reason why this face cannot be judged stands in its {@link
 *     FaceQuality}
 */
public record LocatedFace(
    List<LocatedFiber> fibers,
    int rows,
    FerruleOutline ferrule,
    List<GuideHole> holes,
    List<String> notes) {
  public LocatedFace {
    fibers = List.copyOf(fibers);
    holes = List.copyOf(holes);
    notes = List.copyOf(notes);
  }

  /** Whether more than one fiber is seen. */
  public boolean isArray() {
    return fibers.size() > 1;
  }
}
