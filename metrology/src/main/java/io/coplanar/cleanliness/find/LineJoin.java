// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins the pieces of one scratch: two lines of one sign of which each goes on where the other
 * points to, over gaps that noise, a core or a pit left.
 */
final class LineJoin {
  /** Widest gap, µm, and over the pieces' summed length. */
  private static final double GAP_UM = 25;

  private static final double GAP_PART = 0.7;

  /** Over what part of its end a piece's direction is taken, µm. */
  private static final double END_UM = 15;

  /** How far one piece's end may lie beside the other's course: at no gap, µm, and more a gap. */
  private static final double ASIDE_UM = 1.5;

  private static final double ASIDE_PART = 0.15;

  private static final double MOST_TURN_COS = Math.cos(Math.toRadians(22));

  private LineJoin() {}

  /** The lines, joined until none fit together any more. */
  static List<SideLobes.Candidate> joined(List<SideLobes.Candidate> all, double scaleUm) {
    List<SideLobes.Candidate> lines = new ArrayList<>(all);
    boolean again = true;
    while (again) {
      again = false;
      for (int a = 0; a < lines.size() && !again; a++) {
        for (int b = a + 1; b < lines.size() && !again; b++) {
          SideLobes.Candidate joined = join(lines.get(a), lines.get(b), scaleUm);
          if (joined != null) {
            lines.remove(b);
            lines.set(a, joined);
            again = true;
          }
        }
      }
    }
    return lines;
  }

  private static SideLobes.@org.jspecify.annotations.Nullable Candidate join(
      SideLobes.Candidate a, SideLobes.Candidate b, double scaleUm) {
    if (a.peak() * b.peak() < 0 || a.line().points().size() < 2 || b.line().points().size() < 2) {
      return null;
    }
    Line best = null;
    double least = Double.POSITIVE_INFINITY;
    for (int way = 0; way < 4; way++) {
      List<double[]> p = (way & 1) == 0 ? a.line().points() : a.line().points().reversed();
      List<double[]> q = (way & 2) == 0 ? b.line().points() : b.line().points().reversed();
      double gap = gap(p, q, scaleUm);
      if (gap < least) {
        least = gap;
        List<double[]> both = new ArrayList<>(p);
        both.addAll(q);
        best = new Line(both).inOrder();
      }
    }
    double strength = Math.max(Math.abs(a.peak()), Math.abs(b.peak()));
    return best == null ? null : new SideLobes.Candidate(best, Math.copySign(strength, a.peak()));
  }

  /**
   * The gap from the end of p to the start of q, µm; infinite where they do not belong together.
   */
  private static double gap(List<double[]> p, List<double[]> q, double scaleUm) {
    double[] from = p.getLast();
    double[] to = q.getFirst();
    double[] out = direction(p.reversed(), scaleUm);
    double[] in = direction(q, scaleUm);
    // both point inwards, so two that go on into each other are opposite
    double cos = -(out[0] * in[0] + out[1] * in[1]);
    double dx = (to[0] - from[0]) * scaleUm;
    double dy = (to[1] - from[1]) * scaleUm;
    double ahead = -(dx * out[0] + dy * out[1]);
    double aside = Math.max(Math.abs(dx * out[1] - dy * out[0]), Math.abs(dx * in[1] - dy * in[0]));
    double length = scaleUm * (new Line(p).length(1, 1) + new Line(q).length(1, 1));
    double most = Math.min(GAP_UM, GAP_PART * length);
    boolean fits =
        cos > MOST_TURN_COS
            && ahead > -END_UM
            && ahead < most
            && aside < ASIDE_UM + ASIDE_PART * Math.abs(ahead);
    return fits ? Math.abs(ahead) : Double.POSITIVE_INFINITY;
  }

  /** From the first of the points inwards, of unit length. */
  private static double[] direction(List<double[]> p, double scaleUm) {
    double[] from = p.getFirst();
    double[] to = p.getLast();
    for (double[] k : p) {
      if (Math.hypot(k[0] - from[0], k[1] - from[1]) * scaleUm >= END_UM) {
        to = k;
        break;
      }
    }
    double length = Math.max(1e-9, Math.hypot(to[0] - from[0], to[1] - from[1]));
    return new double[] {(to[0] - from[0]) / length, (to[1] - from[1]) / length};
  }
}
