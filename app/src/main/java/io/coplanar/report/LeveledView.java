// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.geometry.EndFace;

/**
 * A window on the leveled map in the ferrule's frame: heights above the fitted ferrule surface,
 * that is with tilt and curvature removed, because that is what fiber heights are counted from.
 *
 * @param heightNm {@code width × height} pixels from the top left, NaN where nothing was measured
 * @param leftUm x of the left edge in the frame
 * @param topUm y of the top edge in the frame
 * @param umPerPx size of a pixel, the same in x and y
 */
record LeveledView(
    float[] heightNm, int width, int height, double leftUm, double topUm, double umPerPx) {

  /** More samples than this along a pixel's side add nothing to a picture. */
  private static final int MOST_SAMPLES = 8;

  /**
   * Each pixel is the mean of the map's points under it; missing where most of these are. Cost: the
   * points in the window, or 64 a pixel where that is fewer.
   */
  static LeveledView of(
      EndFace face, double leftUm, double topUm, int width, int height, double umPerPx) {
    Probe probe = new Probe(face, face.surface()::zNm);
    return of(probe, leftUm, topUm, width, height, umPerPx);
  }

  /** The same above another surface. */
  static LeveledView of(
      Probe probe, double leftUm, double topUm, int width, int height, double umPerPx) {
    int nx = samples(umPerPx / probe.pitchXUm());
    int ny = samples(umPerPx / probe.pitchYUm());
    float[] heights = new float[width * height];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        double x = leftUm + column * umPerPx;
        double y = topUm - row * umPerPx;
        heights[row * width + column] = pixel(probe, x, y, umPerPx, nx, ny);
      }
    }
    return new LeveledView(heights, width, height, leftUm, topUm, umPerPx);
  }

  private static int samples(double pointsUnderPixel) {
    return (int) Math.max(1, Math.min(MOST_SAMPLES, Math.round(pointsUnderPixel)));
  }

  private static float pixel(Probe probe, double x, double y, double size, int nx, int ny) {
    double sum = 0;
    int count = 0;
    for (int j = 0; j < ny; j++) {
      for (int i = 0; i < nx; i++) {
        double h = probe.heightNm(x + (i + 0.5) / nx * size, y - (j + 0.5) / ny * size);
        if (!Double.isNaN(h)) {
          sum += h;
          count++;
        }
      }
    }
    return 2 * count < nx * ny || count == 0 ? Float.NaN : (float) (sum / count);
  }

  double rightUm() {
    return leftUm + width * umPerPx;
  }

  double bottomUm() {
    return topUm - height * umPerPx;
  }
}
