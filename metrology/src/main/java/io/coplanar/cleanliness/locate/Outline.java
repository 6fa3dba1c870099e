// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.locate;

import io.coplanar.cleanliness.FerruleOutline;
import io.coplanar.cleanliness.PixelPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The edges of a rectangular ferrule: along the rows and across them, the brightness drops to that
 * of nothing, over a short way and for good.
 */
final class Outline {
  /** In the logarithm of brightness. */
  private static final double DROP = 0.5;

  /** Over this many radii of a fiber; vignetting falls more slowly. */
  private static final double OVER = 1.2;

  /** An edge lies no nearer to a fiber's center, in radii of it. */
  private static final double NEAREST = 3;

  /** The bevel begins where this share of the drop is lost. */
  private static final double BEGINS = 0.15;

  private static final int CHUNKS = 12;
  private static final int LEAST_CHUNKS = 4;
  private static final double STRAIGHT = 0.6;

  private final Plane plane;
  private final Lattice lattice;
  private final int factor;
  private final double radius;

  private Outline(Plane plane, Lattice lattice, int factor, double radius) {
    this.plane = plane;
    this.lattice = lattice;
    this.factor = factor;
    this.radius = radius;
  }

  /** Of an array's ferrule; the whole image for a single fiber. */
  static FerruleOutline of(Pyramid pyramid, Lattice lattice) {
    Plane picture = pyramid.picture();
    FerruleOutline outline = FerruleOutline.whole(picture.width(), picture.height());
    if (lattice.list().size() < 2) {
      return outline;
    }
    double radius = lattice.list().getFirst().radius();
    int factor = 1;
    while (radius / (factor * 2) >= 5) {
      factor *= 2;
    }
    Plane plane = pyramid.log(factor);
    if (plane.width() < 8 || plane.height() < 8) {
      return outline;
    }
    Outline search = new Outline(plane, lattice, factor, radius / factor);
    double ux = lattice.ux();
    double uy = lattice.uy();
    List<PixelPoint> corners = outline.corners();
    int seen = 0;
    for (double[] out : new double[][] {{ux, uy}, {-ux, -uy}, {-uy, ux}, {uy, -ux}}) {
      double[] edge = search.edge(out[0], out[1]);
      if (edge.length > 0) {
        List<PixelPoint> cut = cut(corners, edge);
        if (cut.size() >= 3) {
          corners = cut;
          seen++;
        }
      }
    }
    return new FerruleOutline(corners, seen);
  }

  /**
   * The edge in an outward direction.
   *
   * @return a place on it and the direction outwards, px of the image; empty where there is none
   */
  private double[] edge(double ox, double oy) {
    List<Circle> fibers = lattice.list();
    double cx = 0;
    double cy = 0;
    for (Circle c : fibers) {
      cx += ((c.x() + 0.5) / factor - 0.5) / fibers.size();
      cy += ((c.y() + 0.5) / factor - 0.5) / fibers.size();
    }
    double reach = 0;
    for (Circle c : fibers) {
      double out =
          ((c.x() + 0.5) / factor - 0.5 - cx) * ox + ((c.y() + 0.5) / factor - 0.5 - cy) * oy;
      reach = Math.max(reach, out);
    }
    int from = (int) Math.ceil(reach + NEAREST * radius);
    double half = Math.hypot(plane.width(), plane.height());
    double[] at = new double[CHUNKS];
    double[] side = new double[CHUNKS];
    int n = 0;
    // chunks across the outward direction, over what the image shows of it
    double[] span = span(cx, cy, ox, oy, from, half);
    for (int chunk = 0; chunk < CHUNKS; chunk++) {
      double left = span[0] + (span[1] - span[0]) * chunk / CHUNKS;
      double right = span[0] + (span[1] - span[0]) * (chunk + 1) / CHUNKS;
      double where = drop(cx, cy, ox, oy, from, left, right);
      if (!Double.isNaN(where)) {
        at[n] = where;
        side[n++] = (left + right) / 2;
      }
    }
    return n < LEAST_CHUNKS ? new double[0] : line(cx, cy, ox, oy, at, side, n);
  }

