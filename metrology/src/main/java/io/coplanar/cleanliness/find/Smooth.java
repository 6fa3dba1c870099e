// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

import io.coplanar.numeric.Robust;

/** A field smoothed and brought to unit noise again. */
final class Smooth {
  private Smooth() {}

  /**
   * The field after two running means of 2·half + 1 pixels along each axis, over its noise where it
   * is judged. Twice: the weights are then a tent, near enough to Gauss.
   */
  static float[] unit(float[] field, boolean[] judged, int width, int height, int half) {
    float[] a = field.clone();
    float[] b = new float[a.length];
    for (int pass = 0; pass < 2; pass++) {
      rows(a, b, width, height, half);
      columns(b, a, width, height, half);
    }
    toUnit(a, judged);
    return a;
  }

  /** The sigma of what {@link #soften} does, px. */
  static final double SOFTEN_PX = Math.sqrt(0.5);

  /** Each pixel's mean with its neighbors, weights 1, 2, 1 along both axes. */
  static void soften(float[] from, float[] to, int w, int h) {
    for (int y = 1; y < h - 1; y++) {
      for (int i = y * w + 1; i < y * w + w - 1; i++) {
        to[i] =
            (from[i - w - 1]
                    + from[i - w + 1]
                    + from[i + w - 1]
                    + from[i + w + 1]
                    + 2 * (from[i - w] + from[i - 1] + from[i + 1] + from[i + w])
                    + 4 * from[i])
                / 16;
      }
    }
  }

  /** Divides by the standard deviation told from the median absolute value. */
  static void toUnit(float[] a, boolean[] judged) {
    double[] sample = new double[a.length / 3 + 1];
    int n = 0;
    for (int i = 0; i < a.length; i += 3) {
      if (judged[i]) {
        sample[n++] = a[i];
      }
    }
    double sigma = n == 0 ? 1 : Robust.sigmaAboutZero(sample, n);
    float by = (float) (1 / Math.max(sigma, 1e-6));
    for (int i = 0; i < a.length; i++) {
      a[i] = judged[i] ? a[i] * by : 0;
    }
  }

  private static void rows(float[] from, float[] to, int w, int h, int half) {
    for (int y = 0; y < h; y++) {
      float sum = 0;
      for (int x = -half; x < w; x++) {
        sum += x + half < w ? from[y * w + x + half] : 0;
        sum -= x - half - 1 >= 0 ? from[y * w + x - half - 1] : 0;
        if (x >= 0) {
          to[y * w + x] = sum;
        }
      }
    }
  }

  private static void columns(float[] from, float[] to, int w, int h, int half) {
    float[] sum = new float[w];
    for (int y = -half; y < h; y++) {
      for (int x = 0; x < w; x++) {
        sum[x] += y + half < h ? from[(y + half) * w + x] : 0;
        sum[x] -= y - half - 1 >= 0 ? from[(y - half - 1) * w + x] : 0;
        if (y >= 0) {
          to[y * w + x] = sum[x];
        }
      }
    }
  }
}
