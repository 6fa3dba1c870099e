// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cure;

import io.coplanar.evidence.Settings;

/**
 * How far the epoxy is after a dose: {@code d(alpha)/d(theta) = (k1 + k2 alpha)(1 - alpha)²} from
 * alpha = 0, theta in minutes at 150 °C. One activation energy for both steps makes alpha a
 * function of the dose alone.
 *
 * @param k1 above 0, per minute
 * @param k2 0 or more, per minute
 */
record CureKinetics(double k1, double k2) {
  private static final int MOST_STEPS = 200;

  static CureKinetics of(Settings settings) {
    return new CureKinetics(settings.get("cure_k1_per_min"), settings.get("cure_k2_per_min"));
  }

  /** The dose at which a degree of cure is reached, minutes at 150 °C; closed form. */
  double minutes(double degree) {
    return minutesFor(degree / (1 - degree));
  }

  /**
   * The degree of cure after a dose, 0 to 1.
   *
   * <p>Solved for d = alpha/(1 - alpha), in which the dose is increasing and concave: so Newton's
   * steps from d = 0 come from the left, rise, and never pass the solution.
   *
   * @param minutes 0 or more, at 150 °C
   */
  double degree(double minutes) {
    double d = 0;
    for (int i = 0; i < MOST_STEPS; i++) {
      double next = d + (minutes - minutesFor(d)) / slope(d);
      if (!(next > d * (1 + 1e-15))) {
        break;
      }
      d = next;
    }
    return d / (1 + d);
  }

  private double minutesFor(double d) {
    double k = k1 + k2;
    return d / k + k2 / (k * k) * Math.log1p(k * d / k1);
  }

  private double slope(double d) {
    double k = k1 + k2;
    return (1 + k2 / (k1 + k * d)) / k;
  }
}
