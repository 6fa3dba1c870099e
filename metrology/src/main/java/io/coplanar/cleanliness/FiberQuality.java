// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness;

import java.util.List;

/**
 * Whether one fiber can be judged.
 *
 * @param blurUm standard deviation of the image's blur, µm, from the edge of the cladding; NaN
 *     where it cannot be told
 * @param reasons why it cannot be judged, with what to do; empty where it can
 */
public record FiberQuality(int position, double blurUm, List<String> reasons) {
  public FiberQuality {
    reasons = List.copyOf(reasons);
  }

  public boolean judgeable() {
    return reasons.isEmpty();
  }
}
