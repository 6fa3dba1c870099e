// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.loss;

import io.coplanar.connector.FiberLayout;

/**
 * What moves the cores of a population of connectors apart. All in µm.
 *
 * @param holeUm standard deviation of a hole's place, each axis
 * @param fiberClearanceUm hole diameter less the fiber's
 * @param coreUm standard deviation of a core's place in its fiber, each axis
 * @param pinClearanceUm guide hole diameter less the pin's
 */
public record Tolerances(
    double holeUm,
    double fiberClearanceUm,
    double coreUm,
    double pinClearanceUm,
    PinFit pins,
    FiberLayout layout) {

  /** Variance of a pair's offset in each axis, without what moves all fibers together, µm². */
  double variancePerAxisUm2() {
    return 2 * (holeUm * holeUm + fiberClearanceUm * fiberClearanceUm / 16 + coreUm * coreUm);
  }

  /** Standard deviation of the normal part of a pair's offset in each axis, µm. */
  double normalSigmaUm() {
    return Math.sqrt(2 * (holeUm * holeUm + coreUm * coreUm));
  }

  /** Largest turn of two ferrules against each other within the pins' clearance, rad. */
  double mostTurnRad() {
    return pinClearanceUm / FiberLayout.GUIDE_HOLE_DISTANCE_UM;
  }

  /** Mean square of a pair's offset, over all fibers, µm²: exact. */
  double meanSquareUm2() {
    double lever2 = 0;
    for (int p = 1; p <= layout.count(); p++) {
      lever2 += (sq(layout.xUm(p)) + sq(layout.yUm(p))) / layout.count();
    }
    return 2 * variancePerAxisUm2()
        + pins.meanSquareUm2(pinClearanceUm)
        + sq(mostTurnRad()) / 3 * lever2;
  }

  /** Mean loss by offset, dB: exact, as this loss is proportional to the squared offset. */
  double meanLossDb(double modeRadiusUm) {
    return 10 / Math.log(10) * meanSquareUm2() / sq(modeRadiusUm);
  }

  /** Whether every part is normal, so that the whole distribution has a closed form. */
  boolean isNormal() {
    return fiberClearanceUm == 0 && pinClearanceUm == 0 && pins == PinFit.FLOAT;
  }

  /** The same after this many matings have worn the guide holes by so much. */
  Tolerances worn(double growthUm) {
    return new Tolerances(
        holeUm, fiberClearanceUm, coreUm, pinClearanceUm + growthUm, pins, layout);
  }

  private static double sq(double v) {
    return v * v;
  }
}
