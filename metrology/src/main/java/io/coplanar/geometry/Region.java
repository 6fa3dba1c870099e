// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import io.coplanar.evidence.Quantity;
import io.coplanar.evidence.Unit;
import io.coplanar.surface.HeightMap;
import java.util.Arrays;

/**
 * The pixels of the ferrule fit as runs along the map's rows: a rectangle in the ferrule's frame
 * less circles. Run k covers the columns {@code from[k]} ≤ c &lt; {@code to[k]} of row {@code
 * row[k]}; runs are in reading order. Kernels walk runs and never ask a pixel whether it belongs.
 */
final class Region {
  /**
   * Pixels are counted by their centers: a region that lies in the map holds about what it should.
   */
  private static final double WHOLE = 0.98;

  final int[] row;
  final int[] from;
  final int[] to;
  final int runs;

  /** Pixels that the region would hold were the map large enough. */
  final double wantedPixels;

  private Region(int[] row, int[] from, int[] to, int runs, double wantedPixels) {
    this.row = row;
    this.from = from;
    this.to = to;
    this.runs = runs;
    this.wantedPixels = wantedPixels;
  }

  /** A circle to leave out, in map coordinates, µm. */
  record Circle(double xUm, double yUm, double radiusUm) {}

  /** A pixel belongs when its center lies inside the rectangle and outside of every circle. */
  static Region of(HeightMap map, Frame frame, double widthUm, double heightUm, Circle[] circles) {
    double px = map.pitchXUm();
    double py = map.pitchYUm();
    double cos = Math.cos(frame.rotationRad());
    double sin = Math.sin(frame.rotationRad());
    int capacity = 64 + map.rows() * 2;
    int[] row = new int[capacity];
    int[] from = new int[capacity];
    int[] to = new int[capacity];
    int runs = 0;
    for (int r = 0; r < map.rows(); r++) {
      double dy = -r * py - frame.originYUm();
      // |cos·dx + sin·dy| ≤ width/2 and |−sin·dx + cos·dy| ≤ height/2, solved for dx
      double lo = (-widthUm / 2 - sin * dy) / cos;
      double hi = (widthUm / 2 - sin * dy) / cos;
      if (Math.abs(sin) > 1e-12) {
        double p = (cos * dy - heightUm / 2) / sin;
        double q = (cos * dy + heightUm / 2) / sin;
        lo = Math.max(lo, Math.min(p, q));
        hi = Math.min(hi, Math.max(p, q));
      } else if (Math.abs(cos * dy) > heightUm / 2) {
        continue;
      }
      int c0 = Math.max(0, (int) Math.ceil((lo + frame.originXUm()) / px));
      int c1 = Math.min(map.columns() - 1, (int) Math.floor((hi + frame.originXUm()) / px));
      if (c0 > c1) {
        continue;
      }
      int c = c0;
      while (c <= c1) {
        int next = c1 + 1; // first column of the nearest circle at or behind c
        int after = c1 + 1; // first column behind it
        for (Circle k : circles) {
          double d = -r * py - k.yUm();
          double half2 = k.radiusUm() * k.radiusUm() - d * d;
          if (half2 <= 0) {
            continue;
          }
          double half = Math.sqrt(half2);
          int a = (int) Math.ceil((k.xUm() - half) / px);
          int b = (int) Math.floor((k.xUm() + half) / px);
          if (b >= c && a <= b && a < next) {
            next = a;
            after = b + 1;
          }
        }
        int end = Math.min(next, c1 + 1);
        if (end > c) {
          if (runs == row.length) {
            row = Arrays.copyOf(row, 2 * runs);
            from = Arrays.copyOf(from, 2 * runs);
            to = Arrays.copyOf(to, 2 * runs);
          }
          row[runs] = r;
          from[runs] = c;
          to[runs++] = end;
        }
        c = Math.max(after, c + 1);
        if (next > c1) {
          break;
        }
      }
    }
    double area = widthUm * heightUm;
    for (Circle k : circles) {
      double x = Math.abs(frame.xUm(k.xUm(), k.yUm()));
      double y = Math.abs(frame.yUm(k.xUm(), k.yUm()));
      if (x + k.radiusUm() <= widthUm / 2 && y + k.radiusUm() <= heightUm / 2) {
        area -= Math.PI * k.radiusUm() * k.radiusUm();
      }
    }
    return new Region(row, from, to, runs, area / (px * py));
  }

  /** Number of pixels, measured or not. */
  long pixels() {
    long n = 0;
    for (int k = 0; k < runs; k++) {
      n += to[k] - from[k];
    }
    return n;
  }

  /** Number of pixels that carry a height. */
  long measured(HeightMap map) {
    float[] z = map.heightNm();
    long n = 0;
    for (int k = 0; k < runs; k++) {
      int base = row[k] * map.columns();
      for (int i = base + from[k]; i < base + to[k]; i++) {
        n += Float.isNaN(z[i]) ? 0 : 1;
      }
    }
    return n;
  }

  /**
   * Share of the region that was measured; what lies beyond the map's border was not. Its
   * uncertainty is that of which pixels the border holds: one in three of those along it, at
   * random.
   */
  Quantity measuredShare(HeightMap map) {
    long pixels = pixels();
    boolean whole = pixels > WHOLE * wantedPixels;
    double all = whole ? pixels : wantedPixels;
    double border = 2.0 * runs + 2.0 * pixels / Math.max(1, runs);
    return new Quantity(Math.min(1, measured(map) / all), Unit.ONE, 0.3 * Math.sqrt(border) / all);
  }
}
