// SPDX-License-Identifier: Apache-2.0
package io.coplanar.judge;

import io.coplanar.evidence.Unit;
import java.util.List;
import java.util.Optional;

/**
 * A name that a limit may be written for. Profiles are checked against this list, so that a
 * misspelled name is refused instead of never being judged.
 *
 * @param name the JSON field's name
 * @param unit of the value and of its limits
 * @param ofFiber whether each fiber has one; else the end face has one
 */
public record Parameter(String name, Unit unit, boolean ofFiber) {

  /**
   * GL of IEC 61300-3-30:2020. Its formula is not public, so nothing here computes it; a profile
   * that wants it says so, and cannot be passed until then.
   */
  public static final String GEOMETRY_LIMIT = "geometry_limit";

  private static final List<Parameter> ALL =
      List.of(
          ofEndFace("sx_deg", Unit.DEGREE),
          ofEndFace("sy_deg", Unit.DEGREE),
          ofEndFace("rx_mm", Unit.MILLIMETER),
          ofEndFace("ry_mm", Unit.MILLIMETER),
          ofEndFace("flatness_rms_nm", Unit.NANOMETER),
          ofEndFace("valid_fraction", Unit.ONE),
          ofFiber("x_um", Unit.MICROMETER),
          ofFiber("y_um", Unit.MICROMETER),
          ofFiber("height_nm", Unit.NANOMETER),
          ofFiber("tip_radius_mm", Unit.MILLIMETER),
          ofFiber("core_dip_nm", Unit.NANOMETER),
          ofEndFace("minus_coplanarity_nm", Unit.NANOMETER),
          ofEndFace("minus_coplanarity_absolute_nm", Unit.NANOMETER),
          ofEndFace("max_adjacent_height_difference_nm", Unit.NANOMETER),
          ofEndFace("height_range_nm", Unit.NANOMETER),
          ofEndFace("fiber_line_angle_deg", Unit.DEGREE),
          ofEndFace(GEOMETRY_LIMIT, Unit.ONE));

  /** All, in the order of the geometry document. */
  public static List<Parameter> list() {
    return ALL;
  }

  /** The parameter of this name, if there is one. */
  static Optional<Parameter> find(String name) {
    return ALL.stream().filter(p -> p.name().equals(name)).findFirst();
  }

  private static Parameter ofEndFace(String name, Unit unit) {
    return new Parameter(name, unit, false);
  }

  private static Parameter ofFiber(String name, Unit unit) {
    return new Parameter(name, unit, true);
  }
}
