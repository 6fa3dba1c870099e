// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

/**
 * What least squares of z = t − k·r² over a ring gives to a height at radius r (per µm²): the
 * weights of the apex t and of the curvature k. Closed form from the ring's moments m₀ = π(R² −
 * r²), m₁ = π/2·(R⁴ − r⁴), m₂ = π/3·(R⁶ − r⁶).
 */
record RingWeights(double innerUm, double outerUm, double meanSquare, double m0, double variance) {

  static RingWeights of(double innerUm, double outerUm) {
    double i2 = innerUm * innerUm;
    double o2 = outerUm * outerUm;
    double m0 = Math.PI * (o2 - i2);
    double m1 = Math.PI / 2 * (o2 * o2 - i2 * i2);
    double m2 = Math.PI / 3 * (o2 * o2 * o2 - i2 * i2 * i2);
    return new RingWeights(innerUm, outerUm, m1 / m0, m0, m2 - m1 * m1 / m0);
  }

  double curvature(double r) {
    return r < innerUm || r > outerUm ? 0 : -(r * r - meanSquare) / variance;
  }

  double apex(double r) {
    return r < innerUm || r > outerUm ? 0 : 1 / m0 + meanSquare * curvature(r);
  }
}
