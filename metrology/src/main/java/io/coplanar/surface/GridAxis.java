// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.util.Arrays;

/**
 * The positions of a grid's columns or rows.
 *
 * @param count how many there are
 * @param pitch distance of two neighbors, positive
 * @param rising whether the coordinate rises with the index
 */
record GridAxis(int count, double pitch, boolean rising) {
  /** How far a position may lie from the even grid, in pitches. */
  private static final double TOLERANCE = 0.05;

  /** Positions that follow from their index. */
  static GridAxis even(int count, double increment) {
    return new GridAxis(count, Math.abs(increment), increment > 0);
  }

  /** Positions that are stated point by point. */
  static final class Builder {
    private final String name;
    private final double[] positions;

    Builder(String name, int count) {
      this.name = name;
      this.positions = new double[count];
      Arrays.fill(positions, Double.NaN);
    }

    int count() {
      return positions.length;
    }

    /**
     * A point at an index states its position.
     *
     * @throws InputFault.Inconsistent another point at the index stated another
     */
    void put(int index, double position) throws InputFault {
      if (Double.isNaN(positions[index])) {
        positions[index] = position;
      } else if (Math.abs(positions[index] - position) > 1e-9 * Math.abs(position)) {
        throw uneven();
      }
    }

    /**
     * The axis through the stated positions.
     *
     * @throws InputFault.Inconsistent they are not evenly spaced, or fewer than two
     */
    GridAxis build() throws InputFault {
      int first = -1;
      int last = -1;
      for (int i = 0; i < positions.length; i++) {
        if (!Double.isNaN(positions[i])) {
          first = first < 0 ? i : first;
          last = i;
        }
      }
      if (first == last) {
        throw new InputFault.Inconsistent(
            "", "has fewer than two " + name + " positions, so their distance is unknown", "");
      }
      double step = (positions[last] - positions[first]) / (last - first);
      for (int i = first; i <= last; i++) {
        double off = positions[i] - positions[first] - (i - first) * step;
        // a missing position is no contradiction
        if (Math.abs(off) > TOLERANCE * Math.abs(step)) {
          throw uneven();
        }
      }
      return even(positions.length, step);
    }

    private InputFault uneven() {
      return new InputFault.Inconsistent(
          "", "its " + name + " positions do not form an even grid", "evenly spaced points");
    }
  }
}
