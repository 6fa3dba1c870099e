// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

/** Paints the face, its texture, its edges and the guide parts. */
final class FerrulePainter {
  private FerrulePainter() {}

  private static final double DARKEST_BEVEL = 0.35;
  private static final double SHADOW = 0.45;

  static void paint(Tile tile, FerruleFace ferrule) {
    TexturePainter.paint(tile, ferrule);
    for (GuidePart part : ferrule.guides()) {
      shadow(tile, part);
      guide(tile, part);
    }
    if (Math.min(ferrule.widthUm(), ferrule.heightUm()) < Double.POSITIVE_INFINITY) {
      edges(tile, ferrule);
    }
  }

  private static void edges(Tile tile, FerruleFace f) {
    Tile.Field outside =
        (x, y) -> Math.max(Math.abs(x) - f.widthUm() / 2, Math.abs(y) - f.heightUm() / 2);
    tile.all(
        (i, x, y) -> {
          double d = outside.at(x, y);
          if (d < -f.bevelUm() - tile.reachUm()) {
            return;
          }
          double in = d > tile.reachUm() ? 0 : tile.covered(x, y, outside);
          double light =
              f.bevelUm() == 0
                  ? 1
                  : DARKEST_BEVEL + (1 - DARKEST_BEVEL) * Math.clamp(-d / f.bevelUm(), 0, 1);
          tile.gray[i] = (float) (in * light * tile.gray[i] + (1 - in) * f.outsideGray());
        });
  }

  /** Darkens what lies behind the part as seen from the lamp, softer with the distance. */
  private static void shadow(Tile tile, GuidePart g) {
    if (g.shadowUm() == 0) {
      return;
    }
    double angle = StrictMath.toRadians(g.shadowDeg());
    double x0 = g.xUm() + g.shadowUm() / 2 * StrictMath.cos(angle);
    double y0 = g.yUm() + g.shadowUm() / 2 * StrictMath.sin(angle);
    double r = g.diameterUm() / 2;
    tile.around(
        x0,
        y0,
        r + g.shadowUm(),
        (i, x, y) -> {
          double d = Math.hypot(x - x0, y - y0) - r;
          tile.gray[i] *= (float) (1 - SHADOW * Tile.inside(d, g.shadowUm()));
        });
  }

  private static void guide(Tile tile, GuidePart g) {
    double r = g.diameterUm() / 2;
    double outer = r + g.rimUm();
    tile.around(
        g.xUm(),
        g.yUm(),
        outer + tile.reachUm(),
        (i, x, y) -> {
          double d = Math.hypot(x - g.xUm(), y - g.yUm());
          if (d > outer + tile.reachUm()) {
            return;
          }
          double inRim = tile.covered(x, y, (u, v) -> Math.hypot(u - g.xUm(), v - g.yUm()) - outer);
          double inHole = tile.covered(x, y, (u, v) -> Math.hypot(u - g.xUm(), v - g.yUm()) - r);
          double middle = g.gray() * (g.kind() == GuidePart.Kind.PIN ? dome(d / r) : 1);
          tile.gray[i] =
              (float)
                  ((1 - inRim) * tile.gray[i] + (inRim - inHole) * g.rimGray() + inHole * middle);
        });
  }

  /** A pin's rounded tip sends less light back toward its border. */
  private static double dome(double share) {
    return 1 - 0.7 * Math.min(1, share * share);
  }
}
