// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.util.Arrays;

/**
 * The even grid behind points that come in any order.
 *
 * @param x positions of the columns
 * @param y positions of the rows
 * @param z heights row by row, the row of the highest y first; NaN where missing
 * @param absent how many points of the grid no line states
 */
record XyzGrid(GridAxis x, GridAxis y, double[] z, int absent) {
  /** How far a point may lie from its place, in pitches: coordinates are rounded when written. */
  private static final double TOLERANCE = 0.1;

  /** A grid of which less is stated is a line or a cloud. */
  private static final double LEAST_FILLED = 0.02;

  private record Positions(double first, double pitch, int count) {
    int index(double position) {
      return (int) Math.rint((position - first) / pitch);
    }
  }

  /**
   * Recovers the grid.
   *
   * @param xyz three numbers a point
   * @throws InputFault.Inconsistent the points do not lie on an even grid, or two of them at one
   *     place with different heights
   * @throws InputFault.Unsupported they lie on a line
   */
  static XyzGrid of(double[] xyz) throws InputFault {
    int n = xyz.length / 3;
    Positions xs = positions("x", DistinctNumbers.sorted(xyz, 0, 3));
    Positions ys = positions("y", DistinctNumbers.sorted(xyz, 1, 3));
    // a point a column: a line across the grid, however even
    if (n <= Math.max(xs.count, ys.count) || Math.min(xs.count, ys.count) < 2) {
      throw profile();
    }
    int cells = GridSize.points(xs.count, ys.count);
    if (n < LEAST_FILLED * cells) {
      throw uneven("x and y");
    }
    double[] z = new double[cells];
    boolean[] stated = new boolean[cells];
    Arrays.fill(z, Double.NaN);
    int absent = cells;
    for (int i = 0; i < n; i++) {
      int row = ys.count - 1 - ys.index(xyz[3 * i + 1]);
      int cell = row * xs.count + xs.index(xyz[3 * i]);
      double height = xyz[3 * i + 2];
      if (stated[cell] && Double.compare(z[cell], height) != 0) {
        throw new InputFault.Inconsistent(
            "",
            "states two heights at x = " + xyz[3 * i] + ", y = " + xyz[3 * i + 1],
            "one a point");
      }
      absent -= stated[cell] ? 0 : 1;
      stated[cell] = true;
      z[cell] = height;
    }
    return new XyzGrid(
        GridAxis.even(xs.count, xs.pitch), GridAxis.even(ys.count, ys.pitch), z, absent);
  }

  static InputFault profile() {
    return new InputFault.Unsupported(
        "", "holds points on a line: a profile, not a map", "x, y, z of points over an area");
  }

  private static Positions positions(String name, double[] sorted) throws InputFault {
    Arrays.sort(sorted);
    int n = sorted.length;
    if (n == 0 || !Double.isFinite(sorted[0]) || !Double.isFinite(sorted[n - 1])) {
      throw new InputFault.Damaged("", "has a point without " + name, "a number");
    }
    double range = sorted[n - 1] - sorted[0];
    double[] gaps = new double[n];
    int count = 0;
    double widest = 0;
    for (int i = 1; i < n; i++) {
      widest = Math.max(widest, sorted[i] - sorted[i - 1]);
    }
    // smaller ones are what rounding left between points of one column
    for (int i = 1; i < n; i++) {
      double gap = sorted[i] - sorted[i - 1];
      if (gap > widest * TOLERANCE) {
        gaps[count++] = gap;
      }
    }
    if (count == 0) {
      throw profile();
    }
    Arrays.sort(gaps, 0, count);
    for (double guess : new double[] {gaps[count / 2], gaps[0]}) {
      double steps = Math.rint(range / guess);
      if (steps < HeightMap.MAX_POINTS) {
        Positions even = new Positions(sorted[0], range / steps, (int) steps + 1);
        if (fits(sorted, even)) {
          return even;
        }
      }
    }
    throw uneven(name);
  }

  private static boolean fits(double[] positions, Positions even) {
    for (double position : positions) {
      double place = (position - even.first) / even.pitch;
      if (!(Math.abs(place - Math.rint(place)) <= TOLERANCE)) {
        return false;
      }
    }
    return true;
  }

  private static InputFault uneven(String name) {
    return new InputFault.Inconsistent(
        "", "its " + name + " positions do not form an even grid", "evenly spaced points");
  }
}
