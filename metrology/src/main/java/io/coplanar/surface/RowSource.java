// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;

/** Gives the heights of a map row by row. May be asked twice for a row and answers the same. */
@FunctionalInterface
interface RowSource {
  /**
   * Fills in one row's heights.
   *
   * @param row 0 is the top one
   * @param heightNm as long as the row; nm, NaN or infinite where there is no point
   */
  void read(int row, double[] heightNm) throws InputFault;
}
