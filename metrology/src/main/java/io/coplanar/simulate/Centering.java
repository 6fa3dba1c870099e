// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

/** Moves and turns fiber centers into their own frame. */
final class Centering {
  private Centering() {}

  /** Moves the points so that their mean is the origin. */
  static void toMean(double[] x, double[] y) {
    double meanX = Sums.mean(x);
    double meanY = Sums.mean(y);
    for (int i = 0; i < x.length; i++) {
      x[i] -= meanX;
      y[i] -= meanY;
    }
  }

  /**
   * Turns the points about the origin until the least-squares line of their rows (one slope, an
   * intercept for each row) lies along x. A turn leaves of the slope what the points' scatter is to
   * the row's length, squared; six leave nothing of any slope that an array can have.
   */
  static void alongRows(int columns, double[] x, double[] y) {
    for (int turn = 0; turn < 6; turn++) {
      double angle = -StrictMath.atan(commonSlope(columns, x, y));
      double cos = StrictMath.cos(angle);
      double sin = StrictMath.sin(angle);
      for (int i = 0; i < x.length; i++) {
        double turned = cos * x[i] - sin * y[i];
        y[i] = sin * x[i] + cos * y[i];
        x[i] = turned;
      }
    }
  }

  private static double commonSlope(int columns, double[] x, double[] y) {
    double sxx = 0;
    double sxy = 0;
    for (int first = 0; first < x.length; first += columns) {
      double meanX = Sums.mean(x, first, columns);
      double meanY = Sums.mean(y, first, columns);
      for (int i = first; i < first + columns; i++) {
        sxx += (x[i] - meanX) * (x[i] - meanX);
        sxy += (x[i] - meanX) * (y[i] - meanY);
      }
    }
    return sxy / sxx;
  }
}
