// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Quantity;
import io.coplanar.evidence.Settings;
import io.coplanar.evidence.Unit;
import io.coplanar.surface.HeightMap;
import java.util.List;

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
  /** How a fault calls the first map. */
  public static final String FIRST = "the first map";

  /** How a fault calls the map of the turned artifact. */
  public static final String SECOND = "the second map";

  /** The settings of {@link GeometrySettings} that the fit depends on. */
  public static final Settings SETTINGS =
      Settings.of(
          List.of(
              GeometrySettings.DEFAULTS.setting("rejection_tukey_c"),
              GeometrySettings.DEFAULTS.setting("pit_margin_um")));

  private static final double SHOWS = 3;

  /**
   * Fits a bi-parabola to each map (robustly, over all of it) and combines the slopes at the
   * middle, with the default settings and maps taken as they lie.
   *
   * @throws InputFault when a map holds no surface to fit
   */
  public static TiltCalibration of(HeightMap first, HeightMap turned) throws InputFault {
    return of(first, turned, Request.Key.UP, SETTINGS);
  }

  /**
   * The same for an instrument whose maps {@code measure} is told to turn: the reference is stated
   * in the frame that it will be subtracted in.
   *
   * @param key how the instrument's maps of end faces lie
   * @param settings at least {@link #SETTINGS}
   * @throws InputFault when a map holds no surface to fit; names {@link #FIRST} or {@link #SECOND}
   */
  public static TiltCalibration of(
      HeightMap first, HeightMap turned, Request.Key key, Settings settings) throws InputFault {
    FerruleFit a = fit(Turned.of(first, key), FIRST, settings);
    FerruleFit b = fit(Turned.of(turned, key), SECOND, settings);
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

  private static FerruleFit fit(HeightMap map, String name, Settings settings) throws InputFault {
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
              settings.get("rejection_tukey_c"),
              settings.get("pit_margin_um"));
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
