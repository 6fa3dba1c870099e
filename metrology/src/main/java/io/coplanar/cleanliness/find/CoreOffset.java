// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

/**
 * How far core and trench lie from the cladding's center, px. Where the gray falls steeply with the
 * radius, a shift of the rings shows as a first harmonic of the slope's size; the least squares of
 * both over the steep rings is the shift.
 */
final class CoreOffset {
  private static final int SAMPLES = 32;
  private static final int PASSES = 3;

  /** A shift that does not make the rings this much more even is some mark's. */
  private static final double BETTER = 0.85;

  private final RingSampler image;
  private final FiberFrame frame;
  private final RingFit fit;

  /** The shift found. */
  double u;

  double v;

  CoreOffset(RingSampler image, FiberFrame frame, RingFit fit) {
    this.image = image;
    this.frame = frame;
    this.fit = fit;
  }

  /**
   * Looks for it.
   *
   * @param rings how many of 1 px around the center may belong to the core
   * @param most a longer shift is none, px
   */
  void find(int rings, double most) {
    double[] level = new double[rings];
    double noise = 0;
    for (int k = 0; k < rings; k++) {
      ring(k, 0);
      level[k] = fit.c(0);
      noise += Double.isNaN(fit.sigma()) ? 0 : fit.sigma() / rings;
    }
    double[] slope = new double[rings];
    double steepest = 0;
    for (int k = 1; k < rings - 1; k++) {
      slope[k] = (level[k + 1] - level[k - 1]) / 2;
      steepest = Double.isNaN(slope[k]) ? steepest : Math.max(steepest, Math.abs(slope[k]));
    }
    if (steepest < 3 * noise + 1e-3) {
      return;
    }
    double before = spread(slope, steepest / 3);
    for (int pass = 0; pass < PASSES; pass++) {
      improve(slope, steepest / 3);
    }
    if (!(Math.hypot(u, v) <= most) || spread(slope, steepest / 3) > BETTER * before) {
      u = 0;
      v = 0;
    }
  }

  /** How much the steep rings vary along themselves. */
  private double spread(double[] slope, double least) {
    double sum = 0;
    for (int k = 1; k < slope.length - 1; k++) {
      if (Math.abs(slope[k]) >= least) {
        ring(k, 0);
        sum += Double.isNaN(fit.sigma()) ? 0 : fit.sigma();
      }
    }
    return sum;
  }

  private void improve(double[] slope, double least) {
    double gu = 0;
    double gv = 0;
    double gg = 0;
    for (int k = 1; k < slope.length - 1; k++) {
      if (Math.abs(slope[k]) >= least) {
        ring(k, 1);
        if (!Double.isNaN(fit.c(0))) {
          gu -= slope[k] * fit.c(1);
          gv -= slope[k] * fit.c(2);
          gg += slope[k] * slope[k];
        }
      }
    }
    u += gg > 0 ? gu / gg : 0;
    v += gg > 0 ? gv / gg : 0;
  }

  private void ring(int k, int order) {
    double rho = k + 0.5;
    for (int j = 0; j < SAMPLES; j++) {
      double a = rho * RingFit.cos(j, SAMPLES) + u;
      double b = rho * RingFit.sin(j, SAMPLES) + v;
      fit.sample[j] = image.at(frame.x(a, b), frame.y(a, b));
    }
    fit.fit(SAMPLES, order);
  }
}
