// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.quality;

/**
 * The blur that the edges of one profile allow at most: that of its sharpest clear edge.
 *
 * <p>An edge is a run from one turning point to the next. Were it a step blurred by a Gaussian, its
 * standard deviation would be rise / (√(2π) · steepest slope). A thin line, blurred, is shallower
 * than it was and would look up to a third too sharp; how wide the line is at half its depth says
 * by how much ({@link #lineFactor}).
 */
final class EdgeWidth {
  private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

  /** Edges of less than this share of the profile's largest say nothing about it. */
  private static final double CLEAR = 0.25;

  /** A turn of less than this share of the largest edge lies on a plateau. */
  private static final double PLATEAU = 0.1;

  /** Half the baseline over which a slope is taken, in standard deviations, and in steps. */
  private static final double BASELINE = 0.6;

  private static final int SHORTEST = 2;
  private static final int LOOKS = 6;

  /** Two steps in one run are two edges where the slope between falls to this share. */
  private static final double SHOULDER = 0.6;

  /** Slope · width at half depth over rise, of a line box(2u) * Gaussian(1), by u. */
  private static final int TABLE = 60;

  private static final double TABLE_STEP = 0.05;
  private static final double[] RATIO = new double[TABLE];
  private static final double[] FACTOR = new double[TABLE];

  static {
    for (int k = 0; k < TABLE; k++) {
      tabulate(k, (k + 1) * TABLE_STEP);
    }
  }

  private EdgeWidth() {}

  /**
   * The smallest standard deviation, in steps of the profile.
   *
   * @param p a profile; an edge beside a NaN is not seen
   * @param n how many of it
   * @param least rise of an edge that is more than noise
   * @return NaN where no edge rises by as much
   */
  static double sharpest(double[] p, int n, double least) {
    int[] turns = new int[n + 1];
    int count = turns(p, n, least / 2, turns);
    double most = 0;
    for (int i = 1; i < count; i++) {
      most = Math.max(most, Math.abs(p[turns[i]] - p[turns[i - 1]]));
    }
    if (!(most >= least)) {
      return Double.NaN;
    }
    // an edge's plateaus may rise and fall a little
    count = turns(p, n, Math.max(least / 2, PLATEAU * most), turns);
    double clear = Math.max(least, CLEAR * most);
    double best = Double.NaN;
    for (int i = 1; i < count; i++) {
      if (Math.abs(p[turns[i]] - p[turns[i - 1]]) >= clear) {
        double sigma = run(p, n, turns[i - 1], turns[i], clear);
        best = best < sigma ? best : sigma;
      }
    }
    return best;
  }

  /**
   * The places where the profile turns, its two ends included; a turn of less than a tolerance is
   * none.
   *
   * @return how many
   */
  private static int turns(double[] p, int n, double tolerance, int[] out) {
    int count = 0;
    int high = 0;
    int low = 0;
    int direction = 0;
    for (int i = 1; i < n; i++) {
      high = p[i] > p[high] ? i : high;
      low = p[i] < p[low] ? i : low;
      if (direction >= 0 && p[high] - p[i] > tolerance) {
        out[count++] = high;
        direction = -1;
        low = i;
      } else if (direction <= 0 && p[i] - p[low] > tolerance) {
        out[count++] = low;
        direction = 1;
        high = i;
      }
      if (direction > 0) {
        low = i;
      } else if (direction < 0) {
        high = i;
      }
    }
    if (direction != 0) {
      out[count++] = direction > 0 ? high : low;
    }
    return count;
  }

