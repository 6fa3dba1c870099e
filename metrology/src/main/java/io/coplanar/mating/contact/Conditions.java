// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.contact;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;

/**
 * How two ends are pressed together.
 *
 * @param givenForceN the springs' force; NaN for that of the connector's type
 * @param settings all of {@link ContactSettings}
 */
public record Conditions(Facing facing, Tilt tilt, double givenForceN, Settings settings) {

  /** Strongest force that makes sense, N. */
  private static final double MOST_N = 10_000;

  public Conditions {
    if (!Double.isNaN(givenForceN) && !(givenForceN > 0 && givenForceN <= MOST_N)) {
      throw new IllegalArgumentException("no pressing force: " + givenForceN);
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
    return new Conditions(facing, tilt, forceN, settings);
  }

  /** The force that presses two ends of so many fibers together, N. */
  double forceN(int fibers) {
    return Double.isNaN(givenForceN) ? ContactSettings.springForceN(settings, fibers) : givenForceN;
  }

  /** The settings that an answer for so many fibers depends on. */
  Settings used(int fibers) {
    return ContactSettings.used(settings, Double.isNaN(givenForceN) ? fibers : 0);
  }
}