  /** From where to where the image reaches, across the outward direction. */
  private double[] span(double cx, double cy, double ox, double oy, int from, double half) {
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    for (double s = -half; s <= half; s += 2) {
      double x = cx + from * ox - s * oy;
      double y = cy + from * oy + s * ox;
      if (!Float.isNaN(plane.at(x, y))) {
        left = Math.min(left, s);
        right = Math.max(right, s);
      }
    }
    return new double[] {left, right};
  }

  /** How far outwards the brightness drops for good within a chunk; NaN where it does not. */
  private double drop(
      double cx, double cy, double ox, double oy, int from, double left, double right) {
    int most = plane.width() + plane.height();
    double[] profile = new double[most];
    double[] some = new double[24];
    int n = 0;
    for (int d = from; n < most; d++) {
      int seen = 0;
      for (int k = 0; k < some.length; k++) {
        double s = left + (right - left) * (k + 0.5) / some.length;
        double v = plane.at(cx + d * ox - s * oy, cy + d * oy + s * ox);
        if (!Double.isNaN(v)) {
          some[seen++] = v;
        }
      }
      if (seen < some.length / 2) {
        break;
      }
      Arrays.sort(some, 0, seen);
      profile[n++] = some[seen / 2];
    }
    int over = Math.max(2, (int) Math.rint(OVER * radius));
    double lowest = Double.POSITIVE_INFINITY;
    double brightest = Double.NEGATIVE_INFINITY;
    double found = Double.NaN;
    // from outside inwards: all beyond the edge stays dark
    for (int i = n - 1 - over; i >= 0; i--) {
      brightest = Math.max(brightest, profile[i + over]);
      lowest = Math.min(lowest, profile[i + over]);
      if (profile[i] - brightest >= DROP) {
        found = i;
      } else if (!Double.isNaN(found)) {
        break;
      }
    }
    if (Double.isNaN(found)) {
      return Double.NaN;
    }
    int i = (int) found;
    double inside = profile[i];
    while (i < n - 1 && profile[i] > inside - BEGINS * (inside - lowest)) {
      i++;
    }
    return from + i;
  }

  /** A straight line through most of the chunks' edges. */
  private double[] line(
      double cx, double cy, double ox, double oy, double[] at, double[] side, int n) {
    List<Double> slopes = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        slopes.add((at[j] - at[i]) / (side[j] - side[i]));
      }
    }
    slopes.sort(null);
    double slope = slopes.get(slopes.size() / 2);
    double[] level = new double[n];
    for (int i = 0; i < n; i++) {
      level[i] = at[i] - slope * side[i];
    }
    double[] sorted = level.clone();
    Arrays.sort(sorted);
    double middle = sorted[n / 2];
    int near = 0;
    for (double v : level) {
      near += Math.abs(v - middle) < STRAIGHT * radius ? 1 : 0;
    }
    if (near < LEAST_CHUNKS || near < n / 2 || Math.abs(slope) > 0.1) {
      return new double[0];
    }
    double norm = Math.hypot(1, slope);
    double x = (cx + middle * ox + 0.5) * factor - 0.5;
    double y = (cy + middle * oy + 0.5) * factor - 0.5;
    return new double[] {x, y, (ox + slope * oy) / norm, (oy - slope * ox) / norm};
  }

  /** What of a convex polygon lies inside an edge. */
  private static List<PixelPoint> cut(List<PixelPoint> corners, double[] edge) {
    List<PixelPoint> kept = new ArrayList<>();
    PixelPoint from = corners.getLast();
    double before = beyond(from, edge);
    for (PixelPoint to : corners) {
      double here = beyond(to, edge);
      if ((before > 0) != (here > 0)) {
        double f = before / (before - here);
        kept.add(
            new PixelPoint(from.x() + f * (to.x() - from.x()), from.y() + f * (to.y() - from.y())));
      }
      if (here <= 0) {
        kept.add(to);
      }
      from = to;
      before = here;
    }
    return kept;
  }

  private static double beyond(PixelPoint p, double[] edge) {
    return (p.x() - edge[0]) * edge[2] + (p.y() - edge[1]) * edge[3];
  }
}
