// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

/**
 * A fiber's tip above the ferrule's plane b·x + c·y:
 *
 * <pre>
 * z(dx, dy) = apex + slopeX·dx + slopeY·dy − k·r² − dish·(1 − r²/w²)²    (last term for r &lt; w)
 * </pre>
 *
 * in nm, with dx, dy, r in µm from the fiber's axis. The curvature k is 1/(2R) in nm/µm², for which
 * R in mm needs no factor.
 *
 * @param xUm the axis in the ferrule's frame
 * @param yUm likewise
 */
record FiberShape(
    double xUm,
    double yUm,
    double apexNm,
    double slopeX,
    double slopeY,
    double curvature,
    double dishNm,
    double dishRadiusUm) {
  static final double CLADDING_RADIUS_UM = 62.5;

  double zNm(double dx, double dy) {
    double r2 = dx * dx + dy * dy;
    double z = apexNm + slopeX * dx + slopeY * dy - curvature * r2;
    double w2 = dishRadiusUm * dishRadiusUm;
    if (r2 < w2) {
      double q = 1 - r2 / w2;
      z -= dishNm * q * q;
    }
    return z;
  }

  /**
   * Mean of the unit dish (1 − r²/w²)² over a circle: with s = r², the integral of (1 − s/w²)² up
   * to min(ρ, w)² is w²/3·(1 − (1 − min(ρ, w)²/w²)³).
   */
  static double meanOfUnitDish(double dishRadiusUm, double circleRadiusUm) {
    double w2 = dishRadiusUm * dishRadiusUm;
    double rho2 = circleRadiusUm * circleRadiusUm;
    double q = 1 - Math.min(rho2, w2) / w2;
    return w2 / 3 * (1 - q * q * q) / rho2;
  }

  /** Mean of z over a circle about the axis: r² has the mean ρ²/2 and the slopes vanish. */
  double meanNm(double circleRadiusUm) {
    return apexNm
        - curvature * circleRadiusUm * circleRadiusUm / 2
        - dishNm * meanOfUnitDish(dishRadiusUm, circleRadiusUm);
  }

  /** Mean over a circle of (tip without the dish − z). */
  double meanDipNm(double circleRadiusUm) {
    return dishNm * meanOfUnitDish(dishRadiusUm, circleRadiusUm);
  }

  FiberShape raisedBy(double nm) {
    return new FiberShape(xUm, yUm, apexNm + nm, slopeX, slopeY, curvature, dishNm, dishRadiusUm);
  }

  /** The same fiber at a place of a ferrule bowed by d·x² + e·y², as high above it as before. */
  FiberShape standingAt(double newXUm, double newYUm, double d, double e) {
    FiberShape moved =
        new FiberShape(newXUm, newYUm, apexNm, slopeX, slopeY, curvature, dishNm, dishRadiusUm);
    return moved.raisedBy(FaceShape.meanBowNm(d, e, newXUm, newYUm, Draw.HEIGHT_RADIUS_UM));
  }
}
