// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

/**
 * How much each pixel looks like the middle of a line: for every direction, length and width the
 * mean along the line less that of two flanks, in units of that filter's own noise; the strongest
 * is kept. Sums along lines are running ones over sheared rows, so a length costs nothing.
 *
 * @param response signed, in sigma
 * @param direction which of {@link #DIRECTIONS}
 */
record LineField(float[] response, byte[] direction) {
  static final int DIRECTIONS = 24;
  private static final int[] HALF_WIDTHS = {0, 1};

  /** The angle of a direction, from x towards y. */
  static double angle(int direction) {
    return Math.PI * direction / DIRECTIONS;
  }

  static LineField of(
      float[] z, boolean[] judged, int width, int height, double scaleUm, double[] lengthsUm) {
    float[] best = new float[z.length];
    byte[] which = new byte[z.length];
    float[] mean = new float[z.length];
    float[] response = new float[z.length];
    float[] turned = transpose(z, width, height);
    for (int d = 0; d < DIRECTIONS; d++) {
      double angle = angle(d);
      boolean steep = Math.abs(Math.sin(angle)) > Math.abs(Math.cos(angle));
      int w = steep ? height : width;
      int h = steep ? width : height;
      double slope = steep ? Math.cos(angle) / Math.sin(angle) : Math.tan(angle);
      double stretch = Math.hypot(1, slope);
      for (double length : lengthsUm) {
        int half = Math.max(2, (int) Math.round(length / scaleUm / stretch / 2));
        along(steep ? turned : z, mean, w, h, slope, half);
        for (int halfWidth : HALF_WIDTHS) {
          across(mean, response, w, h, halfWidth, (int) Math.round((2 + halfWidth) * stretch));
          keep(response, judged, steep, w, h, d, best, which);
        }
      }
    }
    return new LineField(best, which);
  }

  private static float[] transpose(float[] z, int w, int h) {
    float[] t = new float[z.length];
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        t[x * h + y] = z[y * w + x];
      }
    }
    return t;
  }

  /** Sums over 2·half + 1 columns along lines of a slope; what lies outside is 0. */
  private static void along(float[] z, float[] out, int w, int h, double slope, int half) {
    int[] shift = new int[w];
    for (int x = 0; x < w; x++) {
      shift[x] = (int) Math.round(x * slope);
    }
    int low = Math.min(0, shift[w - 1]);
    int high = Math.max(0, shift[w - 1]);
    for (int start = -high; start < h - low; start++) {
      float sum = 0;
      for (int x = -half; x < w; x++) {
        int enter = x + half;
        if (enter < w) {
          int y = start + shift[enter];
          sum += y >= 0 && y < h ? z[y * w + enter] : 0;
        }
        int leave = x - half - 1;
        if (leave >= 0) {
          int y = start + shift[leave];
          sum -= y >= 0 && y < h ? z[y * w + leave] : 0;
        }
        if (x >= 0) {
          int y = start + shift[x];
          if (y >= 0 && y < h) {
            out[y * w + x] = sum;
          }
        }
      }
    }
  }

  /** The mean of the middle rows less that of two rows on each side. */
  private static void across(float[] mean, float[] out, int w, int h, int halfWidth, int flank) {
    float middle = 1f / (2 * halfWidth + 1);
    for (int y = 0; y < h; y++) {
      if (y < flank + 1 || y >= h - flank - 1) {
        java.util.Arrays.fill(out, y * w, y * w + w, 0);
        continue;
      }
      for (int x = 0; x < w; x++) {
        int i = y * w + x;
        float sum = 0;
        for (int k = -halfWidth; k <= halfWidth; k++) {
          sum += mean[i + k * w];
        }
        float sides =
            mean[i - flank * w]
                + mean[i + flank * w]
                + mean[i - (flank + 1) * w]
                + mean[i + (flank + 1) * w];
        out[i] = sum * middle - sides * 0.25f;
      }
    }
  }

  private static void keep(
      float[] response,
      boolean[] judged,
      boolean steep,
      int w,
      int h,
      int d,
      float[] best,
      byte[] which) {
    float by = 1 / noise(response, judged, steep, w, h);
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        int i = steep ? x * h + y : y * w + x;
        float r = response[y * w + x] * by;
        if (judged[i] && Math.abs(r) > Math.abs(best[i])) {
          best[i] = r;
          which[i] = (byte) d;
        }
      }
    }
  }

  private static float noise(float[] response, boolean[] judged, boolean steep, int w, int h) {
    double[] sample = new double[response.length / 7 + 1];
    int n = 0;
    for (int k = 0; k < response.length; k += 7) {
      int i = steep ? (k % w) * h + k / w : k;
      if (judged[i]) {
        sample[n++] = response[k];
      }
    }
    return (float)
        Math.max(n == 0 ? 1 : io.coplanar.numeric.Robust.sigmaAboutZero(sample, n), 1e-6);
  }
}
