// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

import io.coplanar.numeric.Robust;
import java.util.Arrays;

/**
 * How much each pixel looks like the middle of a line: for twenty directions the mean along it less
 * that of two flanks, over one length and over three of them in a row that may turn a little, each
 * in units of its own noise; the strongest is kept.
 *
 * <p>Rows are sheared so that a direction becomes a column; sums along it are then running ones, a
 * row at a time, and every inner loop runs along a row. Directions nearer to the rows are looked
 * for in the transposed field.
 *
 * @param response signed, in sigma
 * @param direction which of {@link #DIRECTIONS}
 */
record LineField(float[] response, byte[] direction) {
  /**
   * Half of them steep, with slopes x over y from −1 to 1; then the same with x and y exchanged.
   */
  static final int DIRECTIONS = 20;

  /** Turns of the outer two lengths against the middle one, px a length. */
  static final int[] SKEWS = {-2, -1, 0, 1, 2};

  private static final int STEEP = DIRECTIONS / 2;
  private static final byte NEGATIVE = 64;

  /** x over y of a steep direction, y over x of another. */
  static double slope(int direction) {
    return -1 + 2.0 * (direction % STEEP + 0.5) / STEEP;
  }

  /** The angle of a direction, from x towards y. */
  static double angle(int direction) {
    double slope = slope(direction);
    return direction < STEEP ? Math.atan2(1, slope) : Math.atan2(slope, 1);
  }

  /** Distance of the flanks from the middle, columns. */
  static int flank(double slope) {
    return (int) Math.round(3 * Math.hypot(1, slope));
  }

  /** Rows to each side of the middle one of a length. */
  static int half(double lengthPx, double slope) {
    return Math.max(2, (int) Math.round(lengthPx / Math.hypot(1, slope) / 2));
  }

