// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

/** A Gaussian's means along rows and columns. */
final class Blur {
  private Blur() {}

  private static final double REACH = 4;
  private static final double NARROW_PX = 0.7;

  /** How many pixels on each side a mean takes in. */
  static int reach(double sigmaPx) {
    return sigmaPx < NARROW_PX ? 1 : (int) Math.ceil(REACH * sigmaPx);
  }

  /**
   * Blurs with one strength everywhere. Beyond the border the pixel at the border goes on.
   *
   * @param width of the picture
   * @return a new array
   */
  static float[] of(float[] gray, int width, double sigmaXPx, double sigmaYPx) {
    int height = gray.length / width;
    float[] kernelX = kernel(sigmaXPx);
    float[] kernelY = kernel(sigmaYPx);
    float[] across = new float[gray.length];
    for (int y = 0; y < height; y++) {
      row(gray, y * width, width, kernelX, across);
    }
    return columns(across, width, height, kernelY);
  }

  private static void row(float[] from, int start, int width, float[] kernel, float[] into) {
    int n = kernel.length - 1;
    for (int x = 0; x < width; x++) {
      float sum = kernel[0] * from[start + x];
      if (x >= n && x + n < width) {
        for (int k = 1; k <= n; k++) {
          sum += kernel[k] * (from[start + x - k] + from[start + x + k]);
        }
      } else {
        for (int k = 1; k <= n; k++) {
          sum +=
              kernel[k]
                  * (from[start + Math.max(0, x - k)] + from[start + Math.min(width - 1, x + k)]);
        }
      }
      into[start + x] = sum;
    }
  }

  private static float[] columns(float[] from, int width, int height, float[] kernel) {
    float[] into = new float[from.length];
    for (int y = 0; y < height; y++) {
      int row = y * width;
      for (int x = 0; x < width; x++) {
        into[row + x] = kernel[0] * from[row + x];
      }
      for (int k = 1; k < kernel.length; k++) {
        int up = Math.max(0, y - k) * width;
        int down = Math.min(height - 1, y + k) * width;
        for (int x = 0; x < width; x++) {
          into[row + x] += kernel[k] * (from[up + x] + from[down + x]);
        }
      }
    }
    return into;
  }

  /**
   * Weights from the middle outward; their sum is 1 and their variance the Gaussian's. One that is
   * narrow beside a pixel cannot be sampled: three weights then have its variance.
   */
  private static float[] kernel(double sigma) {
    if (sigma < NARROW_PX) {
      float side = (float) (sigma * sigma / 2);
      return new float[] {1 - 2 * side, side};
    }
    int n = reach(sigma);
    double[] w = new double[n + 1];
    double sum = 0;
    for (int k = 0; k <= n; k++) {
      w[k] = StrictMath.exp(-0.5 * k * k / (sigma * sigma));
      sum += k == 0 ? w[k] : 2 * w[k];
    }
    float[] kernel = new float[n + 1];
    for (int k = 0; k <= n; k++) {
      kernel[k] = (float) (w[k] / sum);
    }
    return kernel;
  }
}
