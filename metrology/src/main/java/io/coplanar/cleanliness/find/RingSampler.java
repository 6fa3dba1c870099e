// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

/** Reads an image between its pixels, by the cubic of Catmull and Rom through 4 × 4 of them. */
final class RingSampler {
  private final float[] gray;
  private final int width;
  private final int height;

  RingSampler(float[] gray, int width, int height) {
    this.gray = gray;
    this.width = width;
    this.height = height;
  }

  /** The gray there; NaN within two pixels of the border and beside unknown pixels. */
  double at(double x, double y) {
    int u = (int) Math.floor(x);
    int v = (int) Math.floor(y);
    if (u < 1 || v < 1 || u + 2 >= width || v + 2 >= height) {
      return Double.NaN;
    }
    double t = x - u;
    double a = t * (-0.5 + t * (1 - 0.5 * t));
    double b = 1 + t * t * (1.5 * t - 2.5);
    double c = t * (0.5 + t * (2 - 1.5 * t));
    double d = t * t * (0.5 * t - 0.5);
    int i = (v - 1) * width + u - 1;
    double r0 = row(i, a, b, c, d);
    double r1 = row(i + width, a, b, c, d);
    double r2 = row(i + 2 * width, a, b, c, d);
    double r3 = row(i + 3 * width, a, b, c, d);
    double s = y - v;
    return r0 * (s * (-0.5 + s * (1 - 0.5 * s)))
        + r1 * (1 + s * s * (1.5 * s - 2.5))
        + r2 * (s * (0.5 + s * (2 - 1.5 * s)))
        + r3 * (s * s * (0.5 * s - 0.5));
  }

  private double row(int i, double a, double b, double c, double d) {
    return a * gray[i] + b * gray[i + 1] + c * gray[i + 2] + d * gray[i + 3];
  }
}
