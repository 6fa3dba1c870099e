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

  private static final float LEAST_SHARE = 0.12f;
  private static final int SAMPLES = 20_000;
  private static final int MOST_PEAKS = 150;

  private final int width;
  private final int height;
  private final float[] ux;
  private final float[] uy;
  private final float[] weight;

  CircleVotes(Plane plane) {
    width = plane.width();
    height = plane.height();
    ux = new float[width * height];
    uy = new float[width * height];
    weight = new float[width * height];
    gradients(plane.value());
  }

  private void gradients(float[] v) {
    for (int y = 1; y < height - 1; y++) {
      for (int i = y * width + 1; i < (y + 1) * width - 1; i++) {
        float a = v[i - width - 1];
        float b = v[i - width + 1];
        float c = v[i + width - 1];
        float d = v[i + width + 1];
        // Scharr's weights: the direction is right to a fraction of a degree
        float gx = 10 * (v[i + 1] - v[i - 1]) + 3 * (b + d - a - c);
        float gy = 10 * (v[i + width] - v[i - width]) + 3 * (c + d - a - b);
        float m = (float) Math.sqrt(gx * gx + gy * gy);
        if (m > 0) { // NaN is not
          ux[i] = gx / m;
          uy[i] = gy / m;
          weight[i] = m;
        }
      }
    }
    double full = quantile();
    for (int i = 0; i < weight.length; i++) {
      float w = (float) Math.min(1, weight[i] / full);
      weight[i] = w < LEAST_SHARE ? 0 : w;
    }
  }

  private double quantile() {
    int step = Math.max(1, weight.length / SAMPLES);
    float[] some = new float[(weight.length + step - 1) / step];
    for (int i = 0, n = 0; i < weight.length; i += step) {
      some[n++] = weight[i];
    }
    java.util.Arrays.sort(some);
    return some.length == 0 ? 1 : Math.max(1e-6, some[(int) (FULL * (some.length - 1))]);
  }

  /** The best peaks of each radius from {@code least} to {@code most}, in this plane's pixels. */
  List<Circle> peaks(double least, double most) {
    List<Circle> all = new ArrayList<>();
    float[] votes = new float[width * height];
    float[] smooth = new float[width * height];
    int from = (int) Math.max(LEAST_RADIUS, Math.floor(least));
    int to = (int) Math.min(MOST_RADIUS, Math.ceil(most));
    for (int r = from; r <= to; r++) {
      vote(r, votes);
      smooth(votes, smooth);
      collect(smooth, r, all);
    }
    return all;
  }

  private void vote(int r, float[] votes) {
    java.util.Arrays.fill(votes, 0);
    for (int y = 1; y < height - 1; y++) {
      for (int x = 1; x < width - 1; x++) {
        int i = y * width + x;
        if (weight[i] > 0) {
          int cx = Math.round(x - r * ux[i]);
          int cy = Math.round(y - r * uy[i]);
          if (cx >= 0 && cy >= 0 && cx < width && cy < height) {
            votes[cy * width + cx] += weight[i];
          }
        }
      }
    }
  }

  /** Sums over 3 × 3. */
  private void smooth(float[] in, float[] out) {
    for (int y = 1; y < height - 1; y++) {
      for (int i = y * width + 1; i < (y + 1) * width - 1; i++) {
        out[i] =
            in[i - width - 1]
                + in[i - width]
                + in[i - width + 1]
                + in[i - 1]
                + in[i]
                + in[i + 1]
                + in[i + width - 1]
                + in[i + width]
                + in[i + width + 1];
      }
    }
  }

  private void collect(float[] s, int r, List<Circle> all) {
    List<Circle> peaks = new ArrayList<>();
    double unit = 1 / (2 * Math.PI * r);
    for (int y = 2; y < height - 2; y++) {
      for (int x = 2; x < width - 2; x++) {
        int i = y * width + x;
        float v = s[i];
        if (v * unit > 0.2
            && v >= s[i - 1]
            && v > s[i + 1]
            && v >= s[i - width]
            && v > s[i + width]) {
          peaks.add(new Circle(x, y, r, Math.min(1, v * unit)));
        }
      }
    }
    peaks.sort(Comparator.comparingDouble(Circle::score).reversed());
    all.addAll(peaks.subList(0, Math.min(MOST_PEAKS, peaks.size())));
  }
}
