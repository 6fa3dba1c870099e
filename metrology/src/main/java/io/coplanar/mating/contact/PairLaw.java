// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.contact;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;

/**
 * How hard a pair of fibers pushes back, for all pairs of two ends.
 *
 * <p>A fiber in its hole: shear lag, {@code K = √(E·A·ks)} with {@code 1/ks = ln((rf+te)/rf)/(2π
 * Ge) + ln(ro/(rf+te))/(2π Gf)}, for a bond that is long against {@code √(E·A/ks)}. Two of them in
 * series: K/2. The tips: Hertz, {@code E* = E/(2(1−ν²))} for two bodies of one glass (K. L.
 * Johnson, Contact Mechanics, 1985, section 4.2).
 *
 * @param pairStiffness N/µm
 * @param effectiveModulusPa E*
 * @param hertz whether the tips flatten
 */
record PairLaw(double pairStiffness, double effectiveModulusPa, boolean hertz) {

  /**
   * @throws InputFault where fiber and bond fill the ferrule
   */
  static PairLaw of(Settings s) throws InputFault {
    double young = s.get(ContactSettings.GLASS_MODULUS) * 1e9;
    double nu = s.get(ContactSettings.GLASS_POISSON);
    double given = s.get(ContactSettings.PAIR_STIFFNESS);
    return new PairLaw(
        given > 0 ? given : ShearLag.of(s).stiffnessNPerM() / 1e6 / 2,
        young / (2 * (1 - nu * nu)),
        s.get(ContactSettings.HERTZ) != 0);
  }

  /**
   * The law of one pair.
   *
   * @param curvaturePerMm 1/Ra + 1/Rb of its tips; positive
   */
  TipContact contact(double curvaturePerMm) {
    double c =
        hertz
            ? 1e6 * sq(Math.cbrt(3 / (4 * effectiveModulusPa))) * Math.cbrt(curvaturePerMm * 1e3)
            : 0;
    return new TipContact(pairStiffness, c);
  }

  /** Radius of the circle in which two tips touch, µm; 0 where they are taken as rigid. */
  double contactRadiusUm(double forceN, double curvaturePerMm) {
    return hertz
        ? 1e6 * Math.cbrt(3 * forceN / (4 * effectiveModulusPa * curvaturePerMm * 1e3))
        : 0;
  }

  /** Pressure at the middle of that circle, MPa: 3F/(2πa²); NaN without contact or flattening. */
  double peakPressureMpa(double forceN, double curvaturePerMm) {
    double aM = contactRadiusUm(forceN, curvaturePerMm) * 1e-6;
    return aM > 0 ? 3 * forceN / (2 * Math.PI * aM * aM) / 1e6 : Double.NaN;
  }

  /**
   * Pressure that closes the gap that the dips of two cores leave, MPa: a penny-shaped crack's,
   * π·E*·d/(4b). An order of magnitude, as the dip's true form is not known.
   */
  double closingPressureMpa(double totalDipNm, double dipRadiusUm) {
    return Math.PI * effectiveModulusPa * (totalDipNm * 1e-9) / (4 * dipRadiusUm * 1e-6) / 1e6;
  }

  private static double sq(double v) {
    return v * v;
  }
}
