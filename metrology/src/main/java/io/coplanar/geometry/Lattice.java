// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import io.coplanar.connector.FiberLayout;

/**
 * A grid of fibers laid into the map.
 *
 * @param firstXUm map x of fiber 1, µm
 * @param firstYUm map y of fiber 1, µm
 * @param rotationRad from the map's x to the row, counter-clockwise
 */
record Lattice(FiberLayout layout, double firstXUm, double firstYUm, double rotationRad) {

  /** Map x of a position (from 1), µm. */
  double xUm(int position) {
    double along = layout.columnOf(position) * FiberLayout.PITCH_UM;
    double down = layout.rowOf(position) * FiberLayout.ROW_PITCH_UM;
    return firstXUm + along * Math.cos(rotationRad) + down * Math.sin(rotationRad);
  }

  /** Map y of a position (from 1), µm. */
  double yUm(int position) {
    double along = layout.columnOf(position) * FiberLayout.PITCH_UM;
    double down = layout.rowOf(position) * FiberLayout.ROW_PITCH_UM;
    return firstYUm + along * Math.sin(rotationRad) - down * Math.cos(rotationRad);
  }
}
