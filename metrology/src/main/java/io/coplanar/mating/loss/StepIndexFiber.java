// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.loss;

import io.coplanar.numeric.Bessel;

/**
 * A single-mode fiber with a step of the index, for trends: real fibers have trenches that bend
 * better.
 *
 * @param coreRadiusUm a
 * @param indexDifference Δ = (n1² − n2²)/(2 n1²)
 * @param wavelengthUm in vacuum
 */
record StepIndexFiber(double coreRadiusUm, double indexDifference, double wavelengthUm) {
  /** Bending strains the glass, so that it acts as a wider bend of unstrained glass. */
  private static final double ELASTO_OPTIC = 1.28;

  private static final double DB_PER_M = 10e6 / Math.log(10);

  /** Index of pure silica (I. H. Malitson, JOSA 55, 1965), the cladding. */
  double claddingIndex() {
    double l2 = wavelengthUm * wavelengthUm;
    return Math.sqrt(
        1
            + 0.6961663 * l2 / (l2 - 0.0684043 * 0.0684043)
            + 0.4079426 * l2 / (l2 - 0.1162414 * 0.1162414)
            + 0.8974794 * l2 / (l2 - 9.896161 * 9.896161));
  }

  double coreIndex() {
    return claddingIndex() / Math.sqrt(1 - 2 * indexDifference);
  }

  /** The normalized frequency V. */
  double frequency() {
    double n1 = coreIndex();
    double n2 = claddingIndex();
    return 2 * Math.PI * coreRadiusUm / wavelengthUm * Math.sqrt(n1 * n1 - n2 * n2);
  }

  /** Radius of the Gaussian that fits the mode, µm (D. Marcuse, Bell Syst. Tech. J. 56, 1977). */
  double modeRadiusUm() {
    double v = frequency();
    return coreRadiusUm * (0.65 + 1.619 * Math.pow(v, -1.5) + 2.879 * Math.pow(v, -6));
  }

  /** Loss of a bend, dB/m (D. Marcuse, Curvature loss formula, JOSA 66, 1976). */
  double bendDbPerM(double radiusMm) {
    double v = frequency();
    double u = core(v);
    double w = Math.sqrt(v * v - u * u);
    double kappa = u / coreRadiusUm;
    double gamma = w / coreRadiusUm;
    double k = 2 * Math.PI * coreIndex() / wavelengthUm;
    double beta2 = k * k - kappa * kappa;
    double re = ELASTO_OPTIC * radiusMm * 1000;
    double k1 = Bessel.k(1, w);
    double perUm =
        Math.sqrt(Math.PI)
            * kappa
            * kappa
            * Math.exp(-2.0 / 3 * gamma * gamma * gamma / beta2 * re)
            / (2 * Math.pow(gamma, 1.5) * v * v * Math.sqrt(re) * k1 * k1);
    return DB_PER_M * perUm;
  }

  /** The fundamental mode's u: {@code u J1(u)/J0(u) = w K1(w)/K0(w)}, by bisection. */
  private static double core(double v) {
    double low = 1e-9;
    double high = Math.min(v, 2.404825557695773) * (1 - 1e-15); // the first zero of J0
    for (int i = 0; i < 200; i++) {
      double u = (low + high) / 2;
      double w = Math.sqrt(v * v - u * u);
      boolean below = u * Bessel.j(1, u) * Bessel.k(0, w) < w * Bessel.k(1, w) * Bessel.j(0, u);
      if (below) {
        low = u;
      } else {
        high = u;
      }
    }
    return (low + high) / 2;
  }
}
