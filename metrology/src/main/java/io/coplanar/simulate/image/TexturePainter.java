// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

import java.util.Arrays;

/** Paints the ferrule's resin: grain, polishing lines, pieces of filler. */
final class TexturePainter {
  private TexturePainter() {}

  private static final double CELL_UM = 30;
  private static final double CROSSING_DEG = 70;
  private static final double LINE_LENGTH_UM = 300;

  static void paint(Tile tile, FerruleFace ferrule) {
    FaceTexture t = ferrule.texture();
    float gray = (float) ferrule.gray();
    if (t.none()) {
      Arrays.fill(tile.gray, gray);
      return;
    }
    double cos1 = StrictMath.cos(StrictMath.toRadians(t.hatchDeg()));
    double sin1 = StrictMath.sin(StrictMath.toRadians(t.hatchDeg()));
    double cos2 = StrictMath.cos(StrictMath.toRadians(t.hatchDeg() + CROSSING_DEG));
    double sin2 = StrictMath.sin(StrictMath.toRadians(t.hatchDeg() + CROSSING_DEG));
    double each = t.hatch() / Math.sqrt(2);
    tile.all(
        (i, x, y) -> {
          double v = 1;
          if (t.grain() > 0) {
            v += t.grain() * LatticeNoise.even(t.seed(), x / t.grainUm(), y / t.grainUm());
          }
          if (t.hatch() > 0) {
            v += each * line(t, 1, cos1 * x + sin1 * y, cos1 * y - sin1 * x);
            v += each * line(t, 2, cos2 * x + sin2 * y, cos2 * y - sin2 * x);
          }
          tile.gray[i] = (float) (gray * Math.max(0, v));
        });
    if (t.fillerShare() > 0 && t.fillerContrast() > 0) {
      filler(tile, t);
    }
  }

  private static double line(FaceTexture t, int direction, double along, double across) {
    return LatticeNoise.sparse(t.seed() + direction, along / LINE_LENGTH_UM, across / t.hatchUm());
  }

  /** Every cell of the face that can reach the tile has its piece, or none. */
  private static void filler(Tile tile, FaceTexture t) {
    FaceView view = tile.view;
    double x = view.xUm(tile.left + tile.width / 2.0, tile.top + tile.height / 2.0);
    double y = view.yUm(tile.left + tile.width / 2.0, tile.top + tile.height / 2.0);
    double reach =
        Math.hypot(tile.width * view.umPerPxX(), tile.height * view.umPerPxY()) / 2 + CELL_UM;
    long lastX = (long) Math.floor((x + reach) / CELL_UM);
    long lastY = (long) Math.floor((y + reach) / CELL_UM);
    for (long cy = (long) Math.floor((y - reach) / CELL_UM); cy <= lastY; cy++) {
      for (long cx = (long) Math.floor((x - reach) / CELL_UM); cx <= lastX; cx++) {
        if (LatticeNoise.hash(t.seed() + 10, cx, cy) < t.fillerShare()) {
          piece(tile, t, cx, cy);
        }
      }
    }
  }

  private static void piece(Tile tile, FaceTexture t, long cx, long cy) {
    double x0 = (cx + LatticeNoise.hash(t.seed() + 11, cx, cy)) * CELL_UM;
    double y0 = (cy + LatticeNoise.hash(t.seed() + 12, cx, cy)) * CELL_UM;
    double angle = 2 * Math.PI * LatticeNoise.hash(t.seed() + 13, cx, cy);
    double thick = 3 + 3.5 * LatticeNoise.hash(t.seed() + 14, cx, cy);
    // four in ten are cut across
    double half = 20 * Math.max(0, 1.6 * LatticeNoise.hash(t.seed() + 15, cx, cy) - 0.6);
    double contrast = t.fillerContrast() * (2 * LatticeNoise.hash(t.seed() + 16, cx, cy) - 1);
    double dx = half * StrictMath.cos(angle);
    double dy = half * StrictMath.sin(angle);
    double d2 = Math.max(1e-12, half * half);
    tile.around(
        x0,
        y0,
        half + thick + tile.reachUm(),
        (i, x, y) -> {
          double s = Math.clamp(((x - x0) * dx + (y - y0) * dy) / d2, -1, 1);
          double d = Math.hypot(x - x0 - s * dx, y - y0 - s * dy) - thick;
          // not part of any truth: a ramp over a pixel will do
          tile.gray[i] *= (float) (1 + contrast * Tile.inside(d, 4 * tile.softUm));
        });
  }
}
