// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.loss;

/**
 * What one joint loses and throws back at one wavelength. Each of the four parts alone is what the
 * joint would lose by it alone; together they are not their sum.
 *
 * @param wavelengthNm in vacuum
 * @param mfdUm mode field diameters, near and far
 * @param couplingDb by offset, tilt, gap and mode fields together
 * @param offsetDb by the offset alone; likewise tilt, gap, mode fields
 * @param reflectedDb by what a gap throws back
 * @param bendDb by bends beside the joint
 * @param returnLossDb at most the ceiling that the settings name
 */
public record JointLoss(
    double wavelengthNm,
    Vector2 mfdUm,
    double couplingDb,
    double offsetDb,
    double tiltDb,
    double gapDb,
    double modeFieldDb,
    double reflectedDb,
    double bendDb,
    double returnLossDb) {

  /** All losses together, dB. */
  public double insertionLossDb() {
    return couplingDb + reflectedDb + bendDb;
  }

  static JointLoss of(Joint joint, double wavelengthNm, UsedSettings settings) {
    double vacuumUm = wavelengthNm / 1000;
    double near = modeRadiusUm(joint.glass().nearMfdUm(), wavelengthNm, settings);
    double far = modeRadiusUm(joint.glass().farMfdUm(), wavelengthNm, settings);
    double n1 = index(joint.glass().nearIndex(), settings);
    double n2 = index(joint.glass().farIndex(), settings);
    double angle = joint.angled() ? Math.toRadians(settings.get(LossSettings.APC_ANGLE)) : 0;
    boolean touching = joint.gapUm() == 0;
    double mediumUm = vacuumUm / (touching ? n1 : joint.gapIndex());
    double wander =
        touching || angle == 0
            ? 0
            : joint.gapUm() * Reflection.walkOff(n1, joint.gapIndex(), angle);
    Vector2 offset = joint.offset().plus(new Vector2(0, wander));
    // square ends: light leaves along the fiber's axis, so a tilt is the same angle in any medium
    Vector2 tilt = joint.tilt();
    Vector2 none = Vector2.ZERO;
    Coupling all = new Coupling(near, far, mediumUm, joint.gapUm());
    Coupling closed = new Coupling(near, far, mediumUm, 0);
    double modeField = Math.max(0, closed.lossDb(none, none));
    double share = reflected(joint, n1, n2, vacuumUm);
    return new JointLoss(
        wavelengthNm,
        new Vector2(2 * near, 2 * far),
        Math.max(0, all.lossDb(offset, tilt)),
        closed.lossDb(offset, none) - modeField,
        closed.lossDb(none, tilt) - modeField,
        Math.max(0, new Coupling(near, near, mediumUm, joint.gapUm()).lossDb(none, none)),
        modeField,
        touching ? 0 : -10 * Math.log10(1 - share),
        bendDb(joint, vacuumUm, settings),
        Math.min(
            Reflection.lossDb(share) + Reflection.angleDb(n1, near, angle, vacuumUm),
            settings.get(LossSettings.RETURN_LOSS_CEILING)));
  }

  private static double reflected(Joint joint, double n1, double n2, double vacuumUm) {
    if (joint.gapUm() > 0) {
      return Reflection.gap((n1 + n2) / 2, joint.gapIndex(), joint.gapUm(), vacuumUm);
    }
    Layer layer = joint.layer();
    return Reflection.border(n1, n2)
        + (layer == null ? 0 : Reflection.layers(n1, layer.index(), layer.thicknessUm(), vacuumUm));
  }

  private static double bendDb(Joint joint, double vacuumUm, UsedSettings settings) {
    double sum = 0;
    for (Bend bend : joint.bends()) {
      sum += bend.lossDb(fiber(vacuumUm, settings));
    }
    return sum;
  }

  private static StepIndexFiber fiber(double vacuumUm, UsedSettings settings) {
    return new StepIndexFiber(
        settings.get(LossSettings.CORE_RADIUS),
        settings.get(LossSettings.INDEX_DIFFERENCE),
        vacuumUm);
  }

  private static double index(double given, UsedSettings settings) {
    return Double.isNaN(given) ? settings.get(LossSettings.FIBER_INDEX) : given;
  }

  /** Half of the MFD: as given, of the settings at 1310 and 1550 nm, else of the fiber's model. */
  static double modeRadiusUm(double givenMfdUm, double wavelengthNm, UsedSettings settings) {
    if (!Double.isNaN(givenMfdUm)) {
      return givenMfdUm / 2;
    }
    if (wavelengthNm == 1310) {
      return settings.get(LossSettings.MFD_1310) / 2;
    }
    if (wavelengthNm == 1550) {
      return settings.get(LossSettings.MFD_1550) / 2;
    }
    return fiber(wavelengthNm / 1000, settings).modeRadiusUm();
  }
}
