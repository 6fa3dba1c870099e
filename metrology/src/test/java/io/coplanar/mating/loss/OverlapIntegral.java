// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.loss;

/**
 * The overlap of two Gaussian modes by numbers alone: the sending mode is a beam with its width and
 * wave front at the gap, the taking one a tilted and offset waist. Shares nothing with the closed
 * form.
 *
 * <p>The trapezoidal rule on an analytic integrand that vanishes at both ends is exact to rounding
 * once the step resolves it.
 */
final class OverlapIntegral {
  private static final int POINTS = 4000;

  private OverlapIntegral() {}

  /** Loss in both axes, dB; wavelength that of the medium, µm. */
  static double lossDb(
      double w1, double w2, double wavelength, double z, Vector2 offset, Vector2 tilt) {
    return -10
        * (Math.log10(axis(w1, w2, wavelength, z, offset.x(), tilt.x()))
            + Math.log10(axis(w1, w2, wavelength, z, offset.y(), tilt.y())));
  }

  /** |∫ u1 u2* dx|² / (∫|u1|² ∫|u2|²) of one axis. */
  private static double axis(
      double w1, double w2, double wavelength, double z, double x0, double theta) {
    double k = 2 * Math.PI / wavelength;
    double rayleigh = Math.PI * w1 * w1 / wavelength;
    double wz = w1 * Math.hypot(1, z / rayleigh);
    double curvature = z / (z * z + rayleigh * rayleigh);
    double reach = 9 * Math.max(wz, w2) + Math.abs(x0);
    double step = 2 * reach / POINTS;
    double re = 0;
    double im = 0;
    double p1 = 0;
    double p2 = 0;
    for (int i = 0; i <= POINTS; i++) {
      double x = -reach + i * step;
      double a1 = Math.exp(-x * x / (wz * wz));
      double a2 = Math.exp(-(x - x0) * (x - x0) / (w2 * w2));
      double phase = -k * x * x * curvature / 2 + k * theta * (x - x0);
      re += a1 * a2 * Math.cos(phase);
      im += a1 * a2 * Math.sin(phase);
      p1 += a1 * a1;
      p2 += a2 * a2;
    }
    return (re * re + im * im) / (p1 * p2);
  }
}