  /** The sharper of a run's steps where it has two, as from a rim over epoxy to the ferrule. */
  private static double run(double[] p, int n, int from, int to, double clear) {
    double whole = sigma(p, n, from, to);
    int half = Math.max(SHORTEST, (int) Math.rint(BASELINE / 2 * whole));
    double sign = Math.signum(p[to] - p[from]);
    double before = 0;
    double valley = Double.NaN;
    int at = -1;
    for (int i = Math.max(from, half); i <= Math.min(to, n - 1 - half); i++) {
      double slope = sign * (p[i + half] - p[i - half]);
      if (at < 0 || slope < valley) {
        if (slope < SHOULDER * before) {
          at = i;
          valley = slope;
        }
      } else if (slope * SHOULDER > valley
          && sign * (p[at] - p[from]) >= clear
          && sign * (p[to] - p[at]) >= clear) {
        double first = sigma(p, n, from, at);
        double second = sigma(p, n, at, to);
        return Math.min(whole, first < second ? first : second);
      }
      before = Math.max(before, slope);
    }
    return whole;
  }

  private static double sigma(double[] p, int n, int from, int to) {
    double rise = Math.abs(p[to] - p[from]);
    int half = Math.max(SHORTEST, (to - from) / 4);
    double sigma = 0;
    // from a long baseline to one of the edge's own size: shorter ones see noise
    for (int look = 0; look < LOOKS; look++) {
      double steepest = 0;
      for (int i = Math.max(from, half); i <= Math.min(to, n - 1 - half); i++) {
        steepest = Math.max(steepest, Math.abs(p[i + half] - p[i - half]) / (2 * half));
      }
      if (!(steepest > 0)) {
        return Double.NaN;
      }
      double seen = rise / (ROOT_TWO_PI * steepest);
      sigma = Math.sqrt(Math.max(0, seen * seen - half * half / 3.0));
      int next = Math.max(SHORTEST, (int) Math.rint(BASELINE * sigma));
      if (next >= half) {
        break;
      }
      half = next;
    }
    double width = Math.min(lineWidth(p, n, from, to, 1), lineWidth(p, n, from, to, -1));
    return sigma * lineFactor(sigma / width);
  }

  /**
   * Width at half the edge's rise of the line that the edge is one side of; infinite where the
   * profile does not come back to half.
   *
   * @param side 1 to look beyond the edge's end, -1 to look before its beginning
   */
  private static double lineWidth(double[] p, int n, int from, int to, int side) {
    double middle = (p[from] + p[to]) / 2;
    int top = side > 0 ? to : from;
    double first = crossing(p, n, top, -side, middle);
    double second = crossing(p, n, top, side, middle);
    return Math.abs(second - first);
  }

  private static double crossing(double[] p, int n, int start, int step, double level) {
    boolean above = p[start] > level;
    for (int i = start; i + step >= 0 && i + step < n; i += step) {
      if (Double.isNaN(p[i + step])) {
        break;
      }
      if (p[i + step] > level != above) {
        return i + step * (level - p[i]) / (p[i + step] - p[i]);
      }
    }
    return step * Double.POSITIVE_INFINITY;
  }

  /**
   * By how much an edge is blurrier than it looks, from how it looks over the width of its line: 1
   * for a step, 1.52 for a line much thinner than the blur.
   */
  static double lineFactor(double ratio) {
    for (int k = TABLE - 1; k >= 0; k--) {
      if (RATIO[k] >= ratio) {
        return FACTOR[k];
      }
    }
    return FACTOR[0];
  }

  private static void tabulate(int k, double u) {
    double top = line(0, u);
    double steepest = 0;
    double at = Double.NaN;
    for (double x = 0; x < u + 4; x += 0.002) {
      steepest = Math.max(steepest, (line(x, u) - line(x + 0.002, u)) / 0.002);
      if (Double.isNaN(at) && line(x, u) <= top / 2) {
        at = x;
      }
    }
    double looks = top / (ROOT_TWO_PI * steepest);
    RATIO[k] = looks / (2 * at);
    FACTOR[k] = 1 / looks;
  }

  private static double line(double x, double u) {
    return normal(x + u) - normal(x - u);
  }

  /** The normal distribution to 2e-4: enough for a table of factors. */
  private static double normal(double z) {
    return 0.5 * (1 + Math.tanh(0.7978845608 * z * (1 + 0.044715 * z * z)));
  }
}
