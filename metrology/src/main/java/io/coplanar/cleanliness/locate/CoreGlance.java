// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.locate;

import io.coplanar.cleanliness.CoreLight;
import io.coplanar.cleanliness.Ellipse;
import io.coplanar.numeric.Robust;

/** Whether light comes out of the middle of a cladding. */
final class CoreGlance {
  private static final int DIRECTIONS = 48;
  private static final int CIRCLES = 6;

  /** The core of a single-mode fiber, and the cladding away from any core, in cladding radii. */
  private static final double CORE = 4.0 / 62.5;

  private static final double CLADDING_FROM = 0.6;
  private static final double CLADDING_TO = 0.85;

  private static final double BRIGHTER = 1.2;
  private static final double FULL_SCALE = 0.985;

  private CoreGlance() {}

  static CoreLight of(Plane picture, Ellipse cladding) {
    double core = level(picture, cladding, 0.1 * CORE, CORE);
    double around = level(picture, cladding, CLADDING_FROM, CLADDING_TO);
    if (core >= FULL_SCALE) {
      return CoreLight.SATURATED;
    }
    return core > BRIGHTER * around ? CoreLight.LIT : CoreLight.UNLIT;
  }

  private static double level(Plane picture, Ellipse e, double from, double to) {
    double[] v = new double[DIRECTIONS * CIRCLES];
    int n = 0;
    for (int c = 0; c < CIRCLES; c++) {
      double share = from + (to - from) * c / (CIRCLES - 1);
      for (int k = 0; k < DIRECTIONS; k++) {
        double t = 2 * Math.PI * k / DIRECTIONS;
        double r = share * e.radius(t);
        double g = picture.at(e.cx() + r * Math.cos(t), e.cy() + r * Math.sin(t));
        if (!Double.isNaN(g)) {
          v[n++] = g;
        }
      }
    }
    return Robust.median(v, n);
  }
}
