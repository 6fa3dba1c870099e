// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

import io.coplanar.connector.FiberLayout;

/**
 * The two guide holes of a ferrule: 0.7 mm wide and 4.6 mm apart in the family of 12 (IEC 61754-7);
 * 0.55 mm and 5.3 mm in the family of 16 (recalled, for simulation only).
 */
public record GuideHoles(double distanceUm, double diameterUm) {
  /** Those of the family that a layout belongs to. */
  public static GuideHoles of(FiberLayout layout) {
    return layout.columns() > 12
        ? new GuideHoles(5300, 550)
        : new GuideHoles(FiberLayout.GUIDE_HOLE_DISTANCE_UM, FiberLayout.GUIDE_HOLE_DIAMETER_UM);
  }
}
