// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.loss;

/**
 * How much matings widen a guide hole: Archard's law (J. F. Archard, J. Appl. Phys. 24, 1953), V =
 * K·F·s/H, spread over the hole's wall. A scenario with placeholder constants, never a prediction.
 */
final class Wear {
  private static final double HOLE_MM = 0.7;

  private Wear() {}

  /** Growth of a guide hole's diameter, µm. A mating slides the pin in and out once. */
  static double growthUm(int matings, UsedSettings s) {
    double length = s.get(LossSettings.WEAR_LENGTH);
    double slideMm = 2 * length * matings;
    double volumeMm3 =
        s.get(LossSettings.WEAR_COEFFICIENT)
            * s.get(LossSettings.WEAR_FORCE)
            * slideMm
            / s.get(LossSettings.WEAR_HARDNESS);
    double depthMm = volumeMm3 / (Math.PI * HOLE_MM * length);
    return 2 * depthMm * 1000;
  }
}
