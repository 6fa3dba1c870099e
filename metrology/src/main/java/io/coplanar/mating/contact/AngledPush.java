// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.contact;

/** How angled end faces that are pressed together push each other sideways, as a wedge does. */
final class AngledPush {
  private AngledPush() {}

  /**
   * The push across the row, N: {@code F·tan(angle − atan µ)}. The pins take it, to the end of
   * their clearance.
   *
   * @param angleRad of the faces against the plane across the pins
   * @param friction µ of the faces
   * @return negative where friction holds the faces without the pins
   */
  static double forceN(double pressingN, double angleRad, double friction) {
    return pressingN * Math.tan(angleRad - Math.atan(friction));
  }

  /** The friction from which on faces of this angle hold each other: tan of the angle. */
  static double holdingFriction(double angleRad) {
    return Math.tan(angleRad);
  }
}
