// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;

/**
 * One axis of an X3P file: coordinate = raw · increment + offset, m.
 *
 * @param absolute whether each point carries its own coordinate; else the raw one is its index
 * @param type how a coordinate is stored
 */
record X3pAxis(boolean absolute, SampleType type, double incrementM, double offsetM) {
  /**
   * The axis as stated under a path.
   *
   * @param z whether it is the axis of the heights, whose increment may be absent
   */
  static X3pAxis of(X3pDescription description, String path, boolean z) throws InputFault {
    String kind = description.requireText(path + "/AxisType");
    boolean absolute =
        switch (kind) {
          case "A" -> true;
          case "I" -> false;
          default -> throw no(path + "/AxisType", kind, "I or A");
        };
    boolean stored = z || absolute;
    String type = description.text(path + "/DataType");
    String increment = description.text(path + "/Increment");
    String offset = description.text(path + "/Offset");
    double incrementM =
        increment == null && stored ? 1 : Numbers.requireDouble(path + "/Increment", increment);
    SampleType sample = stored ? sampleType(path, type == null ? "" : type) : SampleType.F64;
    // an absolute axis of real numbers needs no increment; some writers fill in a 0
    if (incrementM == 0 && absolute && sample == SampleType.F64) {
      incrementM = 1;
    }
    if (incrementM == 0) {
      throw no(path + "/Increment", "0", "a length in meters");
    }
    return new X3pAxis(
        absolute,
        sample,
        incrementM,
        offset == null ? 0 : Numbers.requireDouble(path + "/Offset", offset));
  }

  private static SampleType sampleType(String path, String stated) throws InputFault {
    return switch (stated) {
      case "I" -> SampleType.I16;
      case "L" -> SampleType.I32;
      case "F" -> SampleType.F32;
      case "D" -> SampleType.F64;
      default -> throw no(path + "/DataType", stated, "I, L, F or D");
    };
  }

  private static InputFault no(String path, String stated, String expected) {
    return new InputFault.Inconsistent(
        "", "states " + path + " = \"" + LengthUnit.brief(stated) + "\"", expected);
  }
}
