// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import java.util.Arrays;

/** The index of the color of a palette that is nearest to an RGB, with a memory. */
final class NearestColor {
  /** Entries of the memory; a power of two. */
  private static final int SLOTS = 1 << 14;

  private final int[] colors;
  private final int[] rgbAt = new int[SLOTS];
  private final int[] indexAt = new int[SLOTS];

  NearestColor(int[] colors) {
    this.colors = colors;
    Arrays.fill(rgbAt, -1);
  }

  int index(int pixel) {
    int rgb = pixel & 0xffffff;
    int slot = (rgb * 0x9e3779b1) >>> 18;
    if (rgbAt[slot] != rgb) {
      rgbAt[slot] = rgb;
      indexAt[slot] = search(rgb);
    }
    return indexAt[slot];
  }

  private int search(int rgb) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < colors.length; i++) {
      int r = (rgb >> 16 & 0xff) - (colors[i] >> 16 & 0xff);
      int g = (rgb >> 8 & 0xff) - (colors[i] >> 8 & 0xff);
      int b = (rgb & 0xff) - (colors[i] & 0xff);
      int distance = r * r + g * g + b * b;
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }
}
