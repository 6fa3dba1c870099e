// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

/**
 * Where the ferrule's frame lies in the map: origin at the center of the fiber array, x along the
 * row, y up. Map coordinates are µm from the center of the map's top left pixel, x to the right, y
 * up (so the map lies at y ≤ 0).
 *
 * @param originXUm the frame's origin in map coordinates
 * @param originYUm the frame's origin in map coordinates
 * @param rotationRad angle from the map's x to the frame's x, counter-clockwise
 * @param basis what fixed the direction of x
 */
public record Frame(double originXUm, double originYUm, double rotationRad, Basis basis) {
  /** What the direction of x was taken from. */
  public enum Basis {
    GUIDE_HOLES,
    FIBER_ROW,
    /** A single fiber has no row: the map's own x is taken. */
    MAP
  }

  /** The frame's x of a point in map coordinates, µm. */
  public double xUm(double mapXUm, double mapYUm) {
    return Math.cos(rotationRad) * (mapXUm - originXUm)
        + Math.sin(rotationRad) * (mapYUm - originYUm);
  }

  /** The frame's y of a point in map coordinates, µm. */
  public double yUm(double mapXUm, double mapYUm) {
    return -Math.sin(rotationRad) * (mapXUm - originXUm)
        + Math.cos(rotationRad) * (mapYUm - originYUm);
  }

  /** Map x of a point in the frame, µm. */
  public double mapXUm(double xUm, double yUm) {
    return originXUm + Math.cos(rotationRad) * xUm - Math.sin(rotationRad) * yUm;
  }

  /** Map y of a point in the frame, µm. */
  public double mapYUm(double xUm, double yUm) {
    return originYUm + Math.sin(rotationRad) * xUm + Math.cos(rotationRad) * yUm;
  }
}
