// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.quality;

import io.coplanar.cleanliness.Ellipse;
import io.coplanar.numeric.Robust;

/**
 * What the zones that are judged look like, mark or no mark: medians, which marks on less than half
 * of the fiber do not move.
 *
 * @param level median brightness of the cladding
 * @param pixelNoise standard deviation of one pixel against its neighbors
 * @param markNoise standard deviation of what a filter for small marks sees where none is
 * @param roughness the same of a filter for marks of 4 µm radius, over the level
 * @param whiteShare of the cladding, that is B without what a core may fill
 * @param blackShare of the cladding
 * @param whiteInA share of A
 * @param whole whether all of both zones lies in the image
 * @param missing whether anything of them could not be decoded
 */
record CladdingLook(
    double level,
    double pixelNoise,
    double markNoise,
    double roughness,
    double whiteShare,
    double blackShare,
    double whiteInA,
    boolean whole,
    boolean missing) {
  private static final float WHITE = 254.5f / 255;
  private static final float BLACK = 0.5f / 255;

  /** Half a step of eight bits: where noise is less it is hidden by rounding. */
  private static final double ROUNDING = 0.29 / 255;

  /** No core reaches so far, in radii of the cladding; what light does inside is its own matter. */
  private static final double BEYOND_CORES = 0.52;

  private static final int RINGS = 14;
  private static final int DIRECTIONS = 96;
  private static final int LEAST_OF_RING = 24;

  /** The cladding between core and rim, in its radii. */
  private static final double FROM = 0.45;

  private static final double TO = 0.84;

  /** Radii of a filter's middle and of the ring it is held against, in radii of the mark. */
  static final double MIDDLE = 0.7;

  static final double AROUND = 3;
  private static final double ROUGH_UM = 4;
  private static final double ROUGH_AROUND = 2.5;

  /**
   * Looks at one fiber.
   *
   * @param shareA A's border in radii of the cladding
   * @param shareB B's
   * @param markRadiusUm of a mark that must stand out
   */
  static CladdingLook at(
      Picture picture,
      Ellipse e,
      double scaleXUm,
      double scaleYUm,
      double shareA,
      double shareB,
      double markRadiusUm) {
    long[] n = new long[6]; // B, white, black, A, white in A, missing
    int left = (int) Math.ceil(e.cx() - shareB * e.halfWidth());
    int right = (int) Math.floor(e.cx() + shareB * e.halfWidth());
    int top = (int) Math.ceil(e.cy() - shareB * e.halfHeight());
    int bottom = (int) Math.floor(e.cy() + shareB * e.halfHeight());
    boolean whole = left >= 0 && top >= 0 && right < picture.width() && bottom < picture.height();
    for (int y = Math.max(0, top); y <= Math.min(picture.height() - 1, bottom); y++) {
      for (int x = Math.max(0, left); x <= Math.min(picture.width() - 1, right); x++) {
        double share = e.share(x, y);
        if (share <= shareB) {
          count(picture.gray()[y * picture.width() + x], share <= shareA, share >= BEYOND_CORES, n);
        }
      }
    }
    Filters f = new Filters(picture, e, scaleXUm, scaleYUm);
    double level = f.level();
    return new CladdingLook(
        level,
        Math.max(ROUNDING, f.pixelNoise()),
        Math.max(ROUNDING / 2, f.spread(MIDDLE * markRadiusUm, AROUND * markRadiusUm)),
        f.spread(MIDDLE * ROUGH_UM, ROUGH_AROUND * ROUGH_UM) / level,
        (double) n[1] / Math.max(1, n[0]),
        (double) n[2] / Math.max(1, n[0]),
        (double) n[4] / Math.max(1, n[3]),
        whole,
        n[5] > 0);
  }

  private static void count(float v, boolean inA, boolean beyond, long[] n) {
    if (Float.isNaN(v)) {
      n[5]++;
    } else if (inA) {
      n[3]++;
      n[4] += v >= WHITE ? 1 : 0;
    } else if (beyond) {
      n[0]++;
      n[1] += v >= WHITE ? 1 : 0;
      n[2] += v <= BLACK ? 1 : 0;
    }
  }

  /** Filters at places spread over the cladding, and the robust spread of their answers. */
  private record Filters(Picture picture, Ellipse e, double scaleXUm, double scaleYUm) {
    double level() {
      double[] v = new double[RINGS * DIRECTIONS];
      int n = 0;
      for (int i = 0; i < v.length; i++) {
        double g = picture.at(x(i), y(i));
        if (!Double.isNaN(g)) {
          v[n++] = g;
        }
      }
      return n == 0 ? Double.NaN : Robust.median(v, n);
    }

    /** Of the mean over a disk less that over a ring around it. */
    double spread(double middleUm, double aroundUm) {
      double[] v = new double[RINGS * DIRECTIONS];
      for (int i = 0; i < v.length; i++) {
        double inside = (picture.at(x(i), y(i)) + 6 * circle(x(i), y(i), middleUm, 6)) / 7;
        v[i] = inside - circle(x(i), y(i), aroundUm, 12);
      }
      return spread(v);
    }

    double pixelNoise() {
      double[] v = new double[RINGS * DIRECTIONS];
      java.util.Arrays.fill(v, Double.NaN);
      for (int i = 0; i < v.length; i++) {
        int px = (int) Math.rint(x(i));
        int py = (int) Math.rint(y(i));
        if (px > 0 && py > 0 && px < picture.width() - 1 && py < picture.height() - 1) {
          float[] g = picture.gray();
          int k = py * picture.width() + px;
          v[i] =
              g[k] - (g[k - 1] + g[k + 1] + g[k - picture.width()] + g[k + picture.width()]) / 4.0;
        }
      }
      return spread(v) / Math.sqrt(1.25);
    }

    /** About the median of each ring, which is the core's edge, a trench, a rim. */
    private static double spread(double[] v) {
      double[] off = new double[v.length];
      double[] ring = new double[DIRECTIONS];
      int n = 0;
      for (int from = 0; from < v.length; from += DIRECTIONS) {
        int seen = 0;
        for (int i = from; i < from + DIRECTIONS; i++) {
          if (!Double.isNaN(v[i])) {
            ring[seen++] = v[i];
          }
        }
        if (seen >= LEAST_OF_RING) {
          double middle = Robust.median(ring.clone(), seen);
          for (int i = 0; i < seen; i++) {
            off[n++] = ring[i] - middle;
          }
        }
      }
      return n == 0 ? Double.NaN : Robust.sigmaAboutZero(off, n);
    }

    private double circle(double x, double y, double radiusUm, int places) {
      double sum = 0;
      for (int k = 0; k < places; k++) {
        double t = 2 * Math.PI * k / places;
        sum +=
            picture.at(
                x + radiusUm / scaleXUm * Math.cos(t), y + radiusUm / scaleYUm * Math.sin(t));
      }
      return sum / places;
    }

    private double x(int i) {
      return e.cx() + radius(i) * Math.cos(direction(i));
    }

    private double y(int i) {
      return e.cy() + radius(i) * Math.sin(direction(i));
    }

    private double radius(int i) {
      double share = FROM + (TO - FROM) * (i / DIRECTIONS + 0.5) / RINGS;
      return share * e.radius(direction(i));
    }

    private static double direction(int i) {
      // rings are turned against each other
      return 2 * Math.PI * (i % DIRECTIONS + 0.618 * (i / DIRECTIONS)) / DIRECTIONS;
    }
  }
}
