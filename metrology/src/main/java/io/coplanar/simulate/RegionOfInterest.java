// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

import io.coplanar.connector.FiberLayout;

/**
 * The part of the face that the ferrule's surface is taken over, centered on the array: the
 * contract of {@code measure}, written down a second time on purpose.
 */
record RegionOfInterest(double widthUm, double heightUm) {
  static RegionOfInterest of(FiberLayout layout) {
    return new RegionOfInterest(
        Math.max(2900, 250.0 * (layout.columns() - 1) + 150), 675 + 500.0 * (layout.rows() - 1));
  }
}
