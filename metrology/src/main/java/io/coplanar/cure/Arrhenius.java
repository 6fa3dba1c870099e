// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cure;

import io.coplanar.evidence.Settings;

/**
 * The rate of cure relative to that at 150 °C, {@code r(T) = exp(-(Ea/R) (1/T - 1/Tref))}, and its
 * integral over a straight piece of temperature.
 *
 * <p>Interpolating the temperature and not the rate matters: r is convex below {@code Ea/(2R)}
 * (3,600 K at 60 kJ/mol), so the trapezoid of rates overstates every ramp; by 16 % in sum over an
 * ordinary four-minute log with a sample every two minutes.
 *
 * <p><b>Error.</b> With b = Ea/R, T0 the lower end and x = b (T1 - T0)/T0²:
 *
 * <ul>
 *   <li>x ≤ 1/4: 4 Gauss points. The remainder is 5.6e-10 (T1 - T0)⁸ f⁗⁗(ξ) relative to T1 - T0
 *       (Abramowitz and Stegun 25.4.30). Cauchy's estimate on a circle of radius 8 T0²/b around ξ
 *       gives |f⁗⁗| ≤ 8! e⁸ (b/(8 T0²))⁸ f(ξ), so the relative error is below 1e-13.
 *   <li>else 16 points. In the widest piece that {@code sensor_min_c} and {@code sensor_max_c}
 *       allow by default (233 to 523 K) f is analytic in the Bernstein ellipse ρ = 4, which keeps
 *       clear of T = 0, and is there at most 27 times its largest value on the piece; the error is
 *       at most (64/15) M ρ^-30 / (1 - ρ^-2) (Trefethen, Approximation Theory and Approximation
 *       Practice, theorem 19.3), below 1e-14 of the integral at 60 kJ/mol.
 * </ul>
 *
 * <p>A piece of any width outside of these bounds is halved until it is inside of them.
 *
 * @param bK Ea/R in kelvin
 */
record Arrhenius(double bK) {
  /** Molar gas constant, J/(mol K), exact in the SI of 2019 to the digits given. */
  private static final double GAS_CONSTANT = 8.314462618;

  private static final double ZERO_C_K = 273.15;
  private static final double REFERENCE_K = 150 + ZERO_C_K;

  /** Up to this x four points are enough. */
  private static final double GENTLE = 0.25;

  /** Up to this ratio T1/T0 sixteen points are enough: 523.15/233.15 with a little room. */
  private static final double WIDEST = 2.25;

  /** Positive nodes and weights on [-1, 1]; the others are their mirror images. */
  private static final double[] NODES_4 = {0.33998104358485626480, 0.86113631159405257522};

  private static final double[] WEIGHTS_4 = {0.65214515486254614263, 0.34785484513745385737};

  private static final double[] NODES_16 = {
    0.09501250983763744019, 0.28160355077925891323, 0.45801677765722738634, 0.61787624440264374845,
    0.75540440835500303390, 0.86563120238783174388, 0.94457502307323257608, 0.98940093499164993260
  };

  private static final double[] WEIGHTS_16 = {
    0.18945061045506849629, 0.18260341504492358887, 0.16915651939500253819, 0.14959598881657673208,
    0.12462897125553387205, 0.09515851168249278481, 0.06225352393864789286, 0.02715245941175409485
  };

  static Arrhenius of(Settings settings) {
    return new Arrhenius(settings.get("activation_energy_kj_per_mol") * 1000 / GAS_CONSTANT);
  }

  /** Rate at a temperature, relative to that at 150 °C. */
  double rate(double celsius) {
    return rateK(celsius + ZERO_C_K);
  }

  private double rateK(double kelvin) {
    return Math.exp(bK * (1 / REFERENCE_K - 1 / kelvin));
  }

  /**
   * Mean rate over a piece whose temperature runs straight from one to the other, relative to that
   * at 150 °C. Times the piece's minutes it is the dose in minutes at 150 °C. Symmetric.
   */
  double meanRate(double fromC, double toC) {
    double lowK = Math.min(fromC, toC) + ZERO_C_K;
    double highK = Math.max(fromC, toC) + ZERO_C_K;
    if (highK == lowK) {
      return rateK(lowK);
    }
    if (bK * (highK - lowK) <= GENTLE * lowK * lowK) {
      return gauss(lowK, highK, NODES_4, WEIGHTS_4);
    }
    return wide(lowK, highK);
  }

  private double wide(double lowK, double highK) {
    if (highK > WIDEST * lowK) {
      double middleK = (lowK + highK) / 2;
      return (wide(lowK, middleK) + wide(middleK, highK)) / 2;
    }
    return gauss(lowK, highK, NODES_16, WEIGHTS_16);
  }

  private double gauss(double lowK, double highK, double[] nodes, double[] weights) {
    double center = (lowK + highK) / 2;
    double half = (highK - lowK) / 2;
    double sum = 0;
    for (int i = 0; i < nodes.length; i++) {
      double d = half * nodes[i];
      sum += weights[i] * (rateK(center - d) + rateK(center + d));
    }
    return sum / 2;
  }
}
