// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.quality;

/** Gray values row by row, as fractions of full scale; NaN where there are none. */
record Picture(float[] gray, int width, int height) {
  /** Between pixels, bilinear; NaN outside and beside missing ones. */
  double at(double x, double y) {
    int ix = (int) Math.floor(x);
    int iy = (int) Math.floor(y);
    if (ix < 0 || iy < 0 || ix >= width - 1 || iy >= height - 1) {
      return Double.NaN;
    }
    double fx = x - ix;
    double fy = y - iy;
    int i = iy * width + ix;
    double top = gray[i] + fx * (gray[i + 1] - gray[i]);
    double bottom = gray[i + width] + fx * (gray[i + width + 1] - gray[i + width]);
    return top + fy * (bottom - top);
  }
}
