// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.geometry.EndFace;
import io.coplanar.geometry.Frame;
import io.coplanar.surface.HeightMap;

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
    return of(face, face.surface()::zNm, leftUm, topUm, width, height, umPerPx);
  }

  /** A surface that heights are counted from: nm above the map's datum at a point of the frame. */
  @FunctionalInterface
  interface Reference {
    double zNm(double xUm, double yUm);
  }

  /** The same above another surface. */
  static LeveledView of(
      EndFace face,
      Reference reference,
      double leftUm,
      double topUm,
      int width,
      int height,
      double umPerPx) {
    HeightMap map = face.map();
    int nx = samples(umPerPx / map.pitchXUm());
    int ny = samples(umPerPx / map.pitchYUm());
    float[] heights = new float[width * height];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        heights[row * width + column] =
            pixel(
                face, reference, leftUm + column * umPerPx, topUm - row * umPerPx, umPerPx, nx, ny);
      }
    }
    return new LeveledView(heights, width, height, leftUm, topUm, umPerPx);
  }

  private static int samples(double pointsUnderPixel) {
    return (int) Math.max(1, Math.min(MOST_SAMPLES, Math.round(pointsUnderPixel)));
  }

  private static float pixel(
      EndFace face, Reference reference, double x, double y, double size, int nx, int ny) {
    double sum = 0;
    int count = 0;
    for (int j = 0; j < ny; j++) {
      for (int i = 0; i < nx; i++) {
        double h = heightNm(face, reference, x + (i + 0.5) / nx * size, y - (j + 0.5) / ny * size);
        if (!Double.isNaN(h)) {
          sum += h;
          count++;
        }
      }
    }
    return 2 * count < nx * ny || count == 0 ? Float.NaN : (float) (sum / count);
  }

  /** Height of the nearest point of the map above the fitted ferrule surface, nm; NaN outside. */
  static double heightNm(EndFace face, double xUm, double yUm) {
    return heightNm(face, face.surface()::zNm, xUm, yUm);
  }

  /** The reference is taken where the point itself lies: on a slope that is not where we asked. */
  private static double heightNm(EndFace face, Reference reference, double xUm, double yUm) {
    Frame frame = face.frame();
    HeightMap map = face.map();
    long column = Math.round(frame.mapXUm(xUm, yUm) / map.pitchXUm());
    long row = Math.round(-frame.mapYUm(xUm, yUm) / map.pitchYUm());
    if (column < 0 || row < 0 || column >= map.columns() || row >= map.rows()) {
      return Double.NaN;
    }
    double mapXUm = column * map.pitchXUm();
    double mapYUm = -row * map.pitchYUm();
    return map.heightNm((int) column, (int) row)
        - reference.zNm(frame.xUm(mapXUm, mapYUm), frame.yUm(mapXUm, mapYUm));
  }

  double rightUm() {
    return leftUm + width * umPerPx;
  }

  double bottomUm() {
    return topUm - height * umPerPx;
  }
}
