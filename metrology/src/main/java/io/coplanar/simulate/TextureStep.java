// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

/**
 * Adds the polished texture: a stationary normal field, rms 1, times what the material at a pixel
 * has.
 *
 * <p>Along each axis the field is white noise through {@link QuadruplePole}. The product of the two
 * autocorrelations is nearly round. Time: four products and sums a pixel and axis; memory: six
 * rows.
 */
final class TextureStep {
  private TextureStep() {}

  static void render(Canvas canvas, Texture texture, long seed) {
    if (texture.ferruleRmsNm() == 0 && texture.glassRmsNm() == 0) {
      return;
    }
    RandomSource random = new RandomSource(seed, RandomSource.Use.TEXTURE);
    QuadruplePole alongX = QuadruplePole.of(texture.correlationUm(), canvas.pitchXUm);
    QuadruplePole alongY = QuadruplePole.of(texture.correlationUm(), canvas.pitchYUm);
    double[] white = new double[canvas.columns];
    double[][] past = new double[QuadruplePole.ORDER][canvas.columns];
    for (int row = -alongY.warmUp(); row < canvas.rows; row++) {
      alongX.fill(random, white);
      alongY.next(white, past);
      if (row >= 0) {
        add(canvas, texture, row, past[0]);
      }
    }
    filler(canvas, texture, seed);
  }

  private static void add(Canvas canvas, Texture texture, int row, double[] field) {
    double ferrule = texture.resinRmsNm();
    double glass = texture.glassRmsNm();
    int start = row * canvas.columns;
    for (int i = 0; i < field.length; i++) {
      double rms = (canvas.kind[start + i] & Canvas.GLASS) != 0 ? glass : ferrule;
      canvas.heightNm[start + i] += (float) (rms * field[i]);
    }
  }

  /** Ends of glass filler: discs 8-14 µm wide that stand out of the resin; the mean stays zero. */
  private static void filler(Canvas canvas, Texture texture, long seed) {
    double share = texture.fillerShare();
    double step = texture.fillerStepNm();
    if (share == 0 || step == 0) {
      return;
    }
    Blob.scatter(
        canvas,
        new RandomSource(seed, RandomSource.Use.FILLER),
        share,
        8,
        14,
        (blob, random) ->
            blob.paint(
                canvas,
                (pixel, rho2) -> {
                  if ((canvas.kind[pixel] & Canvas.NOT_FERRULE) == 0) {
                    canvas.kind[pixel] |= Canvas.FILLER;
                  }
                }));
    for (int i = 0; i < canvas.kind.length; i++) {
      if ((canvas.kind[i] & Canvas.NOT_FERRULE) == 0) {
        canvas.heightNm[i] +=
            (float) ((canvas.kind[i] & Canvas.FILLER) != 0 ? step - share * step : -share * step);
      }
    }
  }
}
