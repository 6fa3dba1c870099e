// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness;

import java.util.List;

/**
 * Whether an image can be judged.
 *
 * @param reasons why no fiber of it can be judged, with what to do; empty where they can
 * @param fibers one for each fiber, in their order
 */
public record FaceQuality(List<String> reasons, List<FiberQuality> fibers) {
  public FaceQuality {
    reasons = List.copyOf(reasons);
    fibers = List.copyOf(fibers);
  }

  /** Whether the image and every fiber can be judged. */
  public boolean judgeable() {
    return reasons.isEmpty() && fibers.stream().allMatch(FiberQuality::judgeable);
  }
}
