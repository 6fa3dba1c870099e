// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.contact;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import java.util.ArrayList;
import java.util.List;

/**
 * How two ends are pressed together.
 *
 * @param givenForceN the springs' force; NaN for that of the connector's type
 * @param sideMomentNmm that a pull on the cable brings to the end faces; positive presses on the
 *     fibers at positive x; 0 for none
 * @param settings all of {@link ContactSettings}
 */
public record Conditions(
    Facing facing, Tilt tilt, double givenForceN, double sideMomentNmm, Settings settings) {

  /** Strongest force that makes sense, N. */
  private static final double MOST_N = 10_000;

  private static final double MOST_MM = 1000;

  public Conditions {
    if (!Double.isNaN(givenForceN) && !(givenForceN > 0 && givenForceN <= MOST_N)) {
      throw new IllegalArgumentException("no pressing force: " + givenForceN);
    }
    if (!Double.isFinite(sideMomentNmm)) {
      throw new IllegalArgumentException("no moment: " + sideMomentNmm);
    }
  }

  /**
   * Conditions with a force that a user gave.
   *
   * @throws InputFault where it presses nothing together
   */
  public Conditions withForce(double forceN) throws InputFault {
    if (!(forceN > 0 && forceN <= MOST_N)) {
      throw new InputFault.Inconsistent(
          "--force-n", "is " + forceN, "newtons above 0 and up to " + (int) MOST_N);
    }
    return new Conditions(facing, tilt, forceN, sideMomentNmm, settings);
  }

  /** No pull on the cable, and the springs' force of the connector's type. */
  public static Conditions of(Facing facing, Tilt tilt, Settings settings) {
    return new Conditions(facing, tilt, Double.NaN, 0, settings);
  }

  /**
   * Conditions with a pull on the cable across the connector, along the fiber row. How much of its
   * moment reaches the end faces is a setting of its own for free and for fixed ferrules.
   *
   * @param loadN positive presses on the fibers at positive x
   * @param armMm from the end face to where it pulls
   * @throws InputFault where the two are no such numbers
   */
  public Conditions withSideLoad(double loadN, double armMm) throws InputFault {
    if (!(Math.abs(loadN) <= MOST_N)) {
      throw new InputFault.Inconsistent(
          "--side-load-n", "is " + loadN, "newtons from -" + (int) MOST_N + " to " + (int) MOST_N);
    }
    if (!(armMm >= 0 && armMm <= MOST_MM)) {
      throw new InputFault.Inconsistent(
          "--side-arm-mm", "is " + armMm, "millimeters from 0 to " + (int) MOST_MM);
    }
    double share = settings.get(ContactSettings.sideShareName(tilt));
    return new Conditions(facing, tilt, givenForceN, share * loadN * armMm, settings);
  }

  /** The force that presses two ends of so many fibers together, N. */
  double forceN(int fibers) {
    return Double.isNaN(givenForceN) ? ContactSettings.springForceN(settings, fibers) : givenForceN;
  }

  /** The settings that an answer for so many fibers depends on. */
  Settings used(int fibers) {
    return used(fibers, List.of());
  }

  /** Those, and what acts beside the pressing. */
  Settings usedWith(Aside aside) {
    List<String> names = new ArrayList<>();
    names.add(ContactSettings.PIN_CLEARANCE);
    names.add(ContactSettings.PIN_ENGAGED_LENGTH);
    if (aside.isAngled()) {
      names.add(ContactSettings.FACE_FRICTION);
    }
    return used(aside.layout().count(), names);
  }

  private Settings used(int fibers, List<String> further) {
    List<String> names = new ArrayList<>();
    if (sideMomentNmm != 0) {
      names.add(ContactSettings.sideShareName(tilt));
    }
    names.addAll(further);
    return ContactSettings.used(settings, Double.isNaN(givenForceN) ? fibers : 0, names);
  }
}
