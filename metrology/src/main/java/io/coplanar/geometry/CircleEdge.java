// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import io.coplanar.numeric.SymmetricMatrix;
import org.jspecify.annotations.Nullable;

/**
 * The circle that best parts points that speak for "inside" from those that speak for "outside".
 *
 * <p>Each point carries λ in [−1, 1], its log-likelihood ratio of lying inside, clipped. The circle
 * maximizes F(c, R) = Σ λ·w((R − |x − c|)/h), where w rises smoothly from 0 to 1 over |s| &lt; 1:
 * the maximum-likelihood disc, with a soft border so that Newton's method finds it to a fraction of
 * a pixel. For a sharp edge the result does not depend on h; where points are missing all along the
 * edge, the middle of the gap is taken.
 *
 * @param xUm center
 * @param yUm center
 * @param radiusUm R
 * @param contrast mean of λ inside less mean of λ outside, near the edge: 2 for a perfect edge, 0
 *     for none
 * @param coverage share of the edge's band that carried points
 */
record CircleEdge(double xUm, double yUm, double radiusUm, double contrast, double coverage) {
  private static final int STEPS = 6;
  private static final double CONVERGED_UM = 1e-3;

  /**
   * @param x points, µm
   * @param y points, µm
   * @param lambda in [−1, 1]
   * @param n number of points
   * @param softUm half widths h of the border, coarse to fine
   * @param areaUm2 what one point stands for
   * @return null where the points do not determine a circle within {@code maxShiftUm} of the start
   */
  static @Nullable CircleEdge fit(
      double[] x,
      double[] y,
      float[] lambda,
      int n,
      double startX,
      double startY,
      double startRadius,
      double maxShiftUm,
      double[] softUm,
      double areaUm2) {
    double cx = startX;
    double cy = startY;
    double radius = startRadius;
    double h = softUm[0];
    for (double soft : softUm) {
      h = soft;
      for (int step = 0; step < STEPS; step++) {
        double[] a = new double[9];
        double gx = 0;
        double gy = 0;
        double gr = 0;
        for (int i = 0; i < n; i++) {
          double dx = x[i] - cx;
          double dy = y[i] - cy;
          double r = Math.sqrt(dx * dx + dy * dy);
          double s = (radius - r) / h;
          if (s <= -1 || s >= 1 || r == 0) {
            continue;
          }
          double slope = lambda[i] * 0.75 * (1 - s * s) / h;
          double bend = lambda[i] * 1.5 * s / (h * h); // minus the second derivative
          double ux = dx / r;
          double uy = dy / r;
          gx += slope * ux;
          gy += slope * uy;
          gr += slope;
          a[0] += bend * ux * ux;
          a[3] += bend * ux * uy;
          a[4] += bend * uy * uy;
          a[6] += bend * ux;
          a[7] += bend * uy;
          a[8] += bend;
        }
        a[1] = a[3];
        a[2] = a[6];
        a[5] = a[7];
        double[] move = SymmetricMatrix.solve(a, 3, new double[] {gx, gy, gr});
        if (move == null) {
          return null;
        }
        double limit = Math.max(Math.hypot(move[0], move[1]), Math.abs(move[2])) / (0.5 * h);
        double damp = limit > 1 ? 1 / limit : 1;
        cx += damp * move[0];
        cy += damp * move[1];
        radius += damp * move[2];
        if (Math.hypot(cx - startX, cy - startY) > maxShiftUm
            || Math.abs(radius - startRadius) > maxShiftUm) {
          return null;
        }
        if (Math.abs(move[0]) + Math.abs(move[1]) + Math.abs(move[2]) < CONVERGED_UM) {
          break;
        }
      }
    }
    return quality(x, y, lambda, n, cx, cy, radius, h, areaUm2);
  }

  private static CircleEdge quality(
      double[] x,
      double[] y,
      float[] lambda,
      int n,
      double cx,
      double cy,
      double radius,
      double h,
      double areaUm2) {
    double in = 0;
    double out = 0;
    int nIn = 0;
    int nOut = 0;
    for (int i = 0; i < n; i++) {
      double s = radius - Math.hypot(x[i] - cx, y[i] - cy);
      if (s > 0 && s < h) {
        in += lambda[i];
        nIn++;
      } else if (s <= 0 && s > -h) {
        out += lambda[i];
        nOut++;
      }
    }
    double contrast = nIn == 0 || nOut == 0 ? 0 : in / nIn - out / nOut;
    double coverage = Math.min(1, (nIn + nOut) * areaUm2 / (4 * Math.PI * radius * h));
    return new CircleEdge(cx, cy, radius, contrast, coverage);
  }
}
