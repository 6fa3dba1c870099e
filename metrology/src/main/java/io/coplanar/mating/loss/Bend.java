// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.loss;

/**
 * A bend near a joint.
 *
 * @param radiusMm of its curve
 * @param lengthMm of the bent fiber
 */
public record Bend(double radiusMm, double lengthMm) {

  /** Full turns. */
  static Bend turns(double radiusMm, double turns) {
    return new Bend(radiusMm, turns * 2 * Math.PI * radiusMm);
  }

  /**
   * An edge fiber that a spring pushes aside: two equal arcs that lead it sideways by {@code
   * lateral} over {@code length}, R = (L² + d²)/(4d).
   */
  static Bend squeezed(double lateralMm, double lengthMm) {
    double radius = (lengthMm * lengthMm + lateralMm * lateralMm) / (4 * lateralMm);
    double arc = 2 * radius * 2 * Math.atan2(lateralMm, lengthMm);
    return new Bend(radius, arc);
  }

  /** Loss in this fiber, dB. */
  double lossDb(StepIndexFiber fiber) {
    return fiber.bendDbPerM(radiusMm) * lengthMm / 1000;
  }
}
