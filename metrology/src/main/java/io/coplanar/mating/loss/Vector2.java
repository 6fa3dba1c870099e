// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.loss;

/**
 * Two numbers across a fiber's axis: x along the row, y across it.
 *
 * @param x µm or rad
 * @param y likewise
 */
public record Vector2(double x, double y) {
  static final Vector2 ZERO = new Vector2(0, 0);

  double dot(Vector2 other) {
    return x * other.x + y * other.y;
  }

  Vector2 plus(Vector2 other) {
    return new Vector2(x + other.x, y + other.y);
  }

  Vector2 times(double factor) {
    return new Vector2(x * factor, y * factor);
  }
}
