// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Links the crests of a line field along their directions, over short gaps. */
final class Ridges {
  /** How far from a crest's pixel the next may lie, px. */
  private static final int REACH = 4;

  /** How much two neighbors' directions may differ. */
  private static final double MOST_TURN = Math.toRadians(18);

  private Ridges() {}

  /** Each as the indices of its pixels. */
  static List<int[]> link(LineField field, int w, int h, double seed, double grow) {
    boolean[] crest = crests(field, w, h, grow);
    List<int[]> all = new ArrayList<>();
    int[] queue = new int[crest.length];
    for (int start = 0; start < crest.length; start++) {
      if (!crest[start] || Math.abs(field.response()[start]) < seed) {
        continue;
      }
      int n = 0;
      queue[n++] = start;
      crest[start] = false;
      for (int k = 0; k < n; k++) {
        n = grow(field, crest, w, h, queue, n, queue[k]);
      }
      all.add(Arrays.copyOf(queue, n));
    }
    return all;
  }

  private static int grow(
      LineField field, boolean[] crest, int w, int h, int[] queue, int n, int from) {
    int x = from % w;
    int y = from / w;
    double angle = LineField.angle(field.direction()[from]);
    for (int v = Math.max(0, y - REACH); v <= Math.min(h - 1, y + REACH); v++) {
      for (int u = Math.max(0, x - REACH); u <= Math.min(w - 1, x + REACH); u++) {
        int i = v * w + u;
        // sideways only the next pixel: two parallel scratches stay two
        double side = Math.abs((v - y) * Math.cos(angle) - (u - x) * Math.sin(angle));
        if (crest[i] && side <= 1.5 && near(field, from, i)) {
          crest[i] = false;
          queue[n++] = i;
        }
      }
    }
    return n;
  }

  private static boolean near(LineField field, int a, int b) {
    double turn =
        Math.abs(LineField.angle(field.direction()[a]) - LineField.angle(field.direction()[b]));
    return Math.min(turn, Math.PI - turn) <= MOST_TURN
        && field.response()[a] * field.response()[b] > 0;
  }

  /** Pixels that no neighbor across the line surpasses. */
  private static boolean[] crests(LineField field, int w, int h, double grow) {
    boolean[] crest = new boolean[w * h];
    for (int y = 2; y < h - 2; y++) {
      for (int x = 2; x < w - 2; x++) {
        int i = y * w + x;
        float r = Math.abs(field.response()[i]);
        if (r < grow) {
          continue;
        }
        double angle = LineField.angle(field.direction()[i]);
        crest[i] = true;
        for (int k = -2; k <= 2; k++) {
          int u = x - (int) Math.round(k * Math.sin(angle));
          int v = y + (int) Math.round(k * Math.cos(angle));
          crest[i] &= Math.abs(field.response()[v * w + u]) <= r;
        }
      }
    }
    return crest;
  }
}
