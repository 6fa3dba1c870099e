// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.util.ArrayList;
import java.util.List;

/**
 * The first record of an SDF file.
 *
 * @param points points a profile (columns)
 * @param profiles profiles (rows)
 * @param xScaleM distance of two points, m
 * @param yScaleM distance of two profiles, m
 * @param zScaleM meters in one of a stored height
 * @param compression 0 for none, the only one that the standard defines
 * @param dataType how heights are stored
 * @param checkType 0 for no check sum
 */
record SdfHeader(
    long points,
    long profiles,
    double xScaleM,
    double yScaleM,
    double zScaleM,
    int compression,
    int dataType,
    int checkType) {

  /** Refuses what cannot be read, before anything is allocated. */
  void check() throws InputFault {
    if (compression != 0) {
      throw new InputFault.Unsupported("", "states compression " + compression, "0, for none");
    }
    if (!(zScaleM > 0 && zScaleM < Double.POSITIVE_INFINITY)) {
      throw new InputFault.Inconsistent("", "states Zscale = " + zScaleM, "a positive length");
    }
    GridSize.points(points, profiles);
  }

  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (checkType != 0) {
      notes.add("states a check sum of type " + checkType + ", which was not verified");
    }
    return notes;
  }
}
