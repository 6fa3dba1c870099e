// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

/**
 * Adds the polished texture: a stationary normal field, rms 1, times what the material at a pixel
 * has.
 *
 * <p>Along each axis the field is white noise through a recursion of second order with a double
 * pole, y₀ = 2α·y₋₁ − α²·y₋₂ + s·w, whose autocorrelation is (1 + |k|·(1−α²)/(1+α²))·α^|k| and
 * whose variance for s = 1 is (1+α²)/(1−α²)³ (residues of 1/|1 − α·z|⁴). In the limit of fine
 * pixels it is (1 + |x|/τ)·exp(−|x|/τ): a surface with a slope everywhere, as polishing leaves it.
 * The first two values are drawn from the stationary distribution, so that the field has no seam at
 * its border. Time: two products and two sums a pixel and axis; memory: five rows.
 */
final class TextureStep {
  private TextureStep() {}

  /** The root of (1 + s)·exp(−s) = 1/e. */
  private static final double E_FOLDING = 2.146193220620583;

  static void render(Canvas canvas, Texture texture, long seed) {
    if (texture.ferruleRmsNm() == 0 && texture.glassRmsNm() == 0) {
      return;
    }
    RandomSource random = new RandomSource(seed, RandomSource.Use.TEXTURE);
    Pole alongX = Pole.of(texture.correlationUm(), canvas.pitchXUm);
    Pole alongY = Pole.of(texture.correlationUm(), canvas.pitchYUm);
    int columns = canvas.columns;
    double[] fresh = new double[columns];
    double[] last = new double[columns];
    double[] beforeLast = new double[columns];
    double ferrule = texture.resinRmsNm();
    double glass = texture.glassRmsNm();
    for (int row = 0; row < canvas.rows; row++) {
      whiteThrough(alongX, random, fresh);
      for (int i = 0; i < columns; i++) {
        fresh[i] = alongY.next(row, fresh[i], last[i], beforeLast[i]);
      }
      int start = row * columns;
      for (int i = 0; i < columns; i++) {
        double rms = (canvas.kind[start + i] & Canvas.GLASS) != 0 ? glass : ferrule;
        canvas.heightNm[start + i] += (float) (rms * fresh[i]);
      }
      double[] spare = beforeLast;
      beforeLast = last;
      last = fresh;
      fresh = spare;
    }
    filler(canvas, texture, seed);
  }

  private static void whiteThrough(Pole pole, RandomSource random, double[] out) {
    double last = 0;
    double beforeLast = 0;
    for (int i = 0; i < out.length; i++) {
      double value = pole.next(i, random.gaussian(), last, beforeLast);
      out[i] = value;
      beforeLast = last;
      last = value;
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

  /** The recursion along one axis, scaled to rms 1. */
  private record Pole(double twoAlpha, double alphaSquared, double scale, double neighbors) {
    static Pole of(double correlationUm, double pitchUm) {
      double alpha = StrictMath.exp(-pitchUm * E_FOLDING / correlationUm);
      double a2 = alpha * alpha;
      double gap = 1 - a2;
      return new Pole(2 * alpha, a2, Math.sqrt(gap * gap * gap / (1 + a2)), 2 * alpha / (1 + a2));
    }

    /**
     * @param index of the value, from 0; the first two have no past to lean on
     * @param white of variance 1
     */
    double next(int index, double white, double last, double beforeLast) {
      if (index == 0) {
        return white;
      }
      if (index == 1) {
        return neighbors * last + Math.sqrt(1 - neighbors * neighbors) * white;
      }
      return twoAlpha * last - alphaSquared * beforeLast + scale * white;
    }
  }
}
