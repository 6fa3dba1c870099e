// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;

/** The bounds that a header's sizes must meet before anything is allocated on their word. */
final class GridSize {
  private GridSize() {}

  /**
   * The number of points of a grid.
   *
   * @throws InputFault.Inconsistent a side is not positive
   * @throws InputFault.TooLarge more than {@link HeightMap#MAX_POINTS}
   */
  static int points(long columns, long rows) throws InputFault {
    if (columns < 1 || rows < 1) {
      throw new InputFault.Inconsistent(
          "", "states a size of " + columns + " × " + rows + " points", "1 or more on each side");
    }
    // a side alone may already be so large that the product wraps round
    if (columns > HeightMap.MAX_POINTS
        || rows > HeightMap.MAX_POINTS
        || columns * rows > HeightMap.MAX_POINTS) {
      throw new InputFault.TooLarge(
          "",
          "states a size of " + columns + " × " + rows + " points",
          "at most " + HeightMap.MAX_POINTS + " in all");
    }
    return (int) (columns * rows);
  }

  /**
   * The same, and the points' bytes are there.
   *
   * @param available bytes that are left for the points
   * @throws InputFault.Damaged fewer than the points need
   */
  static int points(long columns, long rows, int bytesPerPoint, long available) throws InputFault {
    int points = points(columns, rows);
    long needed = (long) points * bytesPerPoint;
    if (needed > available) {
      throw new InputFault.Damaged(
          "",
          "has "
              + available
              + " bytes of data where "
              + columns
              + " × "
              + rows
              + " points need "
              + needed,
          "");
    }
    return points;
  }
}
