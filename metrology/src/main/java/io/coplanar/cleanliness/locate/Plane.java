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
   * Means over blocks of 2 × 2. A block with a missing pixel is missing; a last odd row or column
   * is dropped.
   */
  Plane halved() {
    int w = width / 2;
    int h = height / 2;
    float[] out = new float[w * h];
    for (int y = 0; y < h; y++) {
      int in = 2 * y * width;
      for (int i = y * w; i < (y + 1) * w; i++, in += 2) {
        out[i] = 0.25f * (value[in] + value[in + 1] + value[in + width] + value[in + width + 1]);
      }
    }
    return new Plane(out, w, h);
  }

  /** With a frame of missing pixels around it. */
  Plane framed(int margin) {
    int w = width + 2 * margin;
    int h = height + 2 * margin;
    float[] out = new float[w * h];
    java.util.Arrays.fill(out, Float.NaN);
    for (int y = 0; y < height; y++) {
      System.arraycopy(value, y * width, out, (y + margin) * w + margin, width);
    }
    return new Plane(out, w, h);
  }

  /** Each value times a factor. */
  Plane times(float factor) {
    float[] out = new float[value.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = factor * value[i];
    }
    return new Plane(out, width, height);
  }

  /** The logarithm, to a thousandth. */
  Plane log() {
    float[] out = new float[value.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = log(value[i] + DARK);
    }
    return new Plane(out, width, height);
  }

  /** Natural, of a positive number, to a thousandth; NaN of NaN. */
  static float log(float v) {
    int bits = Float.floatToRawIntBits(v);
    float m = Float.intBitsToFloat((bits & 0x7fffff) | 0x3f800000);
    // log2 of 1 to 2 by a polynomial of third degree that is exact at both ends
    float log2 = (m - 1) * (1.4228650f + (m - 1) * (-0.5842140f + (m - 1) * 0.1613490f));
    return Float.isNaN(v) ? v : ((bits >> 23) - 127 + log2) * 0.6931472f;
  }
}
