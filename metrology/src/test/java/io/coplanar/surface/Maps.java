// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import java.util.List;
import java.util.Random;

/** Maps for tests. */
final class Maps {
  private Maps() {}

  /** Random heights within ±{@code spanNm}, every tenth point or so missing. */
  static HeightMap random(long seed, int columns, int rows, double spanNm, double datumNm) {
    Random random = new Random(seed);
    float[] heights = new float[columns * rows];
    for (int i = 0; i < heights.length; i++) {
      heights[i] =
          random.nextInt(10) == 0 ? Float.NaN : (float) ((random.nextDouble() * 2 - 1) * spanNm);
    }
    return new HeightMap(
        columns,
        rows,
        heights,
        datumNm,
        0.3 + random.nextDouble(),
        0.3 + random.nextDouble(),
        List.of());
  }

  /** Standard deviation of the heights about their mean, nm. */
  static double sqNm(HeightMap map) {
    double mean = meanNm(map) - map.datumNm();
    double sum = 0;
    for (float h : map.heightNm()) {
      sum += Float.isNaN(h) ? 0 : (h - mean) * (h - mean);
    }
    return Math.sqrt(sum / map.countValid());
  }

  static double meanNm(HeightMap map) {
    double sum = 0;
    for (float h : map.heightNm()) {
      sum += Float.isNaN(h) ? 0 : h;
    }
    return map.datumNm() + sum / map.countValid();
  }

  static double minNm(HeightMap map) {
    double min = Double.POSITIVE_INFINITY;
    for (float h : map.heightNm()) {
      min = h < min ? h : min;
    }
    return map.datumNm() + min;
  }

  static double maxNm(HeightMap map) {
    double max = Double.NEGATIVE_INFINITY;
    for (float h : map.heightNm()) {
      max = h > max ? h : max;
    }
    return map.datumNm() + max;
  }
}
