// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.contact;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;

/**
 * A fiber bonded along its hole, pushed at its tip: {@code EA·u'' = ks·u} (shear lag). The bond and
 * the ferrule around it yield by shear, one after the other; the bond is long against the depth to
 * which the push reaches.
 *
 * @param axialN EA, the fiber's axial stiffness
 * @param holdNPerM2 ks, force that holds a meter of fiber for each meter that it slips
 */
record ShearLag(double axialN, double holdNPerM2) {
  /**
   * @throws InputFault where fiber and bond fill the ferrule
   */
  static ShearLag of(Settings s) throws InputFault {
    double young = s.get(ContactSettings.GLASS_MODULUS) * 1e9;
    double rf = s.get(ContactSettings.FIBER_RADIUS) * 1e-6;
    double bond = s.get(ContactSettings.BOND_THICKNESS) * 1e-6;
    double ro = s.get(ContactSettings.FERRULE_RADIUS) * 1e-6;
    if (!(ro > rf + bond)) {
      throw new InputFault.Inconsistent(
          "setting " + ContactSettings.FERRULE_RADIUS,
          "lies inside of the fiber and its bond",
          "a radius larger than " + (rf + bond) * 1e6 + " µm");
    }
    double ofTheBond =
        Math.log1p(bond / rf) / (2 * Math.PI * s.get(ContactSettings.BOND_SHEAR) * 1e9);
    double ofTheFerrule =
        Math.log(ro / (rf + bond)) / (2 * Math.PI * s.get(ContactSettings.FERRULE_SHEAR) * 1e9);
    return new ShearLag(young * Math.PI * rf * rf, 1 / (ofTheBond + ofTheFerrule));
  }

  /** Stiffness of the tip against the ferrule, N/m. */
  double stiffnessNPerM() {
    return Math.sqrt(axialN * holdNPerM2);
  }

  /** Depth over which the push falls to 1/e, m. */
  double reachM() {
    return Math.sqrt(axialN / holdNPerM2);
  }
}
