// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.quality;

import io.coplanar.cleanliness.Ellipse;
import io.coplanar.numeric.Robust;

/**
 * How blurred an image is around a fiber: in each of {@link #SECTORS} directions the mean profile
 * across the cladding's edge, its sharpest clear edge, and the median of them. Dirt and chips
 * disturb some directions, light from the core none.
 *
 * <p>The median of all directions is also right about what a mark loses when the blur has a
 * direction, as that of a moved camera.
 */
final class RimFocus {
  static final int SECTORS = 24;

  /** Fewer directions with an edge say nothing about the fiber. */
  private static final int LEAST_SECTORS = 10;

  private static final double FROM = 0.84;
  private static final double TO = 1.20;
  private static final double STEP_PX = 0.25;

  /** Bilinear interpolation blurs by this variance on average, px². */
  private static final double INTERPOLATION = 1.0 / 6;

  /** An edge exceeds the noise of a mean profile by as much. */
  private static final double OVER_NOISE = 10;

  /** Less than this share of full scale may be quantization. */
  private static final double LEAST_RISE = 0.008;

  private final Picture picture;
  private final double scaleXUm;
  private final double scaleYUm;

  RimFocus(Picture picture, double scaleXUm, double scaleYUm) {
    this.picture = picture;
    this.scaleXUm = scaleXUm;
    this.scaleYUm = scaleYUm;
  }

  /**
   * Standard deviation of the blur, µm; NaN where too few edges are seen.
   *
   * @param noise standard deviation of a pixel's
   */
  double blurUm(Ellipse cladding, double noise) {
    double radius = cladding.radius();
    int steps = (int) Math.ceil((TO - FROM) * radius / STEP_PX);
    int directions = (int) Math.clamp(Math.rint(2 * Math.PI * radius / SECTORS), 8, 60);
    double[] profile = new double[steps];
    double[] blur = new double[SECTORS];
    int seen = 0;
    double least = Math.max(LEAST_RISE, OVER_NOISE * noise / Math.sqrt(directions));
    for (int sector = 0; sector < SECTORS; sector++) {
      mean(cladding, sector, directions, profile);
      double steep = EdgeWidth.sharpest(profile, steps, least) * STEP_PX;
      if (!Double.isNaN(steep)) {
        double t = 2 * Math.PI * (sector + 0.5) / SECTORS;
        double um = Math.hypot(scaleXUm * Math.cos(t), scaleYUm * Math.sin(t));
        blur[seen++] = um * Math.sqrt(Math.max(0, steep * steep - INTERPOLATION));
      }
    }
    return seen < LEAST_SECTORS ? Double.NaN : Robust.median(blur, seen);
  }

  /** The mean over a sector's directions at each distance from the edge of the cladding. */
  private void mean(Ellipse e, int sector, int directions, double[] profile) {
    java.util.Arrays.fill(profile, 0);
    double radius = e.radius();
    for (int d = 0; d < directions; d++) {
      double t = 2 * Math.PI * (sector + (d + 0.5) / directions) / SECTORS;
      double cos = Math.cos(t);
      double sin = Math.sin(t);
      double from = e.radius(t) - (1 - FROM) * radius;
      for (int s = 0; s < profile.length; s++) {
        double r = from + s * STEP_PX;
        profile[s] += picture.at(e.cx() + r * cos, e.cy() + r * sin);
      }
    }
    for (int s = 0; s < profile.length; s++) {
      profile[s] /= directions;
    }
  }
}
