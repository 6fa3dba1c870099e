// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

import io.coplanar.simulate.Require;

/**
 * The camera's pixels, and how the face lies in them. Pixel places grow to the right and down; the
 * center of the top left pixel is (0, 0).
 *
 * @param umPerPxX distance of two columns on the face
 * @param umPerPxY distance of two rows on the face
 * @param rotationDeg from the picture's x to the face's, counter-clockwise
 * @param originXPx where the face's origin lies
 * @param originYPx likewise
 */
public record FaceView(
    int widthPx,
    int heightPx,
    double umPerPxX,
    double umPerPxY,
    double rotationDeg,
    double originXPx,
    double originYPx) {
  /** Most pixels that are drawn. */
  public static final double MAX_PIXELS = 100e6;

  public FaceView {
    Require.within("width_px", widthPx, 16, 65_000);
    Require.within("height_px", heightPx, 16, 65_000);
    Require.within("pixels", (double) widthPx * heightPx, 256, MAX_PIXELS);
    Require.within("scale_um_per_px", umPerPxX, 0.05, 10);
    Require.within("scale_y_um_per_px", umPerPxY, 0.05, 10);
    Require.within("rotation_deg", rotationDeg, -180, 180);
  }

  /** Pixels wide enough for a field, whose middle lies at a place of the face. */
  public static FaceView of(
      double widthUm,
      double heightUm,
      double umPerPxX,
      double umPerPxY,
      double rotationDeg,
      double middleXUm,
      double middleYUm) {
    Require.within("field_um", Math.max(widthUm, heightUm), 1, 50_000);
    Require.within("scale_um_per_px", Math.min(umPerPxX, umPerPxY), 0.05, 10);
    int width = pixels(widthUm / umPerPxX);
    int height = pixels(heightUm / umPerPxY);
    FaceView v = new FaceView(width, height, umPerPxX, umPerPxY, rotationDeg, 0, 0);
    return v.withOrigin(
        (width - 1) / 2.0 - v.xPx(middleXUm, middleYUm),
        (height - 1) / 2.0 - v.yPx(middleXUm, middleYUm));
  }

  private static int pixels(double n) {
    return (int) Math.ceil(n - 1e-6); // a whole number that went through a product stays one
  }

  /** The same pixels, the face's origin elsewhere. */
  public FaceView withOrigin(double xPx, double yPx) {
    return new FaceView(widthPx, heightPx, umPerPxX, umPerPxY, rotationDeg, xPx, yPx);
  }

  /** Where a place of the face lies in the picture. */
  public double xPx(double xUm, double yUm) {
    return originXPx + (cos() * xUm - sin() * yUm) / umPerPxX;
  }

  /** As {@link #xPx}. */
  public double yPx(double xUm, double yUm) {
    return originYPx - (sin() * xUm + cos() * yUm) / umPerPxY;
  }

  /** Where a pixel's place lies on the face. */
  public double xUm(double xPx, double yPx) {
    return cos() * rightUm(xPx) + sin() * upUm(yPx);
  }

  /** As {@link #xUm}. */
  public double yUm(double xPx, double yPx) {
    return -sin() * rightUm(xPx) + cos() * upUm(yPx);
  }

  private double rightUm(double xPx) {
    return (xPx - originXPx) * umPerPxX;
  }

  private double upUm(double yPx) {
    return (originYPx - yPx) * umPerPxY;
  }

  /** Geometric mean of both directions. */
  public double umPerPx() {
    return Math.sqrt(umPerPxX * umPerPxY);
  }

  double cos() {
    return StrictMath.cos(StrictMath.toRadians(rotationDeg));
  }

  double sin() {
    return StrictMath.sin(StrictMath.toRadians(rotationDeg));
  }
}
