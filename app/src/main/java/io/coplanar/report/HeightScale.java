// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import java.util.Arrays;

/**
 * The heights that a picture's colors span, nm. What lies beyond takes the color of the end.
 *
 * @param lowNm the darkest color
 * @param highNm the brightest one
 */
record HeightScale(double lowNm, double highNm) {
  private static final double LOW_QUANTILE = 0.005;
  private static final double HIGH_QUANTILE = 0.998;

  /** Colors finer than this show only noise, nm. */
  private static final double LEAST_SPAN_NM = 20;

  /** Spans nearly all of these heights, so that a pit or a grain of dust does not dim the rest. */
  static HeightScale of(float[] heightsNm) {
    float[] valid = new float[heightsNm.length];
    int n = 0;
    for (float h : heightsNm) {
      if (!Float.isNaN(h)) {
        valid[n++] = h;
      }
    }
    if (n == 0) {
      return new HeightScale(-LEAST_SPAN_NM / 2, LEAST_SPAN_NM / 2);
    }
    Arrays.sort(valid, 0, n);
    double low = valid[(int) (LOW_QUANTILE * (n - 1))];
    double high = valid[(int) (HIGH_QUANTILE * (n - 1))];
    double more = Math.max(0, LEAST_SPAN_NM - (high - low)) / 2;
    return rounded(low - more, high + more);
  }

  /** Widened to round numbers. */
  private static HeightScale rounded(double low, double high) {
    double step = Ticks.step(high - low, 40);
    return new HeightScale(Math.floor(low / step) * step, Math.ceil(high / step) * step);
  }

  int rgb(double heightNm) {
    return Palette.rgb((heightNm - lowNm) / (highNm - lowNm));
  }
}
