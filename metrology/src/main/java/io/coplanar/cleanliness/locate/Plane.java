// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.locate;

/** A picture at one scale, row by row; NaN where there is none. Its values are never copied. */
record Plane(float[] value, int width, int height) {
  /** Keeps the logarithm of black finite; about five gray levels of 255. */
  private static final float DARK = 0.02f;

  /** The value between pixels, bilinear; NaN outside and beside missing ones. */
  float at(double x, double y) {
    int ix = (int) Math.floor(x);
    int iy = (int) Math.floor(y);
    if (ix < 0 || iy < 0 || ix >= width - 1 || iy >= height - 1) {
      return Float.NaN;
    }
    float fx = (float) (x - ix);
    float fy = (float) (y - iy);
    int i = iy * width + ix;
    float top = value[i] + fx * (value[i + 1] - value[i]);
    float bottom = value[i + width] + fx * (value[i + width + 1] - value[i + width]);
    return top + fy * (bottom - top);
  }

  /**
   * The logarithm of the mean over blocks of n × n. A block with a missing pixel is missing; what
   * is left over at the right and lower borders is dropped.
   */
  Plane shrunkLog(int n) {
    int w = width / n;
    int h = height / n;
    float[] out = new float[w * h];
    float share = 1f / (n * n);
    for (int y = 0; y < h; y++) {
      int row = y * w;
      for (int dy = 0; dy < n; dy++) {
        int in = (y * n + dy) * width;
        for (int x = 0; x < w; x++) {
          float sum = 0;
          for (int dx = 0; dx < n; dx++) {
            sum += value[in++];
          }
          out[row + x] += sum;
        }
      }
      for (int x = row; x < row + w; x++) {
        out[x] = (float) Math.log(out[x] * share + DARK);
      }
    }
    return new Plane(out, w, h);
  }
}
