// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

/**
 * Viridis: even steps of height look like even steps of color, also to the color-blind and in gray.
 * The anchors are 20 samples of the table by Smith and van der Walt (matplotlib, CC0).
 */
final class Palette {
  /** Where nothing was measured: no color of the scale. */
  static final int MISSING = 0xb8b8b8;

  private static final int[] ANCHORS = {
    0x440154, 0x481567, 0x482677, 0x453781, 0x404788, 0x39568c, 0x33638d, 0x2d708e, 0x287d8e,
    0x238a8d, 0x1f968b, 0x20a387, 0x29af7f, 0x3cbb75, 0x55c667, 0x73d055, 0x95d840, 0xb8de29,
    0xdce319, 0xfde725
  };

  private static final int STEPS = 256;
  private static final int[] TABLE = table();

  private Palette() {}

  /** RGB of a share of the scale, which is cut to 0 … 1; NaN is {@link #MISSING}. */
  static int rgb(double share) {
    if (Double.isNaN(share)) {
      return MISSING;
    }
    return TABLE[(int) Math.max(0, Math.min(STEPS - 1, Math.floor(share * STEPS)))];
  }

  private static int[] table() {
    int[] table = new int[STEPS];
    for (int i = 0; i < STEPS; i++) {
      double at = (double) i / (STEPS - 1) * (ANCHORS.length - 1);
      int low = Math.min((int) at, ANCHORS.length - 2);
      table[i] = blend(ANCHORS[low], ANCHORS[low + 1], at - low);
    }
    return table;
  }

  /** A share of the way from one RGB to another. */
  static int blend(int a, int b, double share) {
    int rgb = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int from = a >> shift & 0xff;
      int to = b >> shift & 0xff;
      rgb |= (int) Math.round(from + share * (to - from)) << shift;
    }
    return rgb;
  }
}
