// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

import io.coplanar.connector.FiberLayout;
import java.util.List;

/**
 * What a perfect measurement of a simulated ferrule yields, under the names of {@code measure}: its
 * definitions applied to the surface without noise, texture and blemishes. NaN stands for null: a
 * flat axis has no radius.
 *
 * <p>Angles are those in the map, no reference tilt subtracted.
 */
public record FerruleTruth(
    FiberLayout layout, Frame frame, Ferrule ferrule, List<Fiber> fibers, FiberArray array) {
  public FerruleTruth {
    fibers = List.copyOf(fibers);
  }

  /**
   * Where the ferrule's frame lies in the map: origin at the mean of the fibers' centers; map
   * coordinates are µm from the center of the top left pixel, x to the right, y up.
   *
   * @param rotationDeg angle from the map's x to the frame's, counter-clockwise
   * @param guideHoles whether both guide holes are wholly in view, so that x runs through their
   *     centers; else it runs along the least-squares line of the fibers (two rows: one slope for
   *     both)
   */
  public record Frame(double originXUm, double originYUm, double rotationDeg, boolean guideHoles) {}

  /**
   * @param flatnessRmsNm what texture and noise leave over after a perfect fit: their roots of mean
   *     squares, added in squares
   * @param validFraction share of the region of interest's pixels (fibers included) that have a
   *     height
   */
  public record Ferrule(
      double sxDeg,
      double syDeg,
      double rxMm,
      double ryMm,
      double flatnessRmsNm,
      double validFraction) {}

  /**
   * @param dustShare share of the pixels in the tip circle (100 µm) that lie under dust: what no
   *     measurement of them can see through
   */
  public record Fiber(
      int position,
      double xUm,
      double yUm,
      double heightNm,
      double tipRadiusMm,
      double coreDipNm,
      double dustShare) {}

  /** As {@code measure} defines them, from the true heights at the true places. */
  public record FiberArray(
      double minusCoplanarityNm,
      double minusCoplanarityAbsoluteNm,
      double maxAdjacentHeightDifferenceNm,
      double heightRangeNm,
      double fiberLineAngleDeg) {}
}
