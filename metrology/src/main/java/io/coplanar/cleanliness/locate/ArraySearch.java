// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.locate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The array that explains most of what may be fibers: circles of one radius on one or two rows at
 * 250 µm, that is four radii of a 125 µm cladding. Or the best circle alone.
 *
 * <p>{@link #PITCH_TOLERANCE} allows pixels that are not square.
 */
final class ArraySearch {
  private static final double SAME_RADIUS = 0.08;
  private static final double PITCH_TOLERANCE = 0.12;

  /** A circle that is no better is not taken without a neighbor, nor for the start of a row. */
  private static final double LEAST_ALONE = 0.35;

  private static final double INSIDE = 0.85;

  /** What two neighbors say together counts more than what either says. */
  private static final double NEIGHBOR = 0.5;

  private final double pitchOverRadius;

  /**
   * @param pitchOverRadius 4 for a cladding of 125 µm
   */
  ArraySearch(double pitchOverRadius) {
    this.pitchOverRadius = pitchOverRadius;
  }

  /** The circles of the best group, none that overlap. Empty where nothing is good enough. */
  List<Circle> best(List<Circle> candidates) {
    List<Circle> apart = apart(candidates);
    List<Circle> best = List.of();
    double most = 0;
    int seeds = 0;
    for (Circle seed : apart) {
      if (seed.score() < LEAST_ALONE || seeds++ >= 60) {
        break;
      }
      List<Circle> group = connected(seed, apart);
      double value = group.stream().mapToDouble(c -> c.score() * c.score()).sum();
      value *= 1 + NEIGHBOR * (group.size() > 1 ? 1 : 0);
      if (value > most) {
        most = value;
        best = group;
      }
    }
    return best;
  }

  /** Without those that lie in the middle of larger ones. */
  static List<Circle> outermost(List<Circle> candidates) {
    List<Circle> kept = new ArrayList<>();
    for (Circle c : candidates) {
      boolean inside = false;
      for (Circle o : candidates) {
        inside |=
            o.score() >= LEAST_ALONE
                && c.radius() < INSIDE * o.radius()
                && c.distance(o) < 0.3 * o.radius();
      }
      if (!inside) {
        kept.add(c);
      }
    }
    return kept;
  }

  /** The best first; of those that mean the same circle only the best. */
  static List<Circle> apart(List<Circle> candidates) {
    List<Circle> sorted = new ArrayList<>(candidates);
    sorted.sort(Comparator.comparingDouble(Circle::score).reversed());
    List<Circle> kept = new ArrayList<>();
    for (Circle c : sorted) {
      boolean taken = false;
      for (Circle k : kept) {
        taken |=
            c.distance(k) < 0.5 * k.radius() && Math.abs(c.radius() / k.radius() - 1) < SAME_RADIUS;
      }
      if (!taken) {
        kept.add(c);
      }
    }
    return kept;
  }

  /** All that hang together with the seed by steps of one pitch. */
  private List<Circle> connected(Circle seed, List<Circle> apart) {
    List<Circle> group = new ArrayList<>(List.of(seed));
    double pitch = pitchOverRadius * seed.radius();
    for (int i = 0; i < group.size(); i++) {
      Circle from = group.get(i);
      for (Circle c : apart) {
        double step = c.distance(from) / pitch;
        // one pitch along the row, two to the next row
        boolean near =
            Math.abs(step - 1) < PITCH_TOLERANCE || Math.abs(step / 2 - 1) < PITCH_TOLERANCE / 2;
        if (near && Math.abs(c.radius() / seed.radius() - 1) < SAME_RADIUS && free(c, group)) {
          group.add(c);
        }
      }
    }
    return group;
  }

  private static boolean free(Circle c, List<Circle> group) {
    for (Circle g : group) {
      if (c.distance(g) < 2.2 * g.radius()) {
        return false;
      }
    }
    return true;
  }
}
