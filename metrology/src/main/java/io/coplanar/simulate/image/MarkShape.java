// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

/** Where a mark is. */
public sealed interface MarkShape permits Blob, Stroke {
  /** How far a place lies outside of its border, µm; negative inside. Exact near the border. */
  double outsideUm(double xUm, double yUm);

  /** The smallest circle that holds all of it. */
  Circle enclosing();

  /** How near it comes to a place; 0 when it covers it. */
  double nearestUm(double xUm, double yUm);

  /** How far from a place it reaches. */
  double farthestUm(double xUm, double yUm);

  /** What its center is taken for: a blob's centroid, the middle of a line. */
  Place center();

  /** A place of the face, µm. */
  record Place(double xUm, double yUm) {}

  /** A circle on the face, µm. */
  record Circle(double xUm, double yUm, double radiusUm) {}
}
