// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import java.util.ArrayList;
import java.util.List;

/**
 * The noise on the fibers' tips, from the residuals of all tip fits of an end face together: a
 * white part (the instrument's) and a part that neighbors share (the glass's own texture), with
 * covariance texture·exp(−(d/length)²).
 *
 * <p>The sample autocovariance along rows and columns is held against that form: its value at short
 * lags gives the texture's variance, the lag where it has fallen to 30 % the length. What does not
 * rise above one standard error is no texture.
 *
 * @param whiteNm2 variance of the white part
 * @param textureNm2 variance of the shared part
 * @param lengthUm correlation length of the shared part
 */
record GlassNoise(double whiteNm2, double textureNm2, double lengthUm) {
  private static final double[] LAGS_UM = {1, 2, 3, 4, 5.5, 7.5, 10, 13, 17, 22, 28, 35};
  private static final double SHORT_UM = 5;
  private static final double FALLEN = 0.3;
  private static final int ANGLES = 24;

  /** Below this many standard errors the length is not read off the data; a usual one is taken. */
  private static final double WEAK = 5;

  private static final double USUAL_UM = 10;

  /**
   * A fit takes the far end of the correlation out of its residuals, so the length looks shorter.
   */
  private static final double HIDDEN = 1.45;

  /** A tip fit's terms, and half as many again for the long correlation that its residuals hide. */
  private static final double TAKEN_TERMS = 9;

  private static final double RING_UM = 2.5;

  /**
   * A weight over the tip: what a functional gives to a height at a distance from the center,
   * 1/µm².
   */
  interface Weight {
    double at(double radiusUm);
  }

  /**
   * The variance that the texture adds to the functional ∫ weight·z over the circle of a radius.
   */
  double textureVariance(Weight weight, double radiusUm) {
    if (!(textureNm2 > 0)) {
      return 0;
    }
    int rings = (int) Math.ceil(radiusUm / RING_UM);
    double step = radiusUm / rings;
    double[] r = new double[rings];
    double[] w = new double[rings];
    for (int i = 0; i < rings; i++) {
      r[i] = (i + 0.5) * step;
      w[i] = weight.at(r[i]) * 2 * Math.PI * r[i] * step;
    }
    double sum = 0;
    for (int i = 0; i < rings; i++) {
      for (int j = 0; j <= i; j++) {
        double mean = 0;
        for (int a = 0; a < ANGLES; a++) {
          double cos = Math.cos(2 * Math.PI * (a + 0.5) / ANGLES);
          double d2 = r[i] * r[i] + r[j] * r[j] - 2 * r[i] * r[j] * cos;
          mean += Math.exp(-d2 / (lengthUm * lengthUm));
        }
        sum += (i == j ? 1 : 2) * w[i] * w[j] * mean / ANGLES;
      }
    }
    return textureNm2 * sum;
  }

  /** Collects residuals. */
  static final class Collector {
    private final List<double[]> lags = new ArrayList<>(); // lag in µm, pixels along x or y
    private final double ringAreaUm2;
    private final double[] sum;
    private final long[] pairs;
    private double squares;
    private long count;

    /**
     * @param ringAreaUm2 area of the ring that a tip is fitted on
     */
    Collector(double pitchXUm, double pitchYUm, double ringAreaUm2) {
      this.ringAreaUm2 = ringAreaUm2;
      addLags(pitchXUm, 0);
      addLags(pitchYUm, 1);
      sum = new double[lags.size()];
      pairs = new long[lags.size()];
    }

    private void addLags(double pitch, int axis) {
      int last = 0;
      for (double um : LAGS_UM) {
        int k = Math.max(1, (int) Math.round(um / pitch));
        if (k != last) {
          lags.add(new double[] {k * pitch, axis == 0 ? k : 0, axis == 0 ? 0 : k});
          last = k;
        }
      }
    }

    /** Adds a fiber's residuals on a raster of {@code columns}, NaN where there is none. */
    void add(float[] raster, int columns) {
      int rows = raster.length / columns;
      for (float v : raster) {
        if (!Float.isNaN(v)) {
          squares += (double) v * v;
          count++;
        }
      }
      for (int l = 0; l < sum.length; l++) {
        int dx = (int) lags.get(l)[1];
        int dy = (int) lags.get(l)[2];
        double s = 0;
        long n = 0;
        for (int j = 0; j + dy < rows; j++) {
          int p = j * columns;
          int q = (j + dy) * columns + dx;
          for (int i = 0; i + dx < columns; i++) {
            double v = (double) raster[p + i] * raster[q + i];
            if (!Double.isNaN(v)) {
              s += v;
              n++;
            }
          }
        }
        sum[l] += s;
        pairs[l] += n;
      }
    }

    GlassNoise finish() {
      if (count == 0) {
        return new GlassNoise(0, 0, 1);
      }
      double variance = squares / count;
      double near = 0;
      double nearPairs = 0;
      double shortest = Double.POSITIVE_INFINITY;
      for (int l = 0; l < sum.length; l++) {
        shortest = Math.min(shortest, lags.get(l)[0]);
      }
      double reach = Math.max(SHORT_UM, 1.01 * shortest);
      double nearLag = 0;
      for (int l = 0; l < sum.length; l++) {
        if (lags.get(l)[0] <= reach) {
          near += sum[l];
          nearPairs += pairs[l];
          nearLag += pairs[l] * lags.get(l)[0];
        }
      }
      if (nearPairs == 0) {
        return new GlassNoise(variance, 0, 1);
      }
      double c = near / nearPairs;
      nearLag /= nearPairs;
      if (c < variance / Math.sqrt(nearPairs)) {
        return new GlassNoise(variance, 0, 1);
      }
      double length = 30;
      double lastLag = nearLag;
      double lastValue = c;
      double[] lagUm = LAGS_UM;
      for (double um : lagUm) {
        double s = 0;
        double n = 0;
        for (int l = 0; l < sum.length; l++) {
          double d = lags.get(l)[0];
          if (d > nearLag && Math.abs(d - um) < 0.26 * um) {
            s += sum[l];
            n += pairs[l];
          }
        }
        if (n == 0 || um <= nearLag) {
          continue;
        }
        double v = s / n;
        if (v < FALLEN * c) {
          double t = (lastValue - FALLEN * c) / Math.max(1e-12, lastValue - v);
          double at = lastLag + Math.max(0, Math.min(1, t)) * (um - lastLag);
          // relative to the short lags: exp(−(at² − near²)/length²) = 0.3
          length = Math.sqrt(Math.max(1, (at * at - nearLag * nearLag) / -Math.log(FALLEN)));
          break;
        }
        lastLag = um;
        lastValue = v;
      }
      if (c < WEAK * variance / Math.sqrt(nearPairs)) {
        length = Math.max(length, USUAL_UM); // its fall is lost in the noise
      }
      length = Math.max(length, 1.2 * nearLag);
      double texture = Math.min(variance, c * Math.exp(nearLag * nearLag / (length * length)));
      double white = Math.max(0, variance - texture);
      double taken = Math.min(0.6, TAKEN_TERMS * Math.PI * length * length / ringAreaUm2);
      return new GlassNoise(white, texture / (1 - taken), length);
    }
  }
}
