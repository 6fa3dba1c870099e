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
 * @param agreeing share of the sectors whose own edge lies on the circle; 1 where none was asked
 * @param coverage share of the edge's band that carried points
 */
record CircleEdge(
    double xUm, double yUm, double radiusUm, double contrast, double coverage, double agreeing) {
  private static final int STEPS = 6;
  private static final double CONVERGED_UM = 1e-3;

  /**
   * A circle of unknown radius: a guide hole.
   *
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
      double startRadius,
      double maxShiftUm,
      double[] softUm,
      double areaUm2) {
    double[] at = {0, 0, startRadius};
    for (double h : softUm) {
      if (!climb(x, y, lambda, n, at, h, false) || strays(at, startRadius, maxShiftUm)) {
        return null;
      }
    }
    return quality(x, y, lambda, n, at, softUm[softUm.length - 1], areaUm2, 1);
  }

  /**
   * A circle of known radius, part of whose edge may be spoilt: a fiber's cladding.
   *
   * @param coarseUm half width of the border to start with
   * @param fineUm half width of the border to end with
   * @param toleranceUm see {@link SectorVote}
   * @return null where too little of the edge lies on a circle of that radius
   */
  static @Nullable CircleEdge ofRadius(
      double[] x,
      double[] y,
      float[] lambda,
      int n,
      double radius,
      double maxShiftUm,
      double coarseUm,
      double fineUm,
      double toleranceUm,
      double areaUm2) {
    double[] at = {0, 0, radius};
    if (!climb(x, y, lambda, n, at, coarseUm, true) || strays(at, radius, maxShiftUm)) {
      at = new double[] {0, 0, radius};
    }
    SectorVote vote = new SectorVote(x, y, lambda, n, at[0], at[1], radius, toleranceUm);
    double[] shift = vote.shift();
    if (shift == null) {
      return null;
    }
    float[] weight = lambda.clone();
    int kept = 0;
    boolean[] keep = new boolean[SectorVote.SECTORS];
    for (int k = 0; k < keep.length; k++) {
      keep[k] = vote.supports(k, shift[0], shift[1]);
      kept += keep[k] ? 1 : 0;
    }
    for (int i = 0; i < n; i++) {
      if (!keep[vote.sectorOf(i)]) {
        weight[i] = 0;
      }
    }
    double[] fine = {at[0] + shift[0], at[1] + shift[1], radius};
    if (!climb(x, y, weight, n, fine, fineUm, true) || strays(fine, radius, maxShiftUm)) {
      return null;
    }
    return quality(x, y, weight, n, fine, fineUm, areaUm2, (double) kept / keep.length);
  }

  private static boolean strays(double[] at, double radius, double maxShiftUm) {
    return Math.hypot(at[0], at[1]) > maxShiftUm || Math.abs(at[2] - radius) > maxShiftUm;
  }

  /**
   * Newton's method with a soft border h, from and to (cx, cy, R).
   *
   * @param prior whether the radius to start from is known, and then counts as much as the whole
   *     edge
   */
  private static boolean climb(
      double[] x, double[] y, float[] lambda, int n, double[] at, double h, boolean prior) {
    double known = at[2];
    for (int step = 0; step < STEPS; step++) {
      double cx = at[0];
      double cy = at[1];
      double radius = at[2];
      double near = Math.max(0, radius - h);
      double near2 = near * near;
      double far2 = (radius + h) * (radius + h);
      double[] a = new double[9];
      double gx = 0;
      double gy = 0;
      double gr = 0;
      for (int i = 0; i < n; i++) {
        double dx = x[i] - cx;
        double dy = y[i] - cy;
        double r2 = dx * dx + dy * dy;
        if (r2 <= near2 || r2 >= far2) {
          continue;
        }
        double r = Math.sqrt(r2);
        double s = (radius - r) / h;
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
      if (prior) {
        gr -= a[8] * (radius - known);
        a[8] *= 2;
      }
      double[] move = SymmetricMatrix.solve(a, 3, new double[] {gx, gy, gr});
      if (move == null) {
        return false;
      }
      double limit = Math.max(Math.hypot(move[0], move[1]), Math.abs(move[2])) / (0.5 * h);
      double damp = limit > 1 ? 1 / limit : 1;
      at[0] += damp * move[0];
      at[1] += damp * move[1];
      at[2] += damp * move[2];
      if (Math.abs(move[0]) + Math.abs(move[1]) + Math.abs(move[2]) < CONVERGED_UM) {
        break;
      }
    }
    return true;
  }

  private static CircleEdge quality(
      double[] x,
      double[] y,
      float[] lambda,
      int n,
      double[] at,
      double h,
      double areaUm2,
      double kept) {
    double cx = at[0];
    double cy = at[1];
    double radius = at[2];
    double in = 0;
    double out = 0;
    int nIn = 0;
    int nOut = 0;
    for (int i = 0; i < n; i++) {
      if (lambda[i] == 0) {
        continue;
      }
      double dx = x[i] - cx;
      double dy = y[i] - cy;
      double s = radius - Math.sqrt(dx * dx + dy * dy);
      if (s > 0 && s < h) {
        in += lambda[i];
        nIn++;
      } else if (s <= 0 && s > -h) {
        out += lambda[i];
        nOut++;
      }
    }
    double contrast = nIn == 0 || nOut == 0 ? 0 : in / nIn - out / nOut;
    double coverage = Math.min(kept, (nIn + nOut) * areaUm2 / (4 * Math.PI * radius * h));
    return new CircleEdge(cx, cy, radius, contrast, coverage, kept);
  }
}
