// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.image.GrayImage;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * A window of an image on a page. Pixels that are not square are shown in their true shape.
 *
 * @param xPx the image's place at the window's left border
 * @param yPx the image's place at its upper border
 * @param zoomX points of the page per pixel along x
 * @param zoomY points of the page per pixel along y
 * @param left of the window on the page
 * @param top of the window on the page
 * @param width of the window on the page
 * @param height of the window on the page
 */
record FaceView(
    GrayImage image,
    double xPx,
    double yPx,
    double zoomX,
    double zoomY,
    int left,
    int top,
    int width,
    int height) {
  /** Pixels looked at for a window's range of gray. */
  private static final int SAMPLES = 40_000;

  /** Share at both ends of the range that may be shown as black or white. */
  private static final double TAIL = 0.002;

  private static final int MISSING = Palette.MISSING;

  /** The whole image, as large as fits; enlarged at most {@code most} times. */
  static FaceView whole(
      GrayImage image, double aspect, int left, int top, int width, int height, double most) {
    double tall = image.height() * aspect;
    double zoom = Math.min(most, Math.min(width / (double) image.width(), height / tall));
    int w = Math.max(1, (int) Math.round(image.width() * zoom));
    int h = Math.max(1, (int) Math.round(tall * zoom));
    return new FaceView(image, -0.5, -0.5, zoom, zoom * aspect, left, top, w, h);
  }

  double pageX(double xPx) {
    return left + (xPx - this.xPx) * zoomX;
  }

  double pageY(double yPx) {
    return top + (yPx - this.yPx) * zoomY;
  }

  /** Draws the pixels, the gray stretched over what the window shows. */
  void draw(Ink ink) {
    double[] range = range();
    BufferedImage shown = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double gray = zoomX >= 1 ? between(x, y) : mean(x, y);
        shown.setRGB(x, y, rgb((gray - range[0]) / (range[1] - range[0])));
      }
    }
    ink.image(shown, left, top);
  }

  private static int rgb(double share) {
    return Double.isNaN(share)
        ? MISSING
        : 0x010101 * (int) Math.round(255 * Math.clamp(share, 0, 1));
  }

  /** Enlarged: between four pixels. */
  private double between(int x, int y) {
    double px = Math.clamp(xPx + (x + 0.5) / zoomX, 0, image.width() - 1);
    double py = Math.clamp(yPx + (y + 0.5) / zoomY, 0, image.height() - 1);
    int x0 = Math.min((int) px, Math.max(0, image.width() - 2));
    int y0 = Math.min((int) py, Math.max(0, image.height() - 2));
    int x1 = Math.min(x0 + 1, image.width() - 1);
    int y1 = Math.min(y0 + 1, image.height() - 1);
    double fx = px - x0;
    double fy = py - y0;
    return (1 - fy) * ((1 - fx) * image.at(x0, y0) + fx * image.at(x1, y0))
        + fy * ((1 - fx) * image.at(x0, y1) + fx * image.at(x1, y1));
  }

  /** Reduced: the mean of the pixels under it. */
  private double mean(int x, int y) {
    int x0 = Math.clamp((int) Math.ceil(xPx + x / zoomX), 0, image.width() - 1);
    int y0 = Math.clamp((int) Math.ceil(yPx + y / zoomY), 0, image.height() - 1);
    int x1 = Math.clamp((int) Math.ceil(xPx + (x + 1) / zoomX), x0 + 1, image.width());
    int y1 = Math.clamp((int) Math.ceil(yPx + (y + 1) / zoomY), y0 + 1, image.height());
    double sum = 0;
    for (int j = y0; j < y1; j++) {
      for (int i = x0; i < x1; i++) {
        sum += image.at(i, j);
      }
    }
    return sum / ((long) (x1 - x0) * (y1 - y0));
  }

  private double[] range() {
    int x0 = (int) Math.clamp(Math.ceil(xPx), 0, image.width() - 1);
    int y0 = (int) Math.clamp(Math.ceil(yPx), 0, image.height() - 1);
    int x1 = (int) Math.clamp(xPx + width / zoomX, x0, image.width() - 1);
    int y1 = (int) Math.clamp(yPx + height / zoomY, y0, image.height() - 1);
    long all = (long) (x1 - x0 + 1) * (y1 - y0 + 1);
    int step = (int) Math.max(1, Math.ceil(Math.sqrt(all / (double) SAMPLES)));
    float[] seen = new float[(int) (all / step) + SAMPLES];
    int n = 0;
    for (int y = y0; y <= y1; y += step) {
      for (int x = x0; x <= x1 && n < seen.length; x += step) {
        float gray = image.at(x, y);
        if (!Float.isNaN(gray)) {
          seen[n++] = gray;
        }
      }
    }
    if (n == 0) {
      return new double[] {0, 1};
    }
    Arrays.sort(seen, 0, n);
    double low = seen[(int) (TAIL * (n - 1))];
    double high = seen[(int) ((1 - TAIL) * (n - 1))];
    return high - low < 0.02 ? new double[] {low - 0.1, high + 0.1} : new double[] {low, high};
  }
}
