// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.contact;

import io.coplanar.connector.FiberLayout;

/**
 * How far two ferrules can turn against each other within the clearance of pins in guide holes. The
 * largest angles, by geometry: the pin lies against opposite ends of its hole.
 *
 * @param clearanceUm guide hole diameter less the pin's
 * @param engagedMm length of a pin in its hole
 * @param distanceUm from one guide hole's center to the other's
 */
public record PinPlay(double clearanceUm, double engagedMm, double distanceUm) {
  /**
   * Distance of the guide holes of ferrules with more than 12 fibers in a row, µm; recalled, see
   * {@link io.coplanar.connector.Dimension#MPO_16}.
   */
  private static final double WIDE_DISTANCE_UM = 5300;

  private static final int MOST_COLUMNS_OF_MT_12 = 12;

  /** The play of ferrules of this layout. */
  public static PinPlay of(double clearanceUm, double engagedMm, FiberLayout layout) {
    return new PinPlay(clearanceUm, engagedMm, distanceUm(layout));
  }

  /** Largest turn of the end faces of such ferrules about their normal, rad. */
  public static double turnRad(double clearanceUm, FiberLayout layout) {
    return clearanceUm / distanceUm(layout);
  }

  private static double distanceUm(FiberLayout layout) {
    return layout.columns() > MOST_COLUMNS_OF_MT_12
        ? WIDE_DISTANCE_UM
        : FiberLayout.GUIDE_HOLE_DISTANCE_UM;
  }

  /** Largest tilt of one ferrule's axis against the pins, rad: c/Le. */
  public double tiltRad() {
    return clearanceUm / (1000 * engagedMm);
  }

  /** Largest turn of the end faces against each other about their normal, rad: c/distance. */
  public double turnRad() {
    return clearanceUm / distanceUm;
  }

  /** How far that turn moves a point at this distance from the middle, µm. */
  public double shiftUm(double fromMiddleUm) {
    return turnRad() * Math.abs(fromMiddleUm);
  }

  /** How far that turn moves the outermost fibers of a layout, µm. */
  public double edgeShiftUm(FiberLayout layout) {
    return shiftUm(Math.hypot(layout.xUm(1), layout.yUm(1)));
  }
}
