// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Connected sets of pixels of one sign that exceed a low threshold everywhere, a high one once. */
final class Components {
  private Components() {}

  /** Each as the indices of its pixels; eight neighbors. */
  static List<int[]> of(float[] field, int width, int height, double seed, double grow) {
    List<int[]> all = new ArrayList<>();
    boolean[] seen = new boolean[field.length];
    int[] queue = new int[field.length];
    for (int start = 0; start < field.length; start++) {
      if (!seen[start] && Math.abs(field[start]) >= seed) {
        all.add(flood(field, width, height, grow, start, seen, queue));
      }
    }
    return all;
  }

  private static int[] flood(
      float[] field, int w, int h, double grow, int start, boolean[] seen, int[] queue) {
    float sign = Math.signum(field[start]);
    int n = 0;
    queue[n++] = start;
    seen[start] = true;
    for (int k = 0; k < n; k++) {
      int x = queue[k] % w;
      int y = queue[k] / w;
      for (int v = Math.max(0, y - 1); v <= Math.min(h - 1, y + 1); v++) {
        for (int u = Math.max(0, x - 1); u <= Math.min(w - 1, x + 1); u++) {
          int i = v * w + u;
          if (!seen[i] && field[i] * sign >= grow) {
            seen[i] = true;
            queue[n++] = i;
          }
        }
      }
    }
    return Arrays.copyOf(queue, n);
  }
}
