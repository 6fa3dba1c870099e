// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

import io.coplanar.connector.FiberLayout;
import io.coplanar.surface.HeightMap;

/**
 * What the instrument sees: a grid of pixels, and how the ferrule lies in it.
 *
 * @param pitchXUm distance of two columns, µm
 * @param pitchYUm distance of two rows, µm
 * @param columns pixels in a row
 * @param rows rows of pixels
 * @param rotationDeg angle from the map's x to the ferrule's x, counter-clockwise
 * @param offsetXUm center of the fiber array less center of the field, in the map's x
 * @param offsetYUm likewise in the map's y (up)
 */
public record FieldOfView(
    double pitchXUm,
    double pitchYUm,
    int columns,
    int rows,
    double rotationDeg,
    double offsetXUm,
    double offsetYUm) {

  /** No field is wider: three ferrules fit into it. */
  private static final double MOST_UM = 20_000;

  private static final double MARGIN_X_UM = 350;
  private static final double MARGIN_Y_UM = 262.5;
  private static final double HOLE_MARGIN_UM = 150;

  public FieldOfView {
    Require.within("pitch_x_um", pitchXUm, 0.1, 20);
    Require.within("pitch_y_um", pitchYUm, 0.1, 20);
    Require.within("columns", columns, 16, HeightMap.MAX_POINTS);
    Require.within("rows", rows, 16, HeightMap.MAX_POINTS);
    Require.within("points", (double) columns * rows, 256, HeightMap.MAX_POINTS);
    Require.within("field_width_um", columns * pitchXUm, 1, MOST_UM);
    Require.within("field_height_um", rows * pitchYUm, 1, MOST_UM);
    Require.within("rotation_deg", rotationDeg, -15, 15);
    Require.within("offset_x_um", offsetXUm, -1000, 1000);
    Require.within("offset_y_um", offsetYUm, -1000, 1000);
  }

  /**
   * A field of {@code widthUm × heightUm}, the array straight and in its middle.
   *
   * @throws IllegalArgumentException when the field has more than {@link HeightMap#MAX_POINTS}
   */
  public static FieldOfView of(double pitchXUm, double pitchYUm, double widthUm, double heightUm) {
    return new FieldOfView(
        pitchXUm, pitchYUm, pixels(widthUm, pitchXUm), pixels(heightUm, pitchYUm), 0, 0, 0);
  }

  /**
   * A field that holds the region of interest with a margin, however the ferrule lies: 3.6 × 1.2 mm
   * for one row of twelve that lies straight.
   */
  public static FieldOfView around(
      FiberLayout layout,
      double pitchXUm,
      double pitchYUm,
      double rotationDeg,
      double offsetXUm,
      double offsetYUm) {
    return around(
        RegionOfInterest.of(layout).widthUm() / 2,
        RegionOfInterest.of(layout).heightUm() / 2,
        MARGIN_X_UM,
        MARGIN_Y_UM,
        new FieldOfView(pitchXUm, pitchYUm, 16, 16, rotationDeg, offsetXUm, offsetYUm));
  }

  /** The same with both guide holes wholly in view, which then fix the direction of x. */
  public static FieldOfView withGuideHoles(
      FiberLayout layout,
      double pitchXUm,
      double pitchYUm,
      double rotationDeg,
      double offsetXUm,
      double offsetYUm) {
    GuideHoles holes = GuideHoles.of(layout);
    double roiY = RegionOfInterest.of(layout).heightUm() / 2;
    return around(
        (holes.distanceUm() + holes.diameterUm()) / 2,
        Math.max(roiY, holes.diameterUm() / 2),
        HOLE_MARGIN_UM,
        MARGIN_Y_UM,
        new FieldOfView(pitchXUm, pitchYUm, 16, 16, rotationDeg, offsetXUm, offsetYUm));
  }

  private static FieldOfView around(
      double halfX, double halfY, double marginX, double marginY, FieldOfView v) {
    double angle = Math.abs(StrictMath.toRadians(v.rotationDeg));
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    double x = Math.abs(v.offsetXUm) + halfX * cos + halfY * sin + marginX;
    double y = Math.abs(v.offsetYUm) + halfX * sin + halfY * cos + marginY;
    return new FieldOfView(
        v.pitchXUm,
        v.pitchYUm,
        pixels(2 * x, v.pitchXUm),
        pixels(2 * y, v.pitchYUm),
        v.rotationDeg,
        v.offsetXUm,
        v.offsetYUm);
  }

  private static int pixels(double lengthUm, double pitchUm) {
    Require.within("field_um", lengthUm, 1, MOST_UM);
    return (int) Math.ceil(lengthUm / Require.within("pitch_um", pitchUm, 0.1, 20));
  }

  /** The same pixels, the ferrule turned. */
  public FieldOfView withRotationDeg(double newRotationDeg) {
    return new FieldOfView(pitchXUm, pitchYUm, columns, rows, newRotationDeg, offsetXUm, offsetYUm);
  }

  /** The same pixels, the ferrule moved. */
  public FieldOfView withOffsetUm(double newOffsetXUm, double newOffsetYUm) {
    return new FieldOfView(
        pitchXUm, pitchYUm, columns, rows, rotationDeg, newOffsetXUm, newOffsetYUm);
  }

  /** Center of the fiber array in map coordinates (µm from the top left pixel's center, y up). */
  double originXUm() {
    return (columns - 1) / 2.0 * pitchXUm + offsetXUm;
  }

  /** As {@link #originXUm}. */
  double originYUm() {
    return -(rows - 1) / 2.0 * pitchYUm + offsetYUm;
  }
}
