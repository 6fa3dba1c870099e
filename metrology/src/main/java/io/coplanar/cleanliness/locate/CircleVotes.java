// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.locate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Centers of circles that get brighter outwards: each edge pixel votes for the place that lies one
 * radius down its gradient.
 *
 * <p>After Loy and Zelinsky, Fast radial symmetry for detecting points of interest, IEEE TPAMI 25
 * (2003) 959; only the dark kind votes, and a vote's weight is cut, so that one bright speck does
 * not outvote a faint ring.
 */
final class CircleVotes {
  /** Radii of one octave; the caller chooses the scale. */
  static final int LEAST_RADIUS = 13;

  static final int MOST_RADIUS = 28;

  /** Share of edge pixels whose strength counts in full. */
  private static final double FULL = 0.95;

  /** Share of a circumference that votes for a peak. */
  private static final double LEAST_VOTES = 0.2;

  private static final float LEAST_SHARE = 0.12f;
  private static final int SAMPLES = 20_000;
  private static final int MOST_PEAKS = 150;

  private final int width;
  private final int height;

  /** Where the edge pixels are, and what they say. */
  private final int[] at;

  private final float[] ux;
  private final float[] uy;
  private final float[] weight;

  CircleVotes(Plane plane) {
    width = plane.width();
    height = plane.height();
    float[] strength = strengths(plane.value());
    float full = full(strength);
    int n = 0;
    for (float m : strength) {
      n += m >= LEAST_SHARE * full ? 1 : 0;
    }
    at = new int[n];
    ux = new float[n];
    uy = new float[n];
    weight = new float[n];
    edges(plane.value(), strength, full);
  }

  /** Of the gradient, by Scharr's weights: its direction is right to a fraction of a degree. */
  private float[] strengths(float[] v) {
    float[] strength = new float[width * height];
    for (int y = 1; y < height - 1; y++) {
      for (int i = y * width + 1; i < (y + 1) * width - 1; i++) {
        float gx = gradient(v, i, 1, width);
        float gy = gradient(v, i, width, 1);
        float m = gx * gx + gy * gy;
        if (m > 0) { // NaN is not
          strength[i] = (float) Math.sqrt(m);
        }
      }
    }
    return strength;
  }

  private static float gradient(float[] v, int i, int along, int across) {
    return 10 * (v[i + along] - v[i - along])
        + 3
            * (v[i - across + along]
                + v[i + across + along]
                - v[i - across - along]
                - v[i + across - along]);
  }

  private static float full(float[] strength) {
    int step = Math.max(1, strength.length / SAMPLES);
    float[] some = new float[(strength.length + step - 1) / step];
    for (int i = 0, n = 0; i < strength.length; i += step) {
      some[n++] = strength[i];
    }
    java.util.Arrays.sort(some);
    return some.length == 0 ? 1 : Math.max(1e-6f, some[(int) (FULL * (some.length - 1))]);
  }

  private void edges(float[] v, float[] strength, float full) {
    int n = 0;
    for (int i = 0; i < strength.length && n < at.length; i++) {
      float m = strength[i];
      if (m >= LEAST_SHARE * full) {
        at[n] = i;
        ux[n] = gradient(v, i, 1, width) / m;
        uy[n] = gradient(v, i, width, 1) / m;
        weight[n++] = Math.min(1, m / full);
      }
    }
  }

  /**
   * The best peaks of radii from {@code least} to {@code most}, in this plane's pixels: of every
   * second radius, for sums over 3 × 3 see those beside it too.
   */
  List<Circle> peaks(double least, double most) {
    List<Circle> all = new ArrayList<>();
    float[] votes = new float[width * height];
    float[] smooth = new float[width * height];
    int from = (int) Math.max(LEAST_RADIUS, Math.floor(least));
    int to = (int) Math.min(MOST_RADIUS, Math.ceil(most));
    for (int r = Math.min(from + 1, to); r <= to + 1; r += 2) {
      vote(Math.min(r, to), votes);
      smooth(votes, smooth);
      collect(smooth, Math.min(r, to), all);
    }
    return all;
  }

  private void vote(int r, float[] votes) {
    java.util.Arrays.fill(votes, 0);
    for (int n = 0; n < at.length; n++) {
      int y = at[n] / width;
      int x = at[n] - y * width;
      // the half rounds what is positive; what is not falls outside
      float fx = x - r * ux[n] + 0.5f;
      float fy = y - r * uy[n] + 0.5f;
      int cx = (int) fx;
      int cy = (int) fy;
      if (fx >= 0 && fy >= 0 && cx < width && cy < height) {
        votes[cy * width + cx] += weight[n];
      }
    }
  }

  /** Sums over 3 × 3, the first way in place of the votes. */
  private void smooth(float[] in, float[] out) {
    for (int y = 0; y < height; y++) {
      float before = 0;
      for (int i = y * width + 1; i < (y + 1) * width - 1; i++) {
        float here = in[i];
        in[i] = before + here + in[i + 1];
        before = here;
      }
    }
    for (int i = width; i < (height - 1) * width; i++) {
      out[i] = in[i - width] + in[i] + in[i + width];
    }
  }

  private void collect(float[] s, int r, List<Circle> all) {
    List<Circle> peaks = new ArrayList<>();
    double unit = 1 / (2 * Math.PI * r);
    float least = (float) (LEAST_VOTES / unit);
    for (int y = 2; y < height - 2; y++) {
      for (int i = y * width + 2; i < (y + 1) * width - 2; i++) {
        float v = s[i];
        if (v > least && v >= s[i - 1] && v > s[i + 1] && v >= s[i - width] && v > s[i + width]) {
          peaks.add(new Circle(i - y * width, y, r, Math.min(1, v * unit)));
        }
      }
    }
    peaks.sort(Comparator.comparingDouble(Circle::score).reversed());
    all.addAll(peaks.subList(0, Math.min(MOST_PEAKS, peaks.size())));
  }
}
