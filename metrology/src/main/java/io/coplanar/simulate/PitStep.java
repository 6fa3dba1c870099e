// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

/** Breaks pits out of the ferrule: blobs 2-15 µm wide, of exponential depth, flat at the bottom. */
final class PitStep {
  private PitStep() {}

  static void render(Canvas canvas, Blemishes blemishes, long seed) {
    draw(
        canvas,
        blemishes,
        seed,
        (blob, depth) ->
            blob.paint(
                canvas,
                (pixel, rho2) -> {
                  if ((canvas.kind[pixel] & Canvas.NOT_FERRULE) == 0) {
                    canvas.heightNm[pixel] -= (float) (depth * (1 - rho2 * rho2));
                  }
                }));
  }

  /** Told each pit, wherever it lies, and its depth in nm. */
  interface Each {
    void accept(Blob blob, double depthNm);
  }

  static void draw(Canvas canvas, Blemishes blemishes, long seed, Each each) {
    if (blemishes.pitShare() == 0) {
      return;
    }
    Blob.scatter(
        canvas,
        new RandomSource(seed, RandomSource.Use.PITS),
        blemishes.pitShare(),
        2,
        15,
        (blob, random) -> each.accept(blob, blemishes.pitDepthNm() * random.exponential()));
  }
}
