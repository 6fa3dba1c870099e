// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

/**
 * The map while it is being made: for each pixel its height above the ferrule's plane b·x + c·y, in
 * nm, and what lies there.
 *
 * <p>Places are map coordinates: µm from the center of the top left pixel, x to the right, y up. A
 * pixel has the height at its center; nothing is averaged over its area.
 */
final class Canvas {
  /** What lies at a pixel: a set of these; none of the first three is ferrule. */
  static final byte GLASS = 1;

  static final byte EPOXY = 2;

  /** A guide hole, or beyond the ferrule. */
  static final byte VOID = 4;

  static final byte STEEP = 8;
  static final byte DUST = 16;
  static final byte FILLER = 32;

  /** Loses its height to the instrument. */
  static final byte LOST = 64;

  static final byte NOT_FERRULE = GLASS | EPOXY | VOID;

  final int columns;
  final int rows;
  final double pitchXUm;
  final double pitchYUm;
  final double originXUm;
  final double originYUm;
  final double cos;
  final double sin;
  final float[] heightNm;
  final byte[] kind;

  Canvas(FieldOfView view) {
    columns = view.columns();
    rows = view.rows();
    pitchXUm = view.pitchXUm();
    pitchYUm = view.pitchYUm();
    originXUm = view.originXUm();
    originYUm = view.originYUm();
    double angle = StrictMath.toRadians(view.rotationDeg());
    cos = StrictMath.cos(angle);
    sin = StrictMath.sin(angle);
    heightNm = new float[columns * rows];
    kind = new byte[columns * rows];
  }

  double widthUm() {
    return columns * pitchXUm;
  }

  double heightUm() {
    return rows * pitchYUm;
  }

  /** Map x of a place in the ferrule's frame. */
  double mapXUm(double x, double y) {
    return originXUm + cos * x - sin * y;
  }

  /** Map y of a place in the ferrule's frame. */
  double mapYUm(double x, double y) {
    return originYUm + sin * x + cos * y;
  }

  /** The ferrule's x of a place in the map. */
  double frameX(double mapX, double mapY) {
    return cos * (mapX - originXUm) + sin * (mapY - originYUm);
  }

  /** The ferrule's y of a place in the map. */
  double frameY(double mapX, double mapY) {
    return -sin * (mapX - originXUm) + cos * (mapY - originYUm);
  }

  /** First column whose center lies at or right of a place; within 0..columns. */
  int columnFrom(double mapX) {
    return (int) Math.ceil(Math.clamp(mapX / pitchXUm, 0, columns));
  }

  /** First column whose center lies right of a place; within 0..columns. */
  int columnAfter(double mapX) {
    return (int) Math.clamp(Math.floor(mapX / pitchXUm) + 1, 0, columns);
  }

  /** First row whose center lies at or below a place; within 0..rows. */
  int rowFrom(double mapY) {
    return (int) Math.ceil(Math.clamp(-mapY / pitchYUm, 0, rows));
  }

  /** First row whose center lies below a place; within 0..rows. */
  int rowAfter(double mapY) {
    return (int) Math.clamp(Math.floor(-mapY / pitchYUm) + 1, 0, rows);
  }

  /** Told each pixel of a spot. */
  interface Visitor {
    /**
     * @param pixel its index
     * @param dx map x from the spot's center, µm
     * @param dy map y likewise
     */
    void visit(int pixel, double dx, double dy);
  }

  /** Visits the pixels whose centers lie within a circle, row by row. */
  void circle(double mapX, double mapY, double radiusUm, Visitor visitor) {
    int lastRow = rowAfter(mapY - radiusUm);
    for (int row = rowFrom(mapY + radiusUm); row < lastRow; row++) {
      double dy = -row * pitchYUm - mapY;
      double half2 = radiusUm * radiusUm - dy * dy;
      if (half2 < 0) {
        continue;
      }
      double half = Math.sqrt(half2);
      int lastColumn = columnAfter(mapX + half);
      for (int column = columnFrom(mapX - half); column < lastColumn; column++) {
        visitor.visit(row * columns + column, column * pitchXUm - mapX, dy);
      }
    }
  }
}
