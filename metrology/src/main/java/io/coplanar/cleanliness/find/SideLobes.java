// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps the strongest of the lines that one scratch gives: its flanks answer with the other sign,
 * its ends in neighboring directions.
 */
final class SideLobes {
  /** How far a scratch's own echoes lie from it, µm. */
  private static final double REACH_UM = 10;

  /** A neighbor of the same sign and this share of the strength is a scratch of its own. */
  private static final double OWN = 0.6;

  private SideLobes() {}

  /**
   * A line with its strength.
   *
   * @param peak strongest response on it, signed, in sigma
   */
  record Candidate(Line line, double peak) {}

  static List<Candidate> without(List<Candidate> all, double scaleUm) {
    List<Candidate> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingDouble((Candidate c) -> -Math.abs(c.peak())));
    List<Candidate> kept = new ArrayList<>();
    for (Candidate c : sorted) {
      if (kept.stream().noneMatch(k -> echo(c, k, scaleUm))) {
        kept.add(c);
      }
    }
    return kept;
  }

  private static boolean echo(Candidate weak, Candidate strong, double scaleUm) {
    boolean own = weak.peak() * strong.peak() > 0 && weak.peak() / strong.peak() >= OWN;
    int near = 0;
    for (double[] p : weak.line().points()) {
      near += distance(p, strong.line()) * scaleUm <= REACH_UM ? 1 : 0;
    }
    return !own && near >= 0.6 * weak.line().points().size();
  }

  private static double distance(double[] p, Line line) {
    double least = Double.POSITIVE_INFINITY;
    for (double[] q : line.points()) {
      least = Math.min(least, Math.hypot(p[0] - q[0], p[1] - q[1]));
    }
    return least;
  }
}
