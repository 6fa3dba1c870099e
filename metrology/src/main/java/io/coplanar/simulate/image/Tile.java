// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

/**
 * A part of the picture while it is being painted. Coordinates of pixels are the picture's, and may
 * lie beyond its borders: a blur takes in what lies there.
 */
final class Tile {
  /** Points a pixel is averaged over, along each side. */
  private static final int SIDE = 4;

  final FaceView view;
  final int left;
  final int top;
  final int width;
  final int height;
  final float[] gray;

  /** Width over which a border is blended at each of a pixel's points, µm. */
  final double softUm;

  private final double cos;
  private final double sin;
  private final double reachUm;

  Tile(FaceView view, int left, int top, int width, int height) {
    this.view = view;
    this.left = left;
    this.top = top;
    this.width = width;
    this.height = height;
    gray = new float[width * height];
    cos = view.cos();
    sin = view.sin();
    softUm = view.umPerPx() / SIDE;
    reachUm = Math.hypot(view.umPerPxX(), view.umPerPxY()) / 2 + softUm;
  }

  /** How far from a pixel's center a border can lie and still cross it, with some room. */
  double reachUm() {
    return 1.5 * reachUm;
  }

  /** Told each pixel of a region. */
  interface Visitor {
    /**
     * @param index into {@link #gray}
     * @param xUm its center on the face
     * @param yUm likewise
     */
    void visit(int index, double xUm, double yUm);
  }

  /** A quantity at a place of the face. */
  interface Field {
    double at(double xUm, double yUm);
  }

  /** Visits every pixel. */
  void all(Visitor visitor) {
    rows(left, top, left + width, top + height, visitor);
  }

  /** Visits the pixels of a box that a circle lies in, as far as they belong to the tile. */
  void around(double xUm, double yUm, double radiusUm, Visitor visitor) {
    double x = view.xPx(xUm, yUm);
    double y = view.yPx(xUm, yUm);
    double rx = radiusUm / view.umPerPxX() + 1;
    double ry = radiusUm / view.umPerPxY() + 1;
    rows(
        (int) Math.clamp(Math.floor(x - rx), left, left + width),
        (int) Math.clamp(Math.floor(y - ry), top, top + height),
        (int) Math.clamp(Math.ceil(x + rx) + 1, left, left + width),
        (int) Math.clamp(Math.ceil(y + ry) + 1, top, top + height),
        visitor);
  }

  private void rows(int x0, int y0, int x1, int y1, Visitor visitor) {
    double stepX = cos * view.umPerPxX();
    double stepY = -sin * view.umPerPxX();
    for (int y = y0; y < y1; y++) {
      double x0Um = view.xUm(x0, y);
      double y0Um = view.yUm(x0, y);
      int row = (y - top) * width - left;
      for (int x = x0; x < x1; x++) {
        visitor.visit(row + x, x0Um + (x - x0) * stepX, y0Um + (x - x0) * stepY);
      }
    }
  }

  /** Mean of a field over the pixel with this center. */
  double mean(double xUm, double yUm, Field field) {
    double sum = 0;
    for (int i = 0; i < SIDE; i++) {
      double right = ((i + 0.5) / SIDE - 0.5) * view.umPerPxX();
      for (int j = 0; j < SIDE; j++) {
        double up = ((j + 0.5) / SIDE - 0.5) * view.umPerPxY();
        sum += field.at(xUm + cos * right + sin * up, yUm - sin * right + cos * up);
      }
    }
    return sum / (SIDE * SIDE);
  }

  /**
   * What share of a pixel lies inside a border.
   *
   * @param outside distance from the border, negative inside
   */
  double covered(double xUm, double yUm, Field outside) {
    double d = outside.at(xUm, yUm);
    if (Math.abs(d) > reachUm()) {
      return d < 0 ? 1 : 0;
    }
    return mean(xUm, yUm, (x, y) -> inside(outside.at(x, y), softUm));
  }

  /** 1 inside, 0 outside, blended over a width about the border. */
  static double inside(double outsideUm, double softUm) {
    return Math.clamp(0.5 - outsideUm / softUm, 0, 1);
  }
}
