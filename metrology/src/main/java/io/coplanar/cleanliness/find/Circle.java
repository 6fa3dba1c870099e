// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

/** A circle in the plane, in the unit of its points. */
record Circle(double x, double y, double radius) {
  boolean holds(double px, double py) {
    return Math.hypot(px - x, py - y) <= radius * (1 + 1e-9) + 1e-9;
  }
}
