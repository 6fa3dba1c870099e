// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

/**
 * The ferrule's surface z = b·x + c·y + d·x² + e·y² in the ferrule's frame.
 *
 * @param sxDeg atan b; 8° and more is a ramp left in the map
 * @param syDeg atan c
 * @param rxMm −1/(2d): convex is positive; infinite is flat
 * @param ryMm −1/(2e), likewise
 */
public record FaceSpec(double sxDeg, double syDeg, double rxMm, double ryMm) {
  public FaceSpec {
    Require.within("sx_deg", sxDeg, -15, 15);
    Require.within("sy_deg", syDeg, -15, 15);
    Require.radius("rx_mm", rxMm, 1);
    Require.radius("ry_mm", ryMm, 1);
  }
}
