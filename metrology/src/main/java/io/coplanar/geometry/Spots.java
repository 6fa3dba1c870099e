// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The places of a leveled map that look like fibers. */
final class Spots {
  private static final double MIN_SCORE = 0.30;
  private static final int MAX_SPOTS = 150;
  private static final int STRIDE = 3;

  private Spots() {}

  /** Local maxima of the score, best first. */
  static List<Spot> find(CoarseGrid residual, FiberScore score) {
    int columns = (residual.columns + STRIDE - 1) / STRIDE;
    int rows = (residual.rows + STRIDE - 1) / STRIDE;
    double[] s = new double[columns * rows];
    for (int j = 0; j < rows; j++) {
      for (int i = 0; i < columns; i++) {
        s[j * columns + i] = score.at(i * STRIDE, j * STRIDE);
      }
    }
    List<Spot> spots = new ArrayList<>();
    for (int j = 0; j < rows; j++) {
      for (int i = 0; i < columns; i++) {
        double v = s[j * columns + i];
        if (v >= MIN_SCORE && isPeak(s, columns, rows, i, j)) {
          spots.add(refine(residual, score, i * STRIDE, j * STRIDE));
        }
      }
    }
    spots.sort(Comparator.comparingDouble((Spot p) -> -p.score()));
    return List.copyOf(spots.subList(0, Math.min(MAX_SPOTS, spots.size())));
  }

  private static boolean isPeak(double[] s, int columns, int rows, int i, int j) {
    double v = s[j * columns + i];
    for (int dj = -1; dj <= 1; dj++) {
      for (int di = -1; di <= 1; di++) {
        int a = i + di;
        int b = j + dj;
        if ((di != 0 || dj != 0) && a >= 0 && b >= 0 && a < columns && b < rows) {
          double o = s[b * columns + a];
          // of two equal neighbors the first in reading order is the peak
          if (o > v || (o == v && (dj < 0 || (dj == 0 && di < 0)))) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** Climbs to the best cell, then takes the vertex of a parabola through its neighbors. */
  private static Spot refine(CoarseGrid residual, FiberScore score, int i, int j) {
    double best = score.at(i, j);
    for (int step = 0; step < 8; step++) {
      int bi = i;
      int bj = j;
      for (int dj = -1; dj <= 1; dj++) {
        for (int di = -1; di <= 1; di++) {
          double v = score.at(i + di, j + dj);
          if (v > best) {
            best = v;
            bi = i + di;
            bj = j + dj;
          }
        }
      }
      if (bi == i && bj == j) {
        break;
      }
      i = bi;
      j = bj;
    }
    double dx = vertex(score.at(i - 1, j), best, score.at(i + 1, j));
    double dy = vertex(score.at(i, j - 1), best, score.at(i, j + 1));
    return new Spot(residual.xUm(i + dx), residual.yUm(j + dy), best);
  }

  private static double vertex(double left, double mid, double right) {
    double curvature = left - 2 * mid + right;
    return curvature < 0 ? Math.max(-0.5, Math.min(0.5, 0.5 * (left - right) / curvature)) : 0;
  }
}
