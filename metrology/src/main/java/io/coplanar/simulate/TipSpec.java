// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

/**
 * One fiber's tip: z = t + tilt − r²/2R about the fiber's own axis, less the core's dish.
 *
 * @param dxUm departure from the nominal place along the row
 * @param dyUm departure across it
 * @param heightNm mean over the 50 µm circle of (tip − ferrule surface), dish and both curvatures
 *     included; negative is sunk
 * @param radiusMm R, positive; infinite is flat
 * @param tiltXDeg the tip's own slope along the row, on top of the ferrule's
 * @param tiltYDeg the same across it
 * @param coreDipNm mean depth over the 10 µm circle; negative is a bump
 * @param dishDiameterUm where the core's dish ends; it lies within the 20 µm that the tip's fit
 *     leaves out
 */
public record TipSpec(
    double dxUm,
    double dyUm,
    double heightNm,
    double radiusMm,
    double tiltXDeg,
    double tiltYDeg,
    double coreDipNm,
    double dishDiameterUm) {
  public TipSpec {
    Require.within("dx_um", dxUm, -50, 50);
    Require.within("dy_um", dyUm, -50, 50);
    Require.within("height_nm", heightNm, -20_000, 20_000);
    Require.within("tip_radius_mm", radiusMm, 0.1, Double.POSITIVE_INFINITY);
    Require.within("tip_tilt_x_deg", tiltXDeg, -10, 10);
    Require.within("tip_tilt_y_deg", tiltYDeg, -10, 10);
    Require.within("core_dip_nm", coreDipNm, -2000, 2000);
    Require.within("dish_diameter_um", dishDiameterUm, 4, 20);
  }

  /** In its nominal place, without a tilt of its own, its dish 9 µm wide. */
  public static TipSpec of(double heightNm, double radiusMm, double coreDipNm) {
    return new TipSpec(0, 0, heightNm, radiusMm, 0, 0, coreDipNm, 9);
  }

  public TipSpec withHeightNm(double newHeightNm) {
    return new TipSpec(
        dxUm, dyUm, newHeightNm, radiusMm, tiltXDeg, tiltYDeg, coreDipNm, dishDiameterUm);
  }

  public TipSpec withRadiusMm(double newRadiusMm) {
    return new TipSpec(
        dxUm, dyUm, heightNm, newRadiusMm, tiltXDeg, tiltYDeg, coreDipNm, dishDiameterUm);
  }

  public TipSpec withCoreDipNm(double newCoreDipNm) {
    return new TipSpec(
        dxUm, dyUm, heightNm, radiusMm, tiltXDeg, tiltYDeg, newCoreDipNm, dishDiameterUm);
  }
}
