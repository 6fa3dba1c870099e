// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.locate;

import io.coplanar.connector.FiberLayout;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a picture to coarse circles around its fibers, in rows. */
final class FiberSearch {
  /** Radii that a cladding has at 0.2 to 1.0 µm a pixel; looked for first. */
  private static final double[] USUAL_PX = {60, 330};

  /** At 1.0 to 2.2 µm a pixel. */
  private static final double[] SMALL_PX = {28, 60};

  private static final int LEAST_ARRAY = 3;

  /** At 0.1 to 2.2 µm a pixel. */
  private static final double[] ANY_PX = {28, 620};

  /**
   * How many circles of one octave are looked at closely: several times the fibers of any array.
   */
  private static final int MOST_CANDIDATES = 120;

  /**
   * A stated scale may be wrong by this much, or hold for the mean of pixels that are not square.
   */
  private static final double SCALE_TOLERANCE = 0.08;

  /** The probe looks at twice the resolution of the votes. */
  private static final int FINER = 2;

  /** Nobody doubts such a circle. */
  private static final double CERTAIN = 0.5;

  private static final double CLEARLY = 1.2;
  private static final double LEAST_IN_A_GAP = 0.25;

  /** Away from the fibers that are known there may be anything. */
  private static final double LEAST_APART = 0.45;

  private static final int MOST_FIBERS = 96;

  private final Pyramid pyramid;
  private final Plane picture;
  private final boolean bright;
  private final LocateRequest request;
  private final double pitchOverRadius;
  private final RimProbe probe = new RimProbe();

  /**
   * @param bright whether fibers brighter than their surroundings are looked for
   */
  FiberSearch(Pyramid pyramid, LocateRequest request, boolean bright) {
    this.pyramid = pyramid;
    picture = pyramid.picture();
    this.bright = bright;
    this.request = request;
    pitchOverRadius = 2 * FiberLayout.PITCH_UM / request.claddingUm();
  }

  /**
   * The rows that were found; without fibers where there are none. Claddings are darker than most
   * ferrules; where no such fiber is certain, brighter ones are looked for too.
   */
  static Lattice find(Pyramid pyramid, LocateRequest request) {
    FiberSearch search = new FiberSearch(pyramid, request, false);
    Lattice dark = search.find();
    int n = dark.list().size();
    if (n > 1 || (n == 1 && dark.best() >= CERTAIN && !search.brightInside(dark))) {
      return dark;
    }
    Lattice bright = new FiberSearch(pyramid, request, true).find();
    boolean better = bright.list().size() > n || bright.best() > CLEARLY * dark.best();
    return !bright.list().isEmpty() && better ? bright : dark;
  }

  /** Whether the only circle is brighter inside its rim than outside. */
  private boolean brightInside(Lattice lattice) {
    Circle c = lattice.list().getFirst();
    int factor = factor(c.radius());
    Plane plane = shrunk(factor);
    Circle there = c.scaled(1.0 / factor);
    double sum = 0;
    for (int k = 0; k < 64; k++) {
      double cos = Math.cos(2 * Math.PI * k / 64) * there.radius();
      double sin = Math.sin(2 * Math.PI * k / 64) * there.radius();
      double in = plane.at(there.x() + 0.85 * cos, there.y() + 0.85 * sin);
      double out = plane.at(there.x() + 1.15 * cos, there.y() + 1.15 * sin);
      sum += Double.isNaN(in + out) ? 0 : Math.signum(in - out);
    }
    return sum > 0;
  }

  private static int factor(double radius) {
    int factor = 1;
    while (radius / (factor * 2) >= CircleVotes.MOST_RADIUS) {
      factor *= 2;
    }
    return factor;
  }

