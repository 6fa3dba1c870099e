// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import io.coplanar.surface.HeightMap;

/**
 * Takes the flanks of pits and particles out of a map. A pit's middle lies far below the surface
 * and gets no weight in a robust fit, but its flank passes through every depth, and the shallow
 * part would pull the surface down.
 *
 * <p>A rejected pixel with at least three rejected neighbors is part of something that has a flank;
 * all within the margin of it is left out. A lone wild pixel is not: it has none.
 */
final class PitMargin {
  private static final int MIN_NEIGHBORS = 3;

  private PitMargin() {}

  /** The surface along a map row: fills m0, m1, m2 over x (mm) for a row. */
  interface RowModel {
    void fill(int row, double[] m);
  }

  /**
   * A copy of the map with the flanks missing.
   *
   * @param region where to look
   * @param model the surface
   * @param x0Mm x of column 0
   * @param dxMm column step
   * @param limitNm a pixel further than this from the surface is rejected
   * @param marginUm how far a flank reaches
   */
  static HeightMap without(
      HeightMap map,
      Region region,
      RowModel model,
      double x0Mm,
      double dxMm,
      double limitNm,
      double marginUm) {
    int columns = map.columns();
    int rows = map.rows();
    float[] z = map.heightNm();
    byte[] wild = new byte[z.length];
    double[] m = new double[3];
    for (int k = 0; k < region.runs; k++) {
      model.fill(region.row[k], m);
      int base = region.row[k] * columns;
      for (int c = region.from[k]; c < region.to[k]; c++) {
        double x = x0Mm + c * dxMm;
        double r = z[base + c] - (m[0] + x * (m[1] + x * m[2]));
        if (Math.abs(r) > limitNm) {
          wild[base + c] = 1;
        }
      }
    }
    float[] clean = z.clone();
    int mx = Math.max(1, (int) Math.round(marginUm / map.pitchXUm()));
    int my = Math.max(1, (int) Math.round(marginUm / map.pitchYUm()));
    for (int k = 0; k < region.runs; k++) {
      int r = region.row[k];
      if (r == 0 || r == rows - 1) {
        continue;
      }
      int base = r * columns;
      for (int c = Math.max(1, region.from[k]); c < Math.min(columns - 1, region.to[k]); c++) {
        int i = base + c;
        if (wild[i] != 0
            && wild[i - columns - 1]
                    + wild[i - columns]
                    + wild[i - columns + 1]
                    + wild[i - 1]
                    + wild[i + 1]
                    + wild[i + columns - 1]
                    + wild[i + columns]
                    + wild[i + columns + 1]
                >= MIN_NEIGHBORS) {
          for (int b = Math.max(0, r - my); b <= Math.min(rows - 1, r + my); b++) {
            int from = b * columns + Math.max(0, c - mx);
            int to = b * columns + Math.min(columns - 1, c + mx);
            java.util.Arrays.fill(clean, from, to + 1, Float.NaN);
          }
        }
      }
    }
    return new HeightMap(
        columns, rows, clean, map.datumNm(), map.pitchXUm(), map.pitchYUm(), map.notes());
  }
}
