// SPDX-License-Identifier: Apache-2.0
package io.coplanar.connector;

/**
 * The grid of fibers in a rectangular ferrule, as seen when looking at the end face, key up: x to
 * the right, y up, origin at the center of the array. Fiber 1 is the leftmost of the top row.
 *
 * <p>Pitch 0.25 mm along the row: IEC 61754-7-1 (one row). Row distance 0.5 mm: IEC 61754-7-2 (two
 * rows).
 *
 * @param columns fibers in a row, 1 to 16
 * @param rows 1 or 2
 */
public record FiberLayout(int columns, int rows) {
  /** Distance of neighbors in a row, µm. */
  public static final double PITCH_UM = 250;

  /** Distance of two rows, µm. */
  public static final double ROW_PITCH_UM = 500;

  /** Diameter of a fiber's cladding, µm. */
  public static final double CLADDING_DIAMETER_UM = 125;

  /** Distance of the guide holes' centers, µm (MT-12 family; IEC 61754-7-1). */
  public static final double GUIDE_HOLE_DISTANCE_UM = 4600;

  /** Diameter of a guide hole, µm (IEC 61754-7-1). */
  public static final double GUIDE_HOLE_DIAMETER_UM = 700;

  public FiberLayout {
    if (columns < 1 || columns > 16 || rows < 1 || rows > 2) {
      throw new IllegalArgumentException("no such layout: " + rows + " × " + columns);
    }
  }

  public int count() {
    return columns * rows;
  }

  /** Nominal x of a fiber, µm; position from 1. */
  public double xUm(int position) {
    return (columnOf(position) - (columns - 1) / 2.0) * PITCH_UM;
  }

  /** Nominal y of a fiber, µm; position from 1. */
  public double yUm(int position) {
    return ((rows - 1) / 2.0 - rowOf(position)) * ROW_PITCH_UM;
  }

  /** Column from 0, left to right. */
  public int columnOf(int position) {
    return check(position) % columns;
  }

  /** Row from 0, top to bottom. */
  public int rowOf(int position) {
    return check(position) / columns;
  }

  private int check(int position) {
    if (position < 1 || position > count()) {
      throw new IllegalArgumentException("no fiber " + position + " of " + count());
    }
    return position - 1;
  }

  @Override
  public String toString() {
    return rows + " × " + columns;
  }
}
