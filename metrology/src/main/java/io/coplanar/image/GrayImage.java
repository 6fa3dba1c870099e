// SPDX-License-Identifier: Apache-2.0
package io.coplanar.image;

/**
 * A gray picture. x grows to the right and y down; a pixel's center lies on whole numbers, the
 * top-left one's on (0, 0). Gray is a fraction of full scale, as stored: no gamma is undone. NaN
 * where nothing could be decoded.
 */
public final class GrayImage {
  private final int width;
  private final int height;
  private final float[] gray;
  private final double pixelAspect;

  /**
   * Takes the array as it is: who gives it away does not write to it any more.
   *
   * @param gray row by row, width times height of them
   * @param pixelAspect a pixel's height over its width; 1 where nothing says otherwise
   */
  public GrayImage(int width, int height, float[] gray, double pixelAspect) {
    if (width < 1 || height < 1 || gray.length != (long) width * height) {
      throw new IllegalArgumentException(width + " x " + height + " is not " + gray.length);
    }
    if (!(pixelAspect > 0)) {
      throw new IllegalArgumentException("pixel aspect " + pixelAspect);
    }
    this.width = width;
    this.height = height;
    this.gray = gray;
    this.pixelAspect = pixelAspect;
  }

  /** With square pixels. */
  public static GrayImage of(int width, int height, float[] gray) {
    return new GrayImage(width, height, gray, 1);
  }

  /** In pixels. */
  public int width() {
    return width;
  }

  /** In pixels. */
  public int height() {
    return height;
  }

  /** Row by row; not to be written to. */
  public float[] gray() {
    return gray;
  }

  /** A pixel's height over its width, as the file states it; 1 where it does not. */
  public double pixelAspect() {
    return pixelAspect;
  }

  /** The gray of a pixel. */
  public float at(int x, int y) {
    if (x < 0 || x >= width || y < 0 || y >= height) {
      throw new IndexOutOfBoundsException(x + ", " + y);
    }
    return gray[y * width + x];
  }
}
