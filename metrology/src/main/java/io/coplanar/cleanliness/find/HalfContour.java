// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The outline of a blob at half its contrast, to a fraction of a pixel: where the straight line
 * between two neighbors of opposite sides crosses the half.
 *
 * @param points {x, y} in the patch, px
 * @param depth its contrast, as gray (mark − surroundings): the mean of its strongest sixteenth
 * @param background mean gray of its surroundings
 */
record HalfContour(List<double[]> points, double depth, double background) {
  /** How far beyond the kernel's pixels an outline may run, px. */
  private static final int BEYOND = 4;

  /**
   * The outlines of the blobs that these pixels are the kernel of: one, or several where they lie
   * further from each other than this many pixels.
   */
  static List<HalfContour> of(Patch patch, float[] rest, int[] pixels, double apartPx) {
    return new Tracer(patch, rest, pixels, apartPx).trace();
  }

  /** Traces within the box around the pixels. */
  private static final class Tracer {
    private static final byte IN = 1;
    private static final byte DONE = 2;

    private final Patch patch;
    private final float[] rest;
    private final int[] pixels;
    private final double apartPx;
    private final int x0;
    private final int y0;
    private final int w;
    private final int h;
    private final byte[] state;
    private final int[] queue;
    private double depth;
    private double background;
    private float sign;
    private float half;

    Tracer(Patch patch, float[] rest, int[] pixels, double apartPx) {
      this.patch = patch;
      this.rest = rest;
      this.pixels = pixels;
      this.apartPx = apartPx;
      int left = Integer.MAX_VALUE;
      int right = 0;
      int top = Integer.MAX_VALUE;
      int bottom = 0;
      for (int i : pixels) {
        left = Math.min(left, i % patch.width());
        right = Math.max(right, i % patch.width());
        top = Math.min(top, i / patch.width());
        bottom = Math.max(bottom, i / patch.width());
      }
      x0 = Math.max(0, left - BEYOND);
      y0 = Math.max(0, top - BEYOND);
      w = Math.min(patch.width(), right + BEYOND + 1) - x0;
      h = Math.min(patch.height(), bottom + BEYOND + 1) - y0;
      state = new byte[w * h];
      queue = new int[w * h];
    }

    List<HalfContour> trace() {
      strength();
      for (int i : pixels) {
        if (sign * rest[i] >= half) {
          state[(i / patch.width() - y0) * w + i % patch.width() - x0] = IN;
        }
      }
      List<List<double[]>> parts = new ArrayList<>();
      for (int k = 0; k < state.length; k++) {
        if (state[k] == IN) {
          parts.add(flood(k));
        }
      }
      List<HalfContour> found = new ArrayList<>();
      for (List<double[]> points : together(parts)) {
        found.add(new HalfContour(points, depth * sign, background));
      }
      return found;
    }

    private void strength() {
      double[] depths = new double[pixels.length];
      double sum = 0;
      background = 0;
      for (int k = 0; k < pixels.length; k++) {
        depths[k] = rest[pixels[k]];
        sum += depths[k];
        background += patch.background()[pixels[k]] / pixels.length;
      }
      sign = sum < 0 ? -1 : 1;
      for (int k = 0; k < depths.length; k++) {
        depths[k] *= sign;
      }
      Arrays.sort(depths);
      int strongest = Math.min(depths.length, Math.max(2, depths.length / 16));
      depth = 0;
      for (int k = depths.length - strongest; k < depths.length; k++) {
        depth += depths[k] / strongest;
      }
      half = (float) (depth / 2);
    }

    private List<double[]> flood(int start) {
      List<double[]> points = new ArrayList<>();
      int n = 0;
      queue[n++] = start;
      state[start] = DONE;
      for (int k = 0; k < n; k++) {
        int x = queue[k] % w;
        int y = queue[k] / w;
        n = step(points, n, x, y, 1, 0);
        n = step(points, n, x, y, -1, 0);
        n = step(points, n, x, y, 0, 1);
        n = step(points, n, x, y, 0, -1);
      }
      return points;
    }

    private int step(List<double[]> points, int n, int x, int y, int dx, int dy) {
      int u = x + dx;
      int v = y + dy;
      if (u < 0 || v < 0 || u >= w || v >= h) {
        points.add(new double[] {x0 + x + 0.5 * dx, y0 + y + 0.5 * dy});
        return n;
      }
      if (state[v * w + u] == DONE) {
        return n;
      }
      int i = (v + y0) * patch.width() + u + x0;
      float inside = sign * rest[(y + y0) * patch.width() + x + x0];
      float outside = sign * rest[i];
      if (patch.judged()[i] && outside >= half) {
        state[v * w + u] = DONE;
        queue[n] = v * w + u;
        return n + 1;
      }
      double part = patch.judged()[i] ? (inside - half) / Math.max(inside - outside, 1e-9f) : 0.5;
      points.add(new double[] {x0 + x + part * dx, y0 + y + part * dy});
      return n;
    }

    /** Parts near each other are one. */
    private List<List<double[]>> together(List<List<double[]>> parts) {
      List<List<double[]>> all = new ArrayList<>(parts);
      List<Circle> circles = new ArrayList<>();
      for (List<double[]> p : all) {
        circles.add(EnclosingCircle.of(p));
      }
      for (int a = 0; a < all.size(); a++) {
        for (int b = all.size() - 1; b > a; b--) {
          Circle p = circles.get(a);
          Circle q = circles.get(b);
          double gap = Math.hypot(p.x() - q.x(), p.y() - q.y()) - p.radius() - q.radius();
          if (gap <= apartPx) {
            all.get(a).addAll(all.remove(b));
            circles.remove(b);
            circles.set(a, EnclosingCircle.of(all.get(a)));
            b = all.size();
          }
        }
      }
      return all;
    }
  }
}
