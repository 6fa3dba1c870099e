// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import io.coplanar.surface.HeightMap;
import java.util.Arrays;

/**
 * The map in cells of about 10 µm: what the search for fibers looks at. A cell is the mean of its
 * measured pixels, or NaN where fewer than a third were measured.
 *
 * <p>Cell (i, j) has its center at map x = {@code xUm(i)}, map y = {@code yUm(j)} (y ≤ 0, first row
 * on top).
 */
final class CoarseGrid {
  private static final double CELL_UM = 10;
  private static final double MIN_MEASURED = 0.33;

  final int columns;
  final int rows;
  final double cellXUm;
  final double cellYUm;
  final float[] zNm;
  private final double firstXUm;
  private final double firstYUm;

  private CoarseGrid(
      int columns,
      int rows,
      double cellXUm,
      double cellYUm,
      double firstXUm,
      double firstYUm,
      float[] zNm) {
    this.columns = columns;
    this.rows = rows;
    this.cellXUm = cellXUm;
    this.cellYUm = cellYUm;
    this.firstXUm = firstXUm;
    this.firstYUm = firstYUm;
    this.zNm = zNm;
  }

  /** One pass over the map. */
  static CoarseGrid of(HeightMap map) {
    int fx = Math.max(1, (int) Math.round(CELL_UM / map.pitchXUm()));
    int fy = Math.max(1, (int) Math.round(CELL_UM / map.pitchYUm()));
    int columns = Math.max(1, map.columns() / fx);
    int rows = Math.max(1, map.rows() / fy);
    fx = Math.min(fx, map.columns());
    fy = Math.min(fy, map.rows());
    float[] z = new float[columns * rows];
    float[] h = map.heightNm();
    double[] sum = new double[columns];
    int[] count = new int[columns];
    for (int j = 0; j < rows; j++) {
      Arrays.fill(sum, 0);
      Arrays.fill(count, 0);
      for (int r = j * fy; r < (j + 1) * fy; r++) {
        int p = r * map.columns();
        for (int i = 0; i < columns; i++) {
          double s = 0;
          int n = 0;
          for (int k = 0; k < fx; k++) {
            float v = h[p++];
            if (!Float.isNaN(v)) {
              s += v;
              n++;
            }
          }
          sum[i] += s;
          count[i] += n;
        }
      }
      for (int i = 0; i < columns; i++) {
        z[j * columns + i] =
            count[i] >= MIN_MEASURED * fx * fy ? (float) (sum[i] / count[i]) : Float.NaN;
      }
    }
    return new CoarseGrid(
        columns,
        rows,
        fx * map.pitchXUm(),
        fy * map.pitchYUm(),
        (fx - 1) / 2.0 * map.pitchXUm(),
        -(fy - 1) / 2.0 * map.pitchYUm(),
        z);
  }

  double xUm(double column) {
    return firstXUm + column * cellXUm;
  }

  double yUm(double row) {
    return firstYUm - row * cellYUm;
  }

  double columnOf(double xUm) {
    return (xUm - firstXUm) / cellXUm;
  }

  double rowOf(double yUm) {
    return (firstYUm - yUm) / cellYUm;
  }

  /** The same grid with other values. */
  CoarseGrid with(float[] values) {
    return new CoarseGrid(columns, rows, cellXUm, cellYUm, firstXUm, firstYUm, values);
  }
}
