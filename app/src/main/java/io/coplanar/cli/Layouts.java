// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;

/** What {@code --fibers} and {@code --rows} may say. */
final class Layouts {
  private static final int MOST_COLUMNS = 16;

  private Layouts() {}

  /** The number of fibers, 0 where not said; refuses what no ferrule has. */
  static int checkFibers(int fibers, int rows) throws InputFault {
    int columns = fibers / Math.max(1, rows);
    boolean possible =
        rows >= 0
            && rows <= 2
            && fibers >= 0
            && fibers <= 2 * MOST_COLUMNS
            && (rows == 0 || fibers % rows == 0 && columns <= MOST_COLUMNS)
            && (rows == 0 || fibers == 0 || columns > 0);
    if (!possible) {
      throw Sentences.noSuchLayout(fibers, rows);
    }
    return fibers;
  }
}
