// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import java.util.List;

/**
 * Heights over a regular grid. Row 0 is the top one, so y falls with the row; x rises with the
 * column. The pixel's center at column {@code c}, row {@code r} lies at x = c·pitchX, y =
 * −r·pitchY.
 *
 * <p>Heights are float nanometers above {@link #datumNm}, NaN where there is no measured point. A
 * float holds 30 µm to 0.002 nm; the datum keeps that true for maps that lie far from zero.
 */
public final class HeightMap {
  /** Largest number of points that a reader may allocate: 400 MB of heights. */
  public static final long MAX_POINTS = 100_000_000L;

  private final int columns;
  private final int rows;
  private final float[] heightNm;
  private final double datumNm;
  private final double pitchXUm;
  private final double pitchYUm;
  private final List<String> notes;

  /**
   * @param heightNm {@code columns × rows} values, row by row from the top, NaN for missing; the
   *     map takes the array over and never changes it
   * @param datumNm the height that a value of 0 stands for, nm
   * @param pitchXUm distance of two columns, µm, finite and positive
   * @param pitchYUm distance of two rows, µm, finite and positive
   * @param notes what a reader has to say of the file (warnings), in order
   */
  public HeightMap(
      int columns,
      int rows,
      float[] heightNm,
      double datumNm,
      double pitchXUm,
      double pitchYUm,
      List<String> notes) {
    if (columns < 1 || rows < 1 || (long) columns * rows != heightNm.length) {
      throw new IllegalArgumentException(
          columns + " × " + rows + " points do not fit " + heightNm.length + " heights");
    }
    if (!(pitchXUm > 0 && pitchYUm > 0 && pitchXUm < 1e9 && pitchYUm < 1e9)) {
      throw new IllegalArgumentException("pitch " + pitchXUm + " × " + pitchYUm + " µm");
    }
    this.columns = columns;
    this.rows = rows;
    this.heightNm = heightNm;
    this.datumNm = datumNm;
    this.pitchXUm = pitchXUm;
    this.pitchYUm = pitchYUm;
    this.notes = List.copyOf(notes);
  }

  public int columns() {
    return columns;
  }

  public int rows() {
    return rows;
  }

  /** The heights themselves, not a copy: kernels read them in place and nobody writes them. */
  public float[] heightNm() {
    return heightNm;
  }

  /** The height above the datum at a column and a row, nm; NaN where missing. */
  public float heightNm(int column, int row) {
    return heightNm[row * columns + column];
  }

  public double datumNm() {
    return datumNm;
  }

  public double pitchXUm() {
    return pitchXUm;
  }

  public double pitchYUm() {
    return pitchYUm;
  }

  /** What the reader had to say of the file. */
  public List<String> notes() {
    return notes;
  }

  /** Number of points that are not missing. */
  public int countValid() {
    int n = 0;
    for (float h : heightNm) {
      if (!Float.isNaN(h)) {
        n++;
      }
    }
    return n;
  }
}
