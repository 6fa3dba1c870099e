// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

/** What an image's blur does to the size of things in it, and back. */
final class Blur {
  /** Radius over sigma at half the height of a Gauss bell. */
  private static final double HALF = Math.sqrt(2 * Math.log(2));

  private Blur() {}

  /**
   * The diameter of a disk whose blurred image has this diameter at half its height, for a blur of
   * this sigma. Within 2 % of the numeric answer, from points to large disks.
   */
  static double diskDiameter(double atHalf, double sigma) {
    double r4 = Math.pow(atHalf / 2, 4) - Math.pow(HALF * sigma, 4);
    return 2 * Math.pow(Math.max(r4, Math.pow(0.25 * sigma, 4)), 0.25);
  }

  /**
   * The width of a band whose blurred profile has this area over its height: w / erf(w / (2√2 σ)).
   */
  static double bandWidth(double areaOverHeight, double sigma) {
    if (sigma <= 0) {
      return areaOverHeight;
    }
    double low = 0;
    double high = areaOverHeight;
    for (int i = 0; i < 40; i++) {
      double w = (low + high) / 2;
      double seen =
          w < 1e-6 * sigma
              ? Math.sqrt(2 * Math.PI) * sigma
              : w / erf(w / (2 * Math.sqrt(2) * sigma));
      if (seen < areaOverHeight) {
        low = w;
      } else {
        high = w;
      }
    }
    return (low + high) / 2;
  }

  /** Abramowitz and Stegun 7.1.26, error below 1.5e-7. */
  private static double erf(double x) {
    double t = 1 / (1 + 0.3275911 * x);
    double poly =
        t
            * (0.254829592
                + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
    return 1 - poly * Math.exp(-x * x);
  }
}