  private Lattice find() {
    ArraySearch arrays = new ArraySearch(pitchOverRadius);
    List<Circle> best = arrays.best(candidates(USUAL_PX));
    if (best.isEmpty()) {
      best = arrays.best(candidates(ANY_PX));
    } else if (best.size() == 1 && request.fibers() != 1) {
      // a guide hole of a whole face looks like a fiber, but the fibers are more
      List<Circle> small = arrays.best(candidates(SMALL_PX));
      best = small.size() >= LEAST_ARRAY ? small : best;
    }
    if (best.isEmpty()) {
      return new Lattice(1, 0, 1, List.of(List.of()));
    }
    if (request.fibers() == 1) {
      best = List.of(best.getFirst());
    }
    double pitch = pitchOverRadius * best.getFirst().radius();
    Lattice lattice = Lattice.of(best, pitch);
    if (request.fibers() == 1) {
      return lattice;
    }
    for (int round = 0; round < MOST_FIBERS; round++) {
      List<Circle> more = new ArrayList<>(lattice.list());
      for (Circle gap : lattice.gaps()) {
        Circle found = free(gap, more) && seen(gap) ? look(gap) : null;
        if (found != null && free(found, more) && more.size() < MOST_FIBERS) {
          more.add(found);
        }
      }
      if (more.size() == lattice.list().size()) {
        return lattice.asked(request);
      }
      int before = lattice.list().size();
      lattice = Lattice.of(more, pitch);
      if (lattice.list().size() <= before) {
        return lattice.asked(request);
      }
    }
    return lattice.asked(request);
  }

  private static boolean free(Circle c, List<Circle> others) {
    for (Circle o : others) {
      if (c.distance(o) < o.radius()) {
        return false;
      }
    }
    return true;
  }

  private boolean seen(Circle c) {
    return c.x() > 0 && c.y() > 0 && c.x() < picture.width() && c.y() < picture.height();
  }

  private List<Circle> candidates(double[] radiiPx) {
    double side = Math.min(picture.width(), picture.height());
    double least = radiiPx[0];
    double most = Math.min(radiiPx[1], 0.6 * side);
    if (!Double.isNaN(request.scaleUmPerPx())) {
      double radius = request.claddingUm() / 2 / request.scaleUmPerPx();
      least = radius * (1 - SCALE_TOLERANCE);
      most = radius * (1 + SCALE_TOLERANCE);
    }
    List<Circle> all = new ArrayList<>();
    for (int factor = 1; factor <= 32; factor *= 2) {
      double from = least / factor;
      double to = most / factor;
      if (to >= CircleVotes.LEAST_RADIUS && from <= CircleVotes.MOST_RADIUS) {
        Plane coarse = shrunk(factor);
        if (coarse.width() > 8 && coarse.height() > 8) {
          Plane fine = shrunk(Math.max(1, factor / FINER));
          double up = (double) factor / Math.max(1, factor / FINER);
          List<Circle> apart = ArraySearch.apart(new CircleVotes(coarse).peaks(from, to));
          for (Circle c : apart.subList(0, Math.min(MOST_CANDIDATES, apart.size()))) {
            Circle settled = probe.settle(fine, c.scaled(up));
            if (settled != null) {
              all.add(settled.scaled((double) factor / up));
            }
          }
        }
      }
    }
    // a lit core is bright too, but lies in a cladding
    return bright ? ArraySearch.outermost(all) : all;
  }

  /** A fiber near a place where one should be; null where none is. */
  private @Nullable Circle look(Circle gap) {
    int factor = factor(gap.radius());
    Circle found = probe.settle(shrunk(factor), gap.scaled(1.0 / factor));
    if (found == null) {
      return null;
    }
    Circle c = found.scaled(factor);
    boolean near =
        c.distance(gap) < 0.35 * gap.radius() && Math.abs(c.radius() / gap.radius() - 1) < 0.08;
    double least = gap.score() > 0 ? LEAST_IN_A_GAP : LEAST_APART;
    return near && c.score() >= least ? c : null;
  }

  private Plane shrunk(int factor) {
    return bright ? pyramid.negative(factor) : pyramid.log(factor);
  }
}
