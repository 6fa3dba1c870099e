// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.evidence.Provenance;
import io.coplanar.evidence.Setting;
import io.coplanar.evidence.Settings;
import java.util.List;

/** What the line holds people and clocks to besides its recipes, each with its source. */
public final class LineSettings {
  /** The longest life of a deviation. */
  public static final String DEVIATION_LONGEST_DAYS = "deviation_longest_days";

  /** The longest time between calibrations. */
  public static final String CALIBRATION_LONGEST_DAYS = "calibration_longest_days";

  /** How far the computer's time and its steady counter may part. */
  public static final String CLOCK_JUMP_S = "clock_jump_s";

  /** As shipped. */
  public static final Settings DEFAULTS =
      Settings.of(
          List.of(
              new Setting(
                  DEVIATION_LONGEST_DAYS,
                  30,
                  1,
                  366,
                  Provenance.HOUSE,
                  "our rule: what lasts longer is a change of the recipe",
                  "longest life of a signed deviation"),
              new Setting(
                  CALIBRATION_LONGEST_DAYS,
                  3 * 366,
                  1,
                  10 * 366,
                  Provenance.HOUSE,
                  "our rule: instruments of the trade are calibrated every one to three years;"
                      + " a later date is a slip of the hand",
                  "longest time until a calibration is due again"),
              new Setting(
                  CLOCK_JUMP_S,
                  2,
                  0.1,
                  60,
                  Provenance.HOUSE,
                  "our rule: more than a time service's corrections, less than any limit of ours",
                  "how far the computer's time may part from its steady counter")));

  private LineSettings() {}
}
