// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.evidence.Measured;
import io.coplanar.geometry.EndFace;
import io.coplanar.geometry.Ferrule;
import io.coplanar.geometry.Fiber;
import io.coplanar.geometry.FiberArray;
import java.util.function.ToDoubleFunction;

/** The three blocks of an end face; the same for values and for uncertainties. */
final class EndFaceJson {
  private EndFaceJson() {}

  /**
   * Writes {@code ferrule}, {@code fibers} and {@code array}.
   *
   * @param number what to print of each measured value; NaN becomes null
   */
  static void write(EndFace face, ToDoubleFunction<Measured> number, JsonWriter json) {
    Ferrule f = face.ferrule();
    json.object(
        "ferrule",
        () -> {
          json.number("sx_deg", number.applyAsDouble(f.sxDeg()));
          json.number("sy_deg", number.applyAsDouble(f.syDeg()));
          json.number("rx_mm", number.applyAsDouble(f.rxMm()));
          json.number("ry_mm", number.applyAsDouble(f.ryMm()));
          json.number("flatness_rms_nm", number.applyAsDouble(f.flatnessRmsNm()));
          json.number("valid_fraction", number.applyAsDouble(f.validFraction()));
        });
    json.objects("fibers", face.fibers(), fiber -> fiber(fiber, number, json));
    json.object("array", () -> array(face.array(), number, json));
  }

  private static void fiber(Fiber fiber, ToDoubleFunction<Measured> number, JsonWriter json) {
    json.number("position", fiber.position());
    json.number("x_um", number.applyAsDouble(fiber.xUm()));
    json.number("y_um", number.applyAsDouble(fiber.yUm()));
    json.number("height_nm", number.applyAsDouble(fiber.heightNm()));
    json.number("tip_radius_mm", number.applyAsDouble(fiber.tipRadiusMm()));
    json.number("core_dip_nm", number.applyAsDouble(fiber.coreDipNm()));
  }

  private static void array(FiberArray a, ToDoubleFunction<Measured> number, JsonWriter json) {
    json.number("minus_coplanarity_nm", number.applyAsDouble(a.minusCoplanarityNm()));
    json.number(
        "minus_coplanarity_absolute_nm", number.applyAsDouble(a.minusCoplanarityAbsoluteNm()));
    json.number(
        "max_adjacent_height_difference_nm",
        number.applyAsDouble(a.maxAdjacentHeightDifferenceNm()));
    json.number("height_range_nm", number.applyAsDouble(a.heightRangeNm()));
    json.number("fiber_line_angle_deg", number.applyAsDouble(a.fiberLineAngleDeg()));
  }
}
