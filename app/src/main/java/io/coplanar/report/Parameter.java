// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people call a parameter.
 *
 * @param name the JSON field
 * @param label at most 26 characters
 */
record Parameter(String name, String label) {
  /** Of the whole end face, in the order to print. */
  static final List<Parameter> OF_THE_FACE =
      List.of(
          new Parameter("sx_deg", "SX  angle along the row"),
          new Parameter("sy_deg", "SY  angle across the row"),
          new Parameter("rx_mm", "RX  radius along the row"),
          new Parameter("ry_mm", "RY  radius across the row"),
          new Parameter("flatness_rms_nm", "flatness (rms)"),
          new Parameter("valid_fraction", "measured share of region"),
          new Parameter("minus_coplanarity_nm", "minus coplanarity"),
          new Parameter("minus_coplanarity_absolute_nm", "minus coplanarity (abs.)"),
          new Parameter("max_adjacent_height_difference_nm", "largest adjacent step"),
          new Parameter("height_range_nm", "range of heights"),
          new Parameter("fiber_line_angle_deg", "fiber line angle"));

  /** Of each fiber, in the order to print. */
  static final List<Parameter> OF_A_FIBER =
      List.of(
          new Parameter("height_nm", "height"),
          new Parameter("tip_radius_mm", "tip radius"),
          new Parameter("core_dip_nm", "core dip"),
          new Parameter("x_um", "x"),
          new Parameter("y_um", "y"));

  /** The label of a JSON field; the field itself where we have none. */
  static String label(String name) {
    Parameter known = find(name);
    return known == null ? name : known.label().strip().replaceAll("\\s+", " ");
  }

  private static @Nullable Parameter find(String name) {
    for (List<Parameter> list : List.of(OF_THE_FACE, OF_A_FIBER)) {
      for (Parameter p : list) {
        if (p.name().equals(name)) {
          return p;
        }
      }
    }
    return null;
  }
}
