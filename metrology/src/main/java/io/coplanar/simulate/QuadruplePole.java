// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

/**
 * White noise made smooth by a recursion with a fourfold pole, scaled to variance 1:
 *
 * <pre>y₀ = 4α·y₋₁ − 6α²·y₋₂ + 4α³·y₋₃ − α⁴·y₋₄ + s·w</pre>
 *
 * The response to one step of w is C(k+3, 3)·α^k, so the variance for s = 1 is the sum of its
 * squares, (1 + 9q + 9q² + q³)/(1 − q)⁷ with q = α². In the limit of fine pixels the
 * autocorrelation is Matérn's with ν = 7/2, (1 + u + 2u²/5 + u³/15)·exp(−u) with u = |x|/τ: close
 * to a normal curve, so that the product over two axes has no grain along them. A recursion costs
 * the same for every correlation length.
 */
record QuadruplePole(double c1, double c2, double c3, double c4, double scale, int warmUp) {
  static final int ORDER = 4;

  /** The u at which that autocorrelation is 1/e. */
  private static final double E_FOLDING = 3.512648452729791;

  /** Decay lengths after which the start from rest is forgotten, to a ten-millionth. */
  private static final double FORGOTTEN = 14;

  /**
   * @param correlationUm where the autocorrelation is 1/e
   */
  static QuadruplePole of(double correlationUm, double pitchUm) {
    double decay = pitchUm * E_FOLDING / correlationUm;
    double a = StrictMath.exp(-decay);
    double q = a * a;
    double gap = 1 - q;
    double variance = (1 + q * (9 + q * (9 + q))) / (gap * gap * gap * gap * gap * gap * gap);
    return new QuadruplePole(
        4 * a,
        -6 * q,
        4 * q * a,
        -q * q,
        1 / Math.sqrt(variance),
        ORDER + (int) Math.ceil(FORGOTTEN / decay));
  }

  /** Fills a line with a stationary sequence. */
  void fill(RandomSource random, double[] out) {
    double y1 = 0;
    double y2 = 0;
    double y3 = 0;
    double y4 = 0;
    for (int i = -warmUp; i < out.length; i++) {
      double y = (scale * random.gaussian() + c4 * y4 + c3 * y3 + c2 * y2) + c1 * y1;
      y4 = y3;
      y3 = y2;
      y2 = y1;
      y1 = y;
      if (i >= 0) {
        out[i] = y;
      }
    }
  }

  /**
   * Takes one step of many recursions side by side.
   *
   * @param white each one's w
   * @param past each one's last four values, the latest first; moved on by one
   */
  void next(double[] white, double[][] past) {
    double[] y1 = past[0];
    double[] y2 = past[1];
    double[] y3 = past[2];
    double[] y4 = past[3];
    for (int i = 0; i < white.length; i++) {
      // the oldest value makes room for the newest
      y4[i] = (scale * white[i] + c4 * y4[i] + c3 * y3[i] + c2 * y2[i]) + c1 * y1[i];
    }
    past[3] = y3;
    past[2] = y2;
    past[1] = y1;
    past[0] = y4;
  }
}
