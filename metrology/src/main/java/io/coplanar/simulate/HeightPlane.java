// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

/**
 * The least-squares line (one row) or plane (two rows) through heights at places, by centered
 * normal equations.
 *
 * @param slopeX nm per µm along x
 * @param slopeY nm per µm along y; 0 for a line
 * @param lowestNm how far the lowest point lies below it; 0 when none does
 */
record HeightPlane(double slopeX, double slopeY, double lowestNm) {

  static HeightPlane through(int rows, double[] x, double[] y, double[] h) {
    double xx = Sums.moment(x, x);
    double xh = Sums.moment(x, h);
    double slopeX;
    double slopeY;
    if (rows == 1) {
      slopeX = xh / xx;
      slopeY = 0;
    } else {
      double yy = Sums.moment(y, y);
      double xy = Sums.moment(x, y);
      double yh = Sums.moment(y, h);
      double determinant = xx * yy - xy * xy;
      slopeX = (xh * yy - yh * xy) / determinant;
      slopeY = (yh * xx - xh * xy) / determinant;
    }
    return new HeightPlane(slopeX, slopeY, lowest(slopeX, slopeY, x, y, h));
  }

  private static double lowest(double slopeX, double slopeY, double[] x, double[] y, double[] h) {
    double meanX = Sums.mean(x);
    double meanY = Sums.mean(y);
    double meanH = Sums.mean(h);
    double worst = 0;
    for (int i = 0; i < h.length; i++) {
      double onPlane = meanH + slopeX * (x[i] - meanX) + slopeY * (y[i] - meanY);
      worst = Math.max(worst, onPlane - h[i]);
    }
    return worst;
  }
}
