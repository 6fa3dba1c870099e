// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import io.coplanar.surface.HeightMap;

/** A map that was not taken looking at the end face with its key up, turned so that it was. */
final class Turned {
  private Turned() {}

  static HeightMap of(HeightMap map, Request.Key key) {
    return switch (key) {
      case UP -> map;
      case DOWN -> turn(map, true);
      case MIRRORED -> turn(map, false);
    };
  }

  private static HeightMap turn(HeightMap map, boolean rowsToo) {
    int columns = map.columns();
    int rows = map.rows();
    float[] in = map.heightNm();
    float[] out = new float[in.length];
    for (int r = 0; r < rows; r++) {
      int to = (rowsToo ? rows - 1 - r : r) * columns;
      for (int c = 0; c < columns; c++) {
        out[to + columns - 1 - c] = in[r * columns + c];
      }
    }
    return new HeightMap(
        columns, rows, out, map.datumNm(), map.pitchXUm(), map.pitchYUm(), map.notes());
  }
}
