// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.simulate.FerruleTruth;

/**
 * The document {@code coplanar/ferrule-truth/1}: what a simulated map shows, as measure names it.
 */
public final class TruthJson {
  private TruthJson() {}

  /**
   * The document on one line, without a line end. An infinite radius is {@code null}.
   *
   * @param file the map's name
   * @param seed that it was drawn from
   */
  public static String of(String file, long seed, FerruleTruth truth) {
    return JsonWriter.document(
        "coplanar/ferrule-truth/1",
        json -> {
          json.text("file", file);
          // text: a seed needs all its 64 bits, and many readers keep 53 of a number
          json.text("seed", String.valueOf(seed));
          json.number("columns", truth.layout().columns());
          json.number("rows", truth.layout().rows());
          json.object("frame", () -> frame(truth.frame(), json));
          json.object("ferrule", () -> ferrule(truth.ferrule(), json));
          json.objects("fibers", truth.fibers(), f -> fiber(f, json));
          json.object("array", () -> array(truth.array(), json));
        });
  }

  private static void frame(FerruleTruth.Frame f, JsonWriter json) {
    json.number("frame_x_um", f.originXUm());
    json.number("frame_y_um", f.originYUm());
    json.number("frame_rotation_deg", f.rotationDeg());
    json.bool("guide_holes", f.guideHoles());
  }

  private static void ferrule(FerruleTruth.Ferrule f, JsonWriter json) {
    json.number("sx_deg", f.sxDeg());
    json.number("sy_deg", f.syDeg());
    json.number("rx_mm", f.rxMm());
    json.number("ry_mm", f.ryMm());
    json.number("flatness_rms_nm", f.flatnessRmsNm());
    json.number("valid_fraction", f.validFraction());
  }

  private static void fiber(FerruleTruth.Fiber f, JsonWriter json) {
    json.number("position", f.position());
    json.number("x_um", f.xUm());
    json.number("y_um", f.yUm());
    json.number("height_nm", f.heightNm());
    json.number("tip_radius_mm", f.tipRadiusMm());
    json.number("core_dip_nm", f.coreDipNm());
    json.number("dust_fraction", f.dustShare());
  }

  private static void array(FerruleTruth.FiberArray a, JsonWriter json) {
    json.number("minus_coplanarity_nm", a.minusCoplanarityNm());
    json.number("minus_coplanarity_absolute_nm", a.minusCoplanarityAbsoluteNm());
    json.number("max_adjacent_height_difference_nm", a.maxAdjacentHeightDifferenceNm());
    json.number("height_range_nm", a.heightRangeNm());
    json.number("fiber_line_angle_deg", a.fiberLineAngleDeg());
  }
}
