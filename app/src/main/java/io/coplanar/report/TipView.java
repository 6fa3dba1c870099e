// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.evidence.Measured;
import io.coplanar.evidence.Quantity;
import io.coplanar.geometry.EndFace;
import io.coplanar.geometry.Fiber;
import java.util.Arrays;

/**
 * One fiber's tip close up: what lies off a paraboloid of the measured radius, with its own offset
 * and tilt. For looking at only; the numbers come from the geometry's own fit.
 *
 * @param heightNm {@code size × size} pixels from the top left, NaN where nothing was measured
 */
record TipView(Fiber fiber, float[] heightNm, int size) {
  /** Side of the window, µm: the cladding with a rim. */
  static final double WINDOW_UM = 136;

  private static final int ROUNDS = 6;

  /** Farther than this many median magnitudes a pixel is dirt or a scratch and does not count. */
  private static final double FAR = 4;

  private static final double LEAST_FAR_NM = 10;
  private static final int MIN_PIXELS = 50;

  /** The view of a fiber that has a place; {@code size} is its side, px. */
  static TipView of(EndFace face, Fiber fiber, int size) {
    double umPerPx = WINDOW_UM / size;
    double left = fiber.xUm().orNaN() - WINDOW_UM / 2;
    double top = fiber.yUm().orNaN() + WINDOW_UM / 2;
    double curvature = curvature(fiber.tipRadiusMm());
    double centerX = fiber.xUm().orNaN();
    double centerY = fiber.yUm().orNaN();
    double base = face.surface().zNm(centerX, centerY);
    Probe.Reference tip =
        (x, y) -> {
          double dx = x - centerX;
          double dy = y - centerY;
          return base - curvature * (dx * dx + dy * dy);
        };
    float[] h = LeveledView.of(new Probe(face, tip), left, top, size, size, umPerPx).heightNm();
    double outer = face.settings().get("tip_diameter_um") / 2;
    double inner = face.settings().get("tip_inner_diameter_um") / 2;
    boolean[] ring = new boolean[h.length];
    for (int i = 0; i < h.length; i++) {
      double x = (i % size + 0.5) * umPerPx - WINDOW_UM / 2;
      double y = WINDOW_UM / 2 - (i / size + 0.5) * umPerPx;
      double r2 = x * x + y * y;
      ring[i] = r2 <= outer * outer && r2 >= inner * inner && !Float.isNaN(h[i]);
    }
    level(h, ring, size);
    return new TipView(fiber, h, size);
  }

  /** 1/(2R) in nm per µm²; 0 for a flat or unmeasured tip. */
  private static double curvature(Measured radiusMm) {
    return radiusMm instanceof Quantity r ? 1 / (2 * r.value()) : 0;
  }

  /**
   * Takes off the plane through the ring's pixels. Each round leaves out what lies far off the
   * round before, so that dirt and scratches do not tilt it.
   */
  private static void level(float[] h, boolean[] ring, int size) {
    boolean[] used = ring.clone();
    for (int round = 0; round < ROUNDS; round++) {
      double[] plane = plane(h, used, size);
      for (int i = 0; i < h.length; i++) {
        h[i] -= (float) (plane[0] + plane[1] * x(i, size) + plane[2] * y(i, size));
      }
      double far = Math.max(LEAST_FAR_NM, FAR * medianMagnitude(h, ring));
      for (int i = 0; i < h.length; i++) {
        used[i] = ring[i] && Math.abs(h[i]) <= far;
      }
    }
  }

  private static double x(int pixel, int size) {
    return pixel % size - size / 2.0;
  }

  private static double y(int pixel, int size) {
    return pixel / size - size / 2.0;
  }

  /**
   * Offset, slope in x and in y of the least-squares plane, per pixel; zeros where there is none.
   */
  private static double[] plane(float[] h, boolean[] used, int size) {
    int n = 0;
    double x0 = 0;
    double y0 = 0;
    double z0 = 0;
    for (int i = 0; i < h.length; i++) {
      if (used[i]) {
        n++;
        x0 += x(i, size);
        y0 += y(i, size);
        z0 += h[i];
      }
    }
    if (n < MIN_PIXELS) {
      return new double[3];
    }
    x0 /= n;
    y0 /= n;
    z0 /= n;
    double xx = 0;
    double xy = 0;
    double yy = 0;
    double xz = 0;
    double yz = 0;
    for (int i = 0; i < h.length; i++) {
      if (used[i]) {
        double x = x(i, size) - x0;
        double y = y(i, size) - y0;
        double z = h[i] - z0;
        xx += x * x;
        xy += x * y;
        yy += y * y;
        xz += x * z;
        yz += y * z;
      }
    }
    double det = xx * yy - xy * xy;
    double b = det > 0 ? (xz * yy - yz * xy) / det : 0;
    double c = det > 0 ? (yz * xx - xz * xy) / det : 0;
    return new double[] {z0 - b * x0 - c * y0, b, c};
  }

  private static double medianMagnitude(float[] h, boolean[] ring) {
    float[] valid = new float[h.length];
    int n = 0;
    for (int i = 0; i < h.length; i++) {
      if (ring[i]) {
        valid[n++] = Math.abs(h[i]);
      }
    }
    if (n == 0) {
      return 0;
    }
    Arrays.sort(valid, 0, n);
    return valid[n / 2];
  }
}
