// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

/**
 * The cured epoxy between cladding and ferrule: from the cladding's edge (radius 62.5 µm), where it
 * is deepest, out to {@code outerRadiusUm}, where it meets the ferrule's surface.
 *
 * @param depthNm positive is a trench, negative a ridge
 * @param outerRadiusUm up to 70 µm, so that the excluded circle (140 µm) holds all of it
 */
public record EpoxyRing(double depthNm, double outerRadiusUm) {
  public static final EpoxyRing NONE = new EpoxyRing(0, 70);

  public EpoxyRing {
    Require.within("epoxy_depth_nm", depthNm, -5000, 5000);
    Require.within("epoxy_outer_radius_um", outerRadiusUm, 63, 70);
  }

  /** Depth at a distance from the fiber's axis, nm; 0 within the cladding and beyond the ring. */
  double depthNm(double radiusUm) {
    double s = (radiusUm - FiberShape.CLADDING_RADIUS_UM) / width();
    if (s < 0 || s >= 1) {
      return 0;
    }
    double q = 1 - s * s;
    return depthNm * q * q;
  }

  private double width() {
    return outerRadiusUm - FiberShape.CLADDING_RADIUS_UM;
  }
}