  /**
   * The field.
   *
   * @param z over its noise; 0 where nothing is judged
   * @param lengthPx of the short filter; the long one is three times as long
   */
  static LineField of(float[] z, boolean[] judged, int width, int height, double lengthPx) {
    Half steep = new Half(z, judged, width, height, lengthPx, 0);
    steep.run();
    Half flat =
        new Half(
            transpose(z, width, height),
            transpose(judged, width, height),
            height,
            width,
            lengthPx,
            STEEP);
    flat.run();
    float[] response = steep.best;
    byte[] direction = steep.which;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int i = y * width + x;
        int j = x * height + y;
        if (flat.best[j] > response[i]) {
          response[i] = flat.best[j];
          direction[i] = flat.which[j];
        }
        if ((direction[i] & NEGATIVE) != 0) {
          response[i] = -response[i];
          direction[i] ^= NEGATIVE;
        }
      }
    }
    return new LineField(response, direction);
  }

  /** The directions on one side of the diagonals. */
  private static final class Half {
    private final float[] z;
    private final boolean[] judged;
    private final int w;
    private final int h;
    private final double lengthPx;
    private final int first;
    final float[] best;
    final byte[] which;

    /** Columns of a sheared row. */
    private final int columns;

    private final int margin;
    private final int[] shift;
    private final float[] sum;
    private final float[] across;
    private final float[] row;
    private final double[] sample;

    /** Of a direction: rows to each side of the middle, and of one length. */
    private int half;

    private int length;

    Half(float[] z, boolean[] judged, int w, int h, double lengthPx, int first) {
      this.z = z;
      this.judged = judged;
      this.w = w;
      this.h = h;
      this.lengthPx = lengthPx;
      this.first = first;
      best = new float[z.length];
      which = new byte[z.length];
      margin = h / 2 + 8;
      columns = w + 2 * margin;
      shift = new int[h];
      sum = new float[columns];
      int most = 2 * half(lengthPx, 0) + 1;
      across = new float[columns * (h + 2 * most)];
      row = new float[columns];
      sample = new double[z.length / SPARSE + h + 1];
    }

    private static final int SPARSE = 29;

    /** Fewer samples than this say nothing of the noise. */
    private static final int FEW = 60;

    void run() {
      for (int d = first; d < first + STEEP; d++) {
        double slope = slope(d);
        half = half(lengthPx, slope);
        length = 2 * half + 1;
        for (int y = 0; y < h; y++) {
          shift[y] = (int) Math.round((y - h / 2) * slope);
        }
        // a sheared column that meets the patch nowhere stays out of all loops
        int reach = (int) Math.ceil(h / 2 * Math.abs(slope)) + 6;
        differences(margin - reach, columns - margin + reach, flank(slope));
        keep((byte) d);
      }
    }

    /** Sums along the direction, the middle ones less the flanks. */
    private void differences(int from, int to, int flank) {
      Arrays.fill(sum, 0);
      Arrays.fill(across, 0, columns * length, 0);
      Arrays.fill(across, columns * (length + h), columns * (2 * length + h), 0);
      for (int y = -half; y < h; y++) {
        if (y + half < h) {
          add(y + half);
        }
        if (y - half - 1 >= 0) {
          subtract(y - half - 1);
        }
        if (y >= 0) {
          difference(sum, across, (y + length) * columns, from, to, flank);
        }
      }
    }

    private void add(int y) {
      int at = margin - shift[y];
      int i = y * w;
      for (int x = 0; x < w; x++) {
        sum[at + x] += z[i + x];
      }
    }

    private void subtract(int y) {
      int at = margin - shift[y];
      int i = y * w;
      for (int x = 0; x < w; x++) {
        sum[at + x] -= z[i + x];
      }
    }

    private static void difference(
        float[] sum, float[] across, int at, int from, int to, int flank) {
      int far = flank + 1;
      for (int c = Math.max(far, from); c < Math.min(sum.length - far, to); c++) {
        across[at + c] =
            0.25f
                * (sum[c - 1]
                    + 2 * sum[c]
                    + sum[c + 1]
                    - sum[c - flank]
                    - sum[c + flank]
                    - sum[c - far]
                    - sum[c + far]);
      }
    }

    private void keep(byte d) {
      float one = 1 / noise(false);
      float three = 1 / noise(true);
      for (int y = 0; y < h; y++) {
        int at = (y + length) * columns;
        int from = margin - shift[y];
        strongest(across, row, at, length * columns, from, from + w, one, three);
        int i = y * w - from;
        for (int c = from; c < from + w; c++) {
          if (row[c] > best[i + c]) {
            best[i + c] = row[c];
            which[i + c] = across[at + c] < 0 ? (byte) (d | NEGATIVE) : d;
          }
        }
      }
    }

    /** The strongest of the short filter and the five long ones, without its sign. */
    private static void strongest(
        float[] a, float[] row, int at, int step, int from, int to, float one, float three) {
      int up = at - step;
      int down = at + step;
      for (int c = from; c < to; c++) {
        float middle = a[at + c];
        float l0 = Math.abs(middle + a[up + c + 2] + a[down + c - 2]);
        float l1 = Math.abs(middle + a[up + c + 1] + a[down + c - 1]);
        float l2 = Math.abs(middle + a[up + c] + a[down + c]);
        float l3 = Math.abs(middle + a[up + c - 1] + a[down + c + 1]);
        float l4 = Math.abs(middle + a[up + c - 2] + a[down + c + 2]);
        float most = Math.max(Math.max(l0, l1), Math.max(Math.max(l2, l3), l4));
        row[c] = Math.max(most * three, Math.abs(middle) * one);
      }
    }

    /** Of a filter's response, from a few pixels around which all of it is judged. */
    private float noise(boolean threeLengths) {
      int n = 0;
      int step = length * columns;
      int reach = half + (threeLengths ? length : 0);
      for (int k = SPARSE / 2; k < z.length; k += SPARSE) {
        int y = k / w;
        if (judged[k] && whole(k % w, y, -reach) && whole(k % w, y, reach)) {
          int i = (y + length) * columns + k % w + margin - shift[y];
          sample[n++] = threeLengths ? across[i] + across[i - step] + across[i + step] : across[i];
        }
      }
      if (n < FEW) {
        // the patch is hardly longer than the filter: white noise says what it would be
        return (float) Math.sqrt(0.625 * length * (threeLengths ? 3 : 1));
      }
      return (float) Math.max(Robust.sigmaAboutZero(sample, n), 1e-3);
    }

    private boolean whole(int x, int y, int dy) {
      int v = y + dy;
      if (v < 0 || v >= h) {
        return false;
      }
      int u = x + shift[v] - shift[y];
      return u >= 0 && u < w && judged[v * w + u];
    }
  }

  private static float[] transpose(float[] z, int w, int h) {
    float[] t = new float[z.length];
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        t[x * h + y] = z[y * w + x];
      }
    }
    return t;
  }

  private static boolean[] transpose(boolean[] z, int w, int h) {
    boolean[] t = new boolean[z.length];
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        t[x * h + y] = z[y * w + x];
      }
    }
    return t;
  }
}
