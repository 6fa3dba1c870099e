// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import io.coplanar.surface.HeightMap;

/**
 * The measured pixels of a ring about a point: u, v in µm from the point (map axes, v up), z in nm,
 * and each pixel's column and row.
 */
final class Patch {
  final double[] u;
  final double[] v;
  final double[] z;
  final int[] index;
  final int n;

  private Patch(double[] u, double[] v, double[] z, int[] index, int n) {
    this.u = u;
    this.v = v;
    this.z = z;
    this.index = index;
    this.n = n;
  }

  /**
   * Gathers the ring fromUm ≤ r ≤ toUm; of more than about {@code maxPoints} pixels an even sample
   * of rows and columns.
   */
  static Patch gather(
      HeightMap map, double xUm, double yUm, double fromUm, double toUm, int maxPoints) {
    double px = map.pitchXUm();
    double py = map.pitchYUm();
    double area = Math.PI * (toUm * toUm - fromUm * fromUm) / (px * py);
    int stride = area > maxPoints ? (int) Math.ceil(Math.sqrt(area / maxPoints)) : 1;
    int c0 = Math.max(0, (int) Math.ceil((xUm - toUm) / px));
    int c1 = Math.min(map.columns() - 1, (int) Math.floor((xUm + toUm) / px));
    int r0 = Math.max(0, (int) Math.ceil((-yUm - toUm) / py));
    int r1 = Math.min(map.rows() - 1, (int) Math.floor((-yUm + toUm) / py));
    int max = Math.max(0, (c1 - c0) / stride + 1) * Math.max(0, (r1 - r0) / stride + 1);
    double[] u = new double[max];
    double[] v = new double[max];
    double[] z = new double[max];
    int[] index = new int[max];
    int n = 0;
    float[] h = map.heightNm();
    double from2 = fromUm * fromUm;
    double to2 = toUm * toUm;
    for (int r = r0; r <= r1; r += stride) {
      double dv = -r * py - yUm;
      for (int c = c0; c <= c1; c += stride) {
        double du = c * px - xUm;
        double d2 = du * du + dv * dv;
        if (d2 <= to2 && d2 >= from2) {
          int k = r * map.columns() + c;
          float height = h[k];
          if (!Float.isNaN(height)) {
            u[n] = du;
            v[n] = dv;
            z[n] = height;
            index[n++] = k;
          }
        }
      }
    }
    return new Patch(u, v, z, index, n);
  }
}
