// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

/**
 * How far the fibers of one ferrule scatter about what {@link TipSpec} says: standard deviations of
 * normal distributions, drawn from the seed.
 *
 * @param positionUm of each coordinate of a fiber's place; also of the guide holes' midpoint
 * @param heightNm of the height
 * @param radiusShare of the tip radius, relative; draws are kept within a factor of 2
 * @param tiltDeg of each of the tip's own slopes
 * @param coreDipNm of the core dip
 */
public record Spread(
    double positionUm, double heightNm, double radiusShare, double tiltDeg, double coreDipNm) {
  /** Every fiber exactly as its {@link TipSpec} says. */
  public static final Spread NONE = new Spread(0, 0, 0, 0, 0);

  public Spread {
    Require.within("position_spread_um", positionUm, 0, 5);
    Require.within("height_spread_nm", heightNm, 0, 2000);
    Require.within("radius_spread", radiusShare, 0, 0.5);
    Require.within("tilt_spread_deg", tiltDeg, 0, 2);
    Require.within("core_dip_spread_nm", coreDipNm, 0, 200);
  }
}
