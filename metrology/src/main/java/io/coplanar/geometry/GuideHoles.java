// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import io.coplanar.surface.HeightMap;
import org.jspecify.annotations.Nullable;

/**
 * The two guide holes, where both are in view: round areas of 0.45 to 0.8 mm without measured
 * points (or far below the surface), left and right of the array on the row's line.
 *
 * @param left center in map coordinates, µm
 * @param right center in map coordinates, µm
 */
record GuideHoles(CircleEdge left, CircleEdge right) {
  private static final double[] HALF_DISTANCES_UM = {2300, 2650};
  private static final double MIN_RADIUS_UM = 225;
  private static final double MAX_RADIUS_UM = 400;
  private static final double DEEP_NM = -15_000;
  private static final double SEARCH_UM = 460;
  private static final double MAX_ASIDE_UM = 200;
  private static final double BAND_UM = 70;
  private static final double MIN_CONTRAST = 0.4;

  /** Looks where the array says that they are; null unless both are there. */
  static @Nullable GuideHoles find(
      HeightMap map, CoarseGrid residual, double originX, double originY, double rotationRad) {
    for (double half : HALF_DISTANCES_UM) {
      double dx = half * Math.cos(rotationRad);
      double dy = half * Math.sin(rotationRad);
      CircleEdge left = hole(map, residual, originX - dx, originY - dy);
      CircleEdge right = hole(map, residual, originX + dx, originY + dy);
      if (left != null && right != null) {
        return new GuideHoles(left, right);
      }
    }
    return null;
  }

  double rotationRad() {
    return Math.atan2(right.yUm() - left.yUm(), right.xUm() - left.xUm());
  }

  /** Standard uncertainty of the rotation from the sampling of both rims. */
  double rotationUncertaintyRad(HeightMap map) {
    double pitch = Math.sqrt(map.pitchXUm() * map.pitchYUm());
    double distance = Math.hypot(right.xUm() - left.xUm(), right.yUm() - left.yUm());
    double perHole = 0.03 * Math.pow(pitch, 1.5) * Math.sqrt(62.5 / left.radiusUm());
    return Math.sqrt(2) * perHole * (2 / Math.min(left.contrast(), right.contrast())) / distance;
  }

  private static @Nullable CircleEdge hole(
      HeightMap map, CoarseGrid residual, double guessX, double guessY) {
    double cx = guessX;
    double cy = guessY;
    double area = 0;
    for (int pass = 0; pass < 4; pass++) {
      double sx = 0;
      double sy = 0;
      int n = 0;
      int i0 = Math.max(0, (int) residual.columnOf(cx - SEARCH_UM));
      int i1 = Math.min(residual.columns - 1, (int) residual.columnOf(cx + SEARCH_UM));
      int j0 = Math.max(0, (int) residual.rowOf(cy + SEARCH_UM));
      int j1 = Math.min(residual.rows - 1, (int) residual.rowOf(cy - SEARCH_UM));
      for (int j = j0; j <= j1; j++) {
        for (int i = i0; i <= i1; i++) {
          double x = residual.xUm(i);
          double y = residual.yUm(j);
          if (Math.hypot(x - cx, y - cy) < SEARCH_UM
              && isHole(residual.zNm[j * residual.columns + i])) {
            sx += x;
            sy += y;
            n++;
          }
        }
      }
      area = n * residual.cellXUm * residual.cellYUm;
      if (area < Math.PI * MIN_RADIUS_UM * MIN_RADIUS_UM * 0.8) {
        return null;
      }
      cx = sx / n;
      cy = sy / n;
    }
    double radius = Math.sqrt(area / Math.PI);
    if (radius > MAX_RADIUS_UM * 1.1 || Math.hypot(cx - guessX, cy - guessY) > MAX_ASIDE_UM) {
      return null;
    }
    return rim(map, residual, cx, cy, radius);
  }

  private static boolean isHole(float residualNm) {
    return Float.isNaN(residualNm) || residualNm < DEEP_NM;
  }

  private static @Nullable CircleEdge rim(
      HeightMap map, CoarseGrid residual, double cx, double cy, double radius) {
    double px = map.pitchXUm();
    double py = map.pitchYUm();
    double to = radius + BAND_UM;
    double from = radius - BAND_UM;
    int c0 = (int) Math.ceil((cx - to) / px);
    int c1 = (int) Math.floor((cx + to) / px);
    int r0 = (int) Math.ceil((-cy - to) / py);
    int r1 = (int) Math.floor((-cy + to) / py);
    if (c0 < 0 || r0 < 0 || c1 >= map.columns() || r1 >= map.rows()) {
      return null; // a hole that the border cuts does not give a center
    }
    int max = (int) (Math.PI * (to + 3 * px) * (to + 3 * py) / (px * py)) + 16;
    double[] x = new double[max];
    double[] y = new double[max];
    float[] lambda = new float[max];
    int n = 0;
    for (int r = r0; r <= r1; r++) {
      double dy = -r * py - cy;
      for (int c = c0; c <= c1 && n < max; c++) {
        double dx = c * px - cx;
        double d = Math.sqrt(dx * dx + dy * dy);
        if (d < to && d > from) {
          float z = map.heightNm(c, r);
          int j =
              Math.max(0, Math.min(residual.rows - 1, (int) Math.round(residual.rowOf(-r * py))));
          int i =
              Math.max(
                  0, Math.min(residual.columns - 1, (int) Math.round(residual.columnOf(c * px))));
          float level = residual.zNm[j * residual.columns + i];
          x[n] = dx;
          y[n] = dy;
          lambda[n++] = Float.isNaN(z) || level < DEEP_NM ? 1 : -1;
        }
      }
    }
    CircleEdge e = CircleEdge.fit(x, y, lambda, n, radius, 40, new double[] {30, 15, 8}, px * py);
    if (e == null
        || e.contrast() < MIN_CONTRAST
        || e.radiusUm() < MIN_RADIUS_UM
        || e.radiusUm() > MAX_RADIUS_UM) {
      return null;
    }
    return new CircleEdge(cx + e.xUm(), cy + e.yUm(), e.radiusUm(), e.contrast(), e.coverage(), 1);
  }
}
