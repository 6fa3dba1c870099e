// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Quantity;
import io.coplanar.evidence.Unit;
import io.coplanar.surface.HeightMap;

/**
 * The tilt of an instrument's reference from two maps of one flat artifact, turned by 180° in its
 * holder between them: the artifact's own tilt changes its sign, the reference's does not. With
 * readings m₀ and m₁₈₀ the reference is (m₀ + m₁₈₀)/2 and the artifact (m₀ − m₁₈₀)/2, along x and y
 * alike.
 *
 * <p>Whether the artifact was turned at all shows only where its own tilt stands out of the
 * uncertainty: {@link #turnShows} says so; otherwise both readings agree, turned or not, and the
 * reference is what it is as long as the artifact is as flat as it looks.
 *
 * @param referenceXDeg what {@code --reference-tilt} takes for SX
 * @param referenceYDeg what {@code --reference-tilt} takes for SY
 * @param artifactXDeg the artifact's own tilt along x in the first map
 * @param artifactYDeg the artifact's own tilt along y in the first map
 */
public record TiltCalibration(
    Quantity referenceXDeg, Quantity referenceYDeg, Quantity artifactXDeg, Quantity artifactYDeg) {
  private static final double SHOWS = 3;

  /**
   * Fits a bi-parabola to each map (robustly, over all of it) and combines the slopes at the
   * middle.
   *
   * @throws InputFault when a map holds no surface to fit
   */
  public static TiltCalibration of(HeightMap first, HeightMap turned) throws InputFault {
    FerruleFit a = fit(first, "the first map");
    FerruleFit b = fit(turned, "the second map");
    Quantity ax = angle(a.surface().b(), a.covariance()[FerruleFit.TERMS + 1]);
    Quantity ay = angle(a.surface().c(), a.covariance()[2 * FerruleFit.TERMS + 2]);
    Quantity bx = angle(b.surface().b(), b.covariance()[FerruleFit.TERMS + 1]);
    Quantity by = angle(b.surface().c(), b.covariance()[2 * FerruleFit.TERMS + 2]);
    return new TiltCalibration(
        half(ax, bx, 1), half(ay, by, 1), half(ax, bx, -1), half(ay, by, -1));
  }

  /**
   * Whether the two readings differ by more than chance, so that the artifact must have been
   * turned.
   */
  public boolean turnShows() {
    return Math.abs(artifactXDeg.value()) > SHOWS * artifactXDeg.uncertainty()
        || Math.abs(artifactYDeg.value()) > SHOWS * artifactYDeg.uncertainty();
  }

  private static FerruleFit fit(HeightMap map, String name) throws InputFault {
    CoarseGrid grid = CoarseGrid.of(map);
    CoarseSurface coarse = CoarseSurface.fit(grid);
    double width = (map.columns() - 1) * map.pitchXUm();
    double height = (map.rows() - 1) * map.pitchYUm();
    Frame frame = new Frame(width / 2, -height / 2, 0, Frame.Basis.MAP);
    if (coarse != null && map.columns() > 1 && map.rows() > 1) {
      Region all = Region.of(map, frame, 1.001 * width, 1.001 * height, new Region.Circle[0]);
      FerruleFit fit =
          FerruleFit.fit(
              map,
              frame,
              all,
              coarse,
              GeometrySettings.DEFAULTS.get("rejection_tukey_c"),
              GeometrySettings.DEFAULTS.get("pit_margin_um"));
      if (fit != null) {
        return fit;
      }
    }
    throw new InputFault.Inconsistent(
        name, "holds too few measured points to fit a surface", "a map of a flat artifact");
  }

  private static Quantity angle(double slopeNmPerUm, double variance) {
    double s = slopeNmPerUm * 1e-3;
    return new Quantity(
        Math.toDegrees(Math.atan(s)),
        Unit.DEGREE,
        Math.toDegrees(Math.sqrt(Math.max(0, variance)) * 1e-3 / (1 + s * s)));
  }

  private static Quantity half(Quantity a, Quantity b, int sign) {
    return new Quantity(
        (a.value() + sign * b.value()) / 2,
        Unit.DEGREE,
        Math.hypot(a.uncertainty(), b.uncertainty()) / 2);
  }
}
