// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

import io.coplanar.simulate.image.FiberFace.Core;
import io.coplanar.simulate.image.FiberFace.IndexRing;

/** Paints fibers over the ferrule. */
final class FiberPainter {
  private FiberPainter() {}

  private static final double LINE_UM = 0.8;

  static void paint(Tile tile, FiberFace f) {
    double outer = f.claddingUm() / 2 + f.epoxyUm();
    tile.around(
        f.xUm(),
        f.yUm(),
        outer + tile.reachUm(),
        (i, x, y) -> {
          double rho = Math.hypot(x - f.xUm(), y - f.yUm());
          if (rho > outer + tile.reachUm()) {
            return;
          }
          double below = tile.gray[i];
          double v =
              nearBorder(f, rho, tile.reachUm())
                  ? tile.mean(
                      x,
                      y,
                      (u, w) -> gray(f, Math.hypot(u - f.xUm(), w - f.yUm()), below, tile.softUm))
                  : gray(f, rho, below, tile.softUm);
          tile.gray[i] = (float) v;
        });
  }

  /** Gray at a distance from the axis, over what lies below the fiber. */
  static double gray(FiberFace f, double rho, double below, double softUm) {
    double r = f.claddingUm() / 2;
    double v = over(below, f.epoxyGray(), f.epoxyUm() > 0 ? r + f.epoxyUm() : 0, rho, softUm);
    v = over(v, f.rimGray(), f.rimUm() > 0 ? r : 0, rho, softUm);
    v = over(v, f.gray(), r - f.rimUm(), rho, softUm);
    for (IndexRing ring : f.rings()) {
      v *= 1 + ring.contrast() * ring(rho, ring.radiusUm(), ring.widthUm(), softUm);
    }
    Core core = f.core();
    double rc = core.diameterUm() / 2;
    v += (coreGray(core, rho) - v) * Tile.inside(rho - rc, Math.max(core.edgeUm(), softUm));
    return v * (1 + core.lineContrast() * ring(rho, rc, LINE_UM, softUm));
  }

  private static double over(double below, double gray, double radius, double rho, double softUm) {
    return radius <= 0 ? below : below + (gray - below) * Tile.inside(rho - radius, softUm);
  }

  private static double ring(double rho, double radius, double width, double softUm) {
    return Tile.inside(rho - radius - width / 2, softUm)
        - Tile.inside(rho - radius + width / 2, softUm);
  }

  private static double coreGray(Core core, double rho) {
    double s = Math.min(1, 2 * rho / core.diameterUm());
    double bow = 1 + (core.edgeShare() - 1) * s * s;
    double modes =
        core.modes() == 0
            ? 0
            : core.modeContrast() * StrictMath.cos(2 * Math.PI * core.modes() * s);
    return core.gray() * bow * (1 + modes);
  }

  private static boolean nearBorder(FiberFace f, double rho, double reach) {
    double r = f.claddingUm() / 2;
    boolean near =
        Math.abs(rho - r) < reach
            || Math.abs(rho - r - f.epoxyUm()) < reach
            || Math.abs(rho - r + f.rimUm()) < reach
            || Math.abs(rho - f.core().diameterUm() / 2) < reach + f.core().edgeUm() / 2 + LINE_UM;
    for (IndexRing ring : f.rings()) {
      near |= Math.abs(rho - ring.radiusUm()) < reach + ring.widthUm() / 2;
    }
    return near;
  }
}
