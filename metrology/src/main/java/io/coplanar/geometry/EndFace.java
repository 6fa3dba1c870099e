// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import io.coplanar.connector.FiberLayout;
import io.coplanar.evidence.Characteristic;
import io.coplanar.evidence.Settings;
import java.util.ArrayList;
import java.util.List;

/**
 * The geometry of one end face.
 *
 * @param map the map measured, after {@code --key} turned it; for pictures
 * @param surface the fitted ferrule surface; for pictures
 * @param settings every region, fit and rejection setting used
 * @param warnings sentences for the user
 */
public record EndFace(
    FiberLayout layout,
    Ferrule ferrule,
    List<Fiber> fibers,
    FiberArray array,
    Frame frame,
    FerruleSurface surface,
    io.coplanar.surface.HeightMap map,
    Settings settings,
    List<String> warnings) {

  /** Every value under the name that limits are written for. */
  public List<Characteristic> characteristics() {
    List<Characteristic> all = new ArrayList<>();
    all.add(new Characteristic("sx_deg", 0, ferrule.sxDeg()));
    all.add(new Characteristic("sy_deg", 0, ferrule.syDeg()));
    all.add(new Characteristic("rx_mm", 0, ferrule.rxMm()));
    all.add(new Characteristic("ry_mm", 0, ferrule.ryMm()));
    all.add(new Characteristic("flatness_rms_nm", 0, ferrule.flatnessRmsNm()));
    all.add(new Characteristic("valid_fraction", 0, ferrule.validFraction()));
    for (Fiber f : fibers) {
      all.add(new Characteristic("x_um", f.position(), f.xUm()));
      all.add(new Characteristic("y_um", f.position(), f.yUm()));
      all.add(new Characteristic("height_nm", f.position(), f.heightNm()));
      all.add(new Characteristic("tip_radius_mm", f.position(), f.tipRadiusMm()));
      all.add(new Characteristic("core_dip_nm", f.position(), f.coreDipNm()));
    }
    all.add(new Characteristic("minus_coplanarity_nm", 0, array.minusCoplanarityNm()));
    all.add(
        new Characteristic("minus_coplanarity_absolute_nm", 0, array.minusCoplanarityAbsoluteNm()));
    all.add(
        new Characteristic(
            "max_adjacent_height_difference_nm", 0, array.maxAdjacentHeightDifferenceNm()));
    all.add(new Characteristic("height_range_nm", 0, array.heightRangeNm()));
    all.add(new Characteristic("fiber_line_angle_deg", 0, array.fiberLineAngleDeg()));
    return all;
  }
}
