// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.loss;

/**
 * What a joint throws back, as a share of the power; {@link #lossDb} turns a share into a return
 * loss. Plane waves at straight incidence (Fresnel), thin layers by interference.
 */
final class Reflection {
  private Reflection() {}

  /** Return loss of a reflected share, dB; infinite for none. */
  static double lossDb(double share) {
    return -10 * Math.log10(share);
  }

  /** Share at the border of two media: ((n1 − n2)/(n1 + n2))². */
  static double border(double index1, double index2) {
    double r = (index1 - index2) / (index1 + index2);
    return r * r;
  }

  /**
   * Share of a plane gap between two equal ends, by interference (an etalon): {@code F s/(1 + F
   * s)}, {@code s = sin²(2π n z/λ)}, {@code F = 4R/(1−R)²}.
   */
  static double gap(double fiberIndex, double gapIndex, double gapUm, double wavelengthUm) {
    double r = border(fiberIndex, gapIndex);
    double finesse = 4 * r / ((1 - r) * (1 - r));
    double sine = Math.sin(2 * Math.PI * gapIndex * gapUm / wavelengthUm);
    double s = finesse * sine * sine;
    return s / (1 + s);
  }

  /** The largest share that any plane gap throws back: {@code 4R/(1+R)²}. */
  static double worstGap(double fiberIndex, double gapIndex) {
    double r = border(fiberIndex, gapIndex);
    return 4 * r / ((1 + r) * (1 + r));
  }

  /**
   * Share of two damaged layers in contact, each of this thickness: {@code 2 Rd (1 − cos(4π
   * n·2h/λ))}. Polishing leaves glass of a higher index behind.
   */
  static double layers(
      double fiberIndex, double layerIndex, double thicknessUm, double wavelengthUm) {
    double phase = 4 * Math.PI * layerIndex * 2 * thicknessUm / wavelengthUm;
    double half = Math.sin(phase / 2);
    return 2 * border(fiberIndex, layerIndex) * 2 * half * half;
  }

  /**
   * What an angle of the end face adds to the return loss, dB: the reflected mode leaves the core
   * by twice the angle, {@code (10/ln 10)(2π n w θ/λ)²}.
   */
  static double angleDb(double index, double modeRadiusUm, double angleRad, double wavelengthUm) {
    double t = 2 * Math.PI * index * modeRadiusUm * angleRad / wavelengthUm;
    return 10 / Math.log(10) * t * t;
  }

  /**
   * How far light that leaves an angled end wanders sideways, µm a µm of gap: {@code tan(asin(n sin
   * θ/n_gap) − θ)}.
   */
  static double walkOff(double fiberIndex, double gapIndex, double angleRad) {
    return Math.tan(Math.asin(fiberIndex * Math.sin(angleRad) / gapIndex) - angleRad);
  }
}
