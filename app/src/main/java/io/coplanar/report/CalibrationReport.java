// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.evidence.Quantity;
import io.coplanar.evidence.Settings;
import io.coplanar.geometry.TiltCalibration;
import java.util.ArrayList;
import java.util.List;

/**
 * All that is known of a calibrated reference: what its document and its table are made from.
 *
 * @param first the map of the artifact
 * @param turned the map of the artifact turned by 180°
 * @param settings those that the fit was made with
 * @param calibration what came of it
 * @param notes what the readers said of the maps
 */
public record CalibrationReport(
    Source first,
    Source turned,
    Settings settings,
    TiltCalibration calibration,
    List<String> notes) {

  /**
   * A file that was read.
   *
   * @param file its name as the user gave it
   * @param sha256 of its bytes, lower-case hexadecimal
   */
  public record Source(String file, String sha256) {}

  /**
   * What {@code --reference-tilt} takes: SX,SY in degrees, rounded as their uncertainties allow.
   */
  public String referenceTilt() {
    return rounded(calibration.referenceXDeg()) + "," + rounded(calibration.referenceYDeg());
  }

  /** What a user must know beside the numbers; the readers' notes among it. */
  public List<String> warnings() {
    List<String> all = new ArrayList<>(notes);
    if (!calibration.turnShows()) {
      all.add(
          "the two maps agree within their uncertainty, so the turn does not show: an artifact that"
              + " was not turned would look the same, and its own tilt would stand in the"
              + " reference");
    }
    return all;
  }

  private static String rounded(Quantity q) {
    return Rounded.of(q.value(), q.uncertainty()).value();
  }
}
