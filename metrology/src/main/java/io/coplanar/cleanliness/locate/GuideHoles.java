// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.locate;

import io.coplanar.cleanliness.GuideHole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Guide holes and pins: dark disks, or dark gaps around a bright pin, of 0.5 to 0.75 mm beside an
 * array, on the line through its middle. They may lie partly outside the image.
 */
final class GuideHoles {
  /** Of a hole's diameter, over a fiber's: 550 µm (16 fibers a row) to 700 µm, and some. */
  private static final double LEAST = 3.9;

  private static final double MOST = 6.2;

  /** How far from the line through the array's middle, in fiber radii. */
  private static final double OFF_LINE = 3.5;

  /** A hole is darker than the ferrule by this, in the logarithm of brightness. */
  private static final double DARKER = 0.25;

  private static final double BRIGHTER_PIN = 0.3;
  private static final double LEAST_SCORE = 0.35;
  private static final int DIRECTIONS = 96;
  private static final int CANDIDATES = 30;

  /** The edge of a countersunk hole ends where the ferrule's brightness is reached to this. */
  private static final double LEVEL = 0.06;

  private static final double FARTHEST = 1.16;

  /** Distance from the array's middle and radius, in pitches: MT-12 and MT-16. */
  private static final double[][] USUAL = {{9.2, 1.4}, {10.6, 1.1}};

  private static final double LEAST_EXPECTED = 0.2;

  private final Pyramid pyramid;
  private final Lattice lattice;
  private final RimProbe probe = new RimProbe(true);
  private final @Nullable GuideHole[] sides = new GuideHole[2];
  private final double[] best = new double[2];

  GuideHoles(Pyramid pyramid, Lattice lattice) {
    this.pyramid = pyramid;
    this.lattice = lattice;
  }

  /** At most one on each side of the array. */
  List<GuideHole> find() {
    List<Circle> fibers = lattice.list();
    if (fibers.size() < 2) {
      return List.of();
    }
    double radius = fibers.getFirst().radius();
    int factor = 1;
    while (LEAST * radius / (factor * 2) >= CircleVotes.LEAST_RADIUS) {
      factor *= 2;
    }
    Plane plane = pyramid.log(factor);
    if (plane.width() < 8 || plane.height() < 8) {
      return List.of();
    }
    // centers outside the image need votes too
    int margin = CircleVotes.MOST_RADIUS + 2;
    Plane wide = plane.framed(margin);
    List<Circle> peaks =
        ArraySearch.apart(
            new CircleVotes(wide).peaks(LEAST * radius / factor, MOST * radius / factor));
    for (Circle peak : peaks.subList(0, Math.min(CANDIDATES, peaks.size()))) {
      Circle there = new Circle(peak.x() - margin, peak.y() - margin, peak.radius(), 0);
      consider(plane, factor, there.scaled(factor), LEAST_SCORE);
    }
    expected(factor);
    List<GuideHole> holes = new ArrayList<>();
    for (GuideHole hole : sides) {
      if (hole != null) {
        holes.add(hole);
      }
    }
    return holes;
  }

  /** Where the gap around a pin is thin, a finer look at the place where it should be. */
  private void expected(int factor) {
    int finer = Math.max(1, factor / 4);
    double mx = 0;
    double my = 0;
    for (Circle f : lattice.list()) {
      mx += f.x() / lattice.list().size();
      my += f.y() / lattice.list().size();
    }
    double pitch = lattice.pitch();
    for (int side = 0; side < 2; side++) {
      GuideHole other = sides[1 - side];
      double sign = side == 0 ? -1 : 1;
      if (sides[side] == null && other != null) {
        double d = Math.hypot(other.cx() - mx, other.cy() - my);
        at(mx + sign * d * lattice.ux(), my + sign * d * lattice.uy(), other.radiusPx(), finer);
      }
      for (double[] usual : USUAL) {
        if (sides[side] == null) {
          double d = sign * usual[0] * pitch;
          at(mx + d * lattice.ux(), my + d * lattice.uy(), usual[1] * pitch, finer);
        }
      }
    }
  }

  private void at(double x, double y, double radius, int factor) {
    consider(pyramid.log(factor), factor, new Circle(x, y, radius, 0), LEAST_EXPECTED);
  }

  /** Takes a circle near a guess when it is a hole, and better than what is known there. */
  private void consider(Plane plane, int factor, Circle guess, double least) {
    Circle c = probe.settle(plane, guess.scaled(1.0 / factor));
    if (c == null || c.score() < least) {
      return;
    }
    Circle there = c.scaled(factor);
    int side = side(there, lattice.list().getFirst().radius());
    if (side >= 0 && c.score() > best[side]) {
      GuideHole hole = hole(plane, c, factor);
      if (hole != null) {
        best[side] = c.score();
        sides[side] = hole;
      }
    }
  }

  /** 0 left of the array, 1 right of it; -1 where a guide hole cannot be. */
  private int side(Circle c, double radius) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Circle f : lattice.list()) {
      double along = f.x() * lattice.ux() + f.y() * lattice.uy();
      double across = f.y() * lattice.ux() - f.x() * lattice.uy();
      least = Math.min(least, along);
      most = Math.max(most, along);
      low = Math.min(low, across);
      high = Math.max(high, across);
    }
    double along = c.x() * lattice.ux() + c.y() * lattice.uy();
    double across = c.y() * lattice.ux() - c.x() * lattice.uy();
    double slack = OFF_LINE * radius;
    if (across < low - slack || across > high + slack) {
      return -1;
    }
    if (along < least - c.radius() - radius) {
      return 0;
    }
    return along > most + c.radius() + radius ? 1 : -1;
  }

  private static @Nullable GuideHole hole(Plane plane, Circle c, int factor) {
    double around = ring(plane, c, 1.3);
    double gap = Double.POSITIVE_INFINITY;
    for (double share = 0.8; share < 1; share += 0.04) {
      double v = ring(plane, c, share);
      gap = v < gap ? v : gap;
    }
    if (!(gap < around - DARKER)) {
      return null;
    }
    double inside = ring(plane, c, 0.5);
    double outer = 1;
    while (outer < FARTHEST && ring(plane, c, outer) < around - LEVEL) {
      outer += 0.02;
    }
    Circle whole = c.scaled(factor);
    return new GuideHole(whole.x(), whole.y(), outer * whole.radius(), inside > gap + BRIGHTER_PIN);
  }

  /** The median on a circle; NaN where none of it is in the image. */
  private static double ring(Plane plane, Circle c, double share) {
    double[] v = new double[DIRECTIONS];
    int n = 0;
    for (int k = 0; k < DIRECTIONS; k++) {
      double t = 2 * Math.PI * k / DIRECTIONS;
      double r = share * c.radius();
      double g = plane.at(c.x() + r * Math.cos(t), c.y() + r * Math.sin(t));
      if (!Double.isNaN(g)) {
        v[n++] = g;
      }
    }
    Arrays.sort(v, 0, n);
    return n == 0 ? Double.NaN : v[n / 2];
  }
}
