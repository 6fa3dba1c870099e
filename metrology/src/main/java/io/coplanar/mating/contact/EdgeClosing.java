// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.contact;

/**
 * How the angles along the row of two ferrules that cannot tilt bring their edges together, at
 * worst: both lean towards the same edge. Where it exceeds what the fibers stand out, ferrule meets
 * ferrule before the fibers meet.
 *
 * @param firstDeg angle along the row of one end; NaN where not measured
 * @param secondDeg of the other
 */
public record EdgeClosing(double firstDeg, double secondDeg) {
  /**
   * From the center to the border of the region that IEC 61755-3-31 fits the ferrule's surface in,
   * 2.9 mm long, µm.
   */
  private static final double HALF_REGION_UM = 1450;

  /** By how much one pair of edges comes nearer than the centers do, µm; NaN where not known. */
  public double um() {
    return HALF_REGION_UM
        * (Math.tan(Math.toRadians(Math.abs(firstDeg)))
            + Math.tan(Math.toRadians(Math.abs(secondDeg))));
  }
}
