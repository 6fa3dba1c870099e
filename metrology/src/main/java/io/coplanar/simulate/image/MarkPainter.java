// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

import io.coplanar.simulate.image.MarkShape.Circle;

/** Lays marks over what is painted. */
final class MarkPainter {
  private MarkPainter() {}

  private static final double STAIN_CENTER = 1.0 / 3;
  private static final double MOTTLE = 1.0 / 3;

  static void paint(Tile tile, Mark mark) {
    Circle around = mark.shape().enclosing();
    double reach = around.radiusUm() + mark.haloUm();
    tile.around(
        around.xUm(),
        around.yUm(),
        reach + tile.reachUm(),
        (i, x, y) -> {
          if (Math.hypot(x - around.xUm(), y - around.yUm()) < reach + tile.reachUm()) {
            tile.gray[i] *= (float) (1 + mark.contrast() * weight(tile, mark, x, y));
          }
        });
  }

  private static double weight(Tile tile, Mark mark, double x, double y) {
    MarkShape shape = mark.shape();
    double edge = mark.edgeUm();
    return switch (mark.finish()) {
      case FLAT -> tile.covered(x, y, shape::outsideUm);
      case SOFT -> Tile.inside(shape.outsideUm(x, y), Math.max(edge, tile.softUm));
      case STAIN -> {
        double in = Math.max(0, -shape.outsideUm(x, y)) / edge;
        yield tile.covered(x, y, shape::outsideUm)
            * (STAIN_CENTER + (1 - STAIN_CENTER) * Math.exp(-in * in));
      }
      case BANDS -> {
        double in = Math.max(0, -shape.outsideUm(x, y)) / edge;
        yield tile.covered(x, y, shape::outsideUm) * (0.5 + 0.5 * Math.cos(2 * Math.PI * in));
      }
      case MOTTLED -> {
        double n = LatticeNoise.even(7, x / 1.7, y / 1.7);
        yield tile.covered(x, y, shape::outsideUm) * (1 + MOTTLE * Math.clamp(n / 2, -1, 1));
      }
    };
  }
}
