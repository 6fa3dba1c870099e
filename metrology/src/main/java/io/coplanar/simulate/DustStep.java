// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

/** Drops particles on ferrule and fibers: each a lump of a few half ellipsoids, some µm high. */
final class DustStep {
  private DustStep() {}

  private static final int LUMPS = 3;
  private static final double SMALLEST_UM = 5;

  static void render(Canvas canvas, Blemishes blemishes, long seed) {
    draw(canvas, blemishes, seed, (blob, height) -> pile(canvas, blob, height));
  }

  /** Told each lump and its height in nm. */
  interface Each {
    void accept(Blob blob, double heightNm);
  }

  static void draw(Canvas canvas, Blemishes blemishes, long seed, Each each) {
    RandomSource random = new RandomSource(seed, RandomSource.Use.DUST);
    for (int i = 0; i < blemishes.dust(); i++) {
      double diameter = random.logUniform(SMALLEST_UM, blemishes.dustDiameterUm());
      double height = 1000 * diameter * random.uniform(0.06, 0.2);
      double x = random.uniform(0, canvas.widthUm());
      double y = -random.uniform(0, canvas.heightUm());
      for (int lump = 0; lump < LUMPS; lump++) {
        double length = diameter * random.uniform(0.5, 0.8);
        double away = (diameter - length) / 2;
        double angle = random.uniform(0, 2 * Math.PI);
        Blob blob =
            Blob.draw(
                random, x + away * StrictMath.cos(angle), y + away * StrictMath.sin(angle), length);
        each.accept(blob, height * random.uniform(0.4, 1));
      }
    }
  }

  private static void pile(Canvas canvas, Blob blob, double heightNm) {
    blob.paint(
        canvas,
        (pixel, rho2) -> {
          if ((canvas.kind[pixel] & Canvas.VOID) == 0) {
            canvas.heightNm[pixel] += (float) (heightNm * Math.sqrt(1 - rho2));
            canvas.kind[pixel] |= rho2 > 0.4 ? Canvas.DUST | Canvas.STEEP : Canvas.DUST;
          }
        });
  }
}
