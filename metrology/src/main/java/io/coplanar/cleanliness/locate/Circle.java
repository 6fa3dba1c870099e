// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.locate;

/**
 * A circle that may be a fiber, in pixels of the whole image.
 *
 * @param score between 0 and 1: the share of its circumference where it gets brighter outwards,
 *     less where it does so by little
 */
record Circle(double x, double y, double radius, double score) {
  double distance(Circle other) {
    return Math.hypot(x - other.x, y - other.y);
  }

  /** The same circle at another scale: pixel centers lie on integers. */
  Circle scaled(double factor) {
    return new Circle((x + 0.5) * factor - 0.5, (y + 0.5) * factor - 0.5, radius * factor, score);
  }
}
