// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.evidence.Quantity;
import io.coplanar.geometry.EndFace;
import io.coplanar.geometry.Fiber;
import java.util.ArrayList;
import java.util.List;

/**
 * The height profile along one fiber row, through the fibers' centers.
 *
 * @param fibers the row's fibers, left to right
 * @param heightNm above the fitted surface, one value a picture column, NaN where nothing was
 *     measured
 */
record RowProfile(List<Fiber> fibers, double[] heightNm) {
  /** The line is a band of this width, µm: less noise, and no wider than a core. */
  private static final double BAND_UM = 8;

  private static final int SAMPLES = 5;

  /** The profiles of all rows, the top one first, over the columns of a view. */
  static List<RowProfile> of(EndFace face, LeveledView view) {
    List<RowProfile> rows = new ArrayList<>();
    int columns = face.layout().columns();
    for (int row = 0; row < face.layout().rows(); row++) {
      List<Fiber> fibers = face.fibers().subList(row * columns, (row + 1) * columns);
      rows.add(
          new RowProfile(
              fibers, along(new Probe(face, face.surface()::zNm), centerUm(fibers), view)));
    }
    return rows;
  }

  /** Mean y of a row's fibers, µm; fibers lie within a few µm of it. */
  private static double centerUm(List<Fiber> fibers) {
    return fibers.stream()
        .map(Fiber::yUm)
        .filter(Quantity.class::isInstance)
        .mapToDouble(y -> y.orNaN())
        .average()
        .orElse(0);
  }

  private static double[] along(Probe probe, double yUm, LeveledView view) {
    double[] heights = new double[view.width()];
    for (int i = 0; i < heights.length; i++) {
      double x = view.leftUm() + (i + 0.5) * view.umPerPx();
      double sum = 0;
      int count = 0;
      for (int j = 0; j < SAMPLES; j++) {
        double h = probe.heightNm(x, yUm + BAND_UM * ((double) j / (SAMPLES - 1) - 0.5));
        if (!Double.isNaN(h)) {
          sum += h;
          count++;
        }
      }
      heights[i] = count == 0 ? Double.NaN : sum / count;
    }
    return heights;
  }
}
