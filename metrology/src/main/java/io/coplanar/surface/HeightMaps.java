// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.util.Arrays;
import java.util.List;

/** Makes maps from what readers read: narrows heights to floats without losing hundredths. */
final class HeightMaps {
  /** From here on half a float's step exceeds 0.01 nm (it is 2⁻⁶ nm = 0.016 nm). */
  private static final double NARROW_NM = 262_144;

  /** The datum is a multiple of this, so that small changes of a map leave it where it is. */
  private static final double DATUM_STEP_NM = 50_000;

  private static final int MEDIAN_SAMPLES = 4096;

  private HeightMaps() {}

  /**
   * Reads a grid's rows into a map. The datum is 0, unless heights reach so far from it that a
   * float would lose more than 0.01 nm; then it is the median height, rounded to 50 µm, and the
   * rows are read a second time. A height beyond a float's range is missing.
   *
   * @param columns with {@code rows}, a size that {@link GridSize} has passed
   * @throws InputFault.Inconsistent a pitch that is not positive and finite
   */
  static HeightMap read(
      int columns, int rows, double pitchXUm, double pitchYUm, List<String> notes, RowSource source)
      throws InputFault {
    requirePitch("columns", pitchXUm);
    requirePitch("rows", pitchYUm);
    float[] heights = new float[GridSize.points(columns, rows)];
    double datumNm = 0;
    if (narrow(columns, rows, source, 0, heights) >= NARROW_NM) {
      datumNm = Math.rint(median(heights) / DATUM_STEP_NM) * DATUM_STEP_NM;
      if (datumNm != 0) {
        narrow(columns, rows, source, datumNm, heights);
      }
    }
    return new HeightMap(columns, rows, heights, datumNm, pitchXUm, pitchYUm, notes);
  }

  private static void requirePitch(String of, double pitchUm) throws InputFault {
    if (!(pitchUm > 0 && pitchUm < 1e9)) {
      throw new InputFault.Inconsistent(
          "", "states a distance of " + pitchUm + " µm between " + of, "a positive length");
    }
  }

  /** Returns the largest magnitude among the heights above the datum. */
  private static double narrow(
      int columns, int rows, RowSource source, double datumNm, float[] heights) throws InputFault {
    double[] row = new double[columns];
    float largest = 0;
    for (int r = 0; r < rows; r++) {
      source.read(r, row);
      int start = r * columns;
      for (int c = 0; c < columns; c++) {
        float h = (float) (row[c] - datumNm);
        float magnitude = Math.abs(h);
        // false for NaN and for what lies beyond a float
        boolean measured = magnitude <= Float.MAX_VALUE;
        heights[start + c] = measured ? h : Float.NaN;
        largest = measured && magnitude > largest ? magnitude : largest;
      }
    }
    return largest;
  }

  /** The median of evenly spread samples, which wild points cannot move; 0 if all are missing. */
  private static double median(float[] heights) {
    float[] samples = new float[Math.min(heights.length, MEDIAN_SAMPLES)];
    int n = 0;
    for (int i = 0; i < samples.length; i++) {
      float h = heights[(int) ((long) i * heights.length / samples.length)];
      if (!Float.isNaN(h)) {
        samples[n++] = h;
      }
    }
    Arrays.sort(samples, 0, n);
    return n == 0 ? 0 : samples[n / 2];
  }
}
