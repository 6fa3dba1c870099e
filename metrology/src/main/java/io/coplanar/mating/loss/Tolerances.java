// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.loss;

import io.coplanar.connector.FiberLayout;
import io.coplanar.mating.contact.PinPlay;

/**
 * What moves the cores of a population of connectors apart. All in µm.
 *
 * @param holeUm standard deviation of a hole's place, each axis
 * @param fiberClearanceUm hole diameter less the fiber's
 * @param coreUm standard deviation of a core's place in its fiber, each axis
 * @param pinClearanceUm guide hole diameter less the pin's
 * @param leftSigmaUm what is left in y of a shift that {@link PinFit#APC_COMPENSATED} makes up for,
 *     standard deviation; no other fit looks at it
 */
public record Tolerances(
    double holeUm,
    double fiberClearanceUm,
    double coreUm,
    double pinClearanceUm,
    PinFit pins,
    double leftSigmaUm,
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
    return PinPlay.turnRad(pinClearanceUm, layout);
  }

  /** How far that moves the outermost fibers, µm. */
  double edgeShiftUm() {
    return mostTurnRad() * Math.hypot(layout.xUm(1), layout.yUm(1));
  }

  /** Mean square of a pair's offset, over all fibers, µm²: exact. */
  double meanSquareUm2() {
    double lever2 = 0;
    for (int p = 1; p <= layout.count(); p++) {
      lever2 += (sq(layout.xUm(p)) + sq(layout.yUm(p))) / layout.count();
    }
    return 2 * variancePerAxisUm2()
        + pins.meanSquareUm2(pinClearanceUm, leftSigmaUm)
        + sq(mostTurnRad()) / 3 * lever2;
  }

  /** Mean loss by offset, dB: exact, as this loss is proportional to the squared offset. */
  double meanLossDb(double modeRadiusUm) {
    return lossDb(meanSquareUm2(), modeRadiusUm);
  }

  /** Loss by a squared offset, dB; mean loss by its mean. */
  static double lossDb(double squareUm2, double modeRadiusUm) {
    return 10 / Math.log(10) * squareUm2 / sq(modeRadiusUm);
  }

  /** Whether every part is normal, so that the whole distribution has a closed form. */
  boolean isNormal() {
    return fiberClearanceUm == 0 && pinClearanceUm == 0 && pins == PinFit.FLOAT;
  }

  /** The same after this many matings have worn the guide holes by so much. */
  Tolerances worn(double growthUm) {
    double clearanceUm = pinClearanceUm + growthUm;
    return new Tolerances(holeUm, fiberClearanceUm, coreUm, clearanceUm, pins, leftSigmaUm, layout);
  }

  private static double sq(double v) {
    return v * v;
  }
}
