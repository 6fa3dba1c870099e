// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import io.coplanar.connector.FiberLayout;
import io.coplanar.evidence.InputFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which of the places that look like fibers are the array: the grid of one or two rows, up to 16 in
 * a row, that collects the most evidence. Every pair of places that could be two fibers of one row
 * proposes a grid; a grid pays for each of its positions where nothing is seen.
 *
 * <p>The number of fibers is then read off the grid: from its first to its last position with
 * evidence. A position in between without evidence is a missing fiber, and an error that says
 * where.
 */
final class LatticeSearch {
  private static final double MAX_ROTATION_RAD = Math.toRadians(14);
  private static final double TOLERANCE_UM = 16;
  private static final double MISSING_COSTS = 0.3;
  private static final double MIN_END = 0.22;
  private static final double MIN_ASKED_END = 0.10;
  private static final double MIN_INNER = 0.15;

  /** An end fiber less clear than this must show its cladding's edge: a dust particle does not. */
  private static final double CLEAR_END = 0.45;

  private static final double MIN_SINGLE = 0.6;
  private static final int MAX_COLUMNS = 16;

  private final List<Spot> spots;
  private final FiberScore score;
  private final double cellUm;
  private final EdgeCheck edges;

  /** Whether a fiber's edge shows near a place (map coordinates, µm). */
  interface EdgeCheck {
    boolean shows(double mapXUm, double mapYUm);
  }

  LatticeSearch(List<Spot> spots, FiberScore score, double cellUm, EdgeCheck edges) {
    this.edges = edges;
    this.spots = spots;
    this.score = score;
    this.cellUm = cellUm;
  }

  /** A grid proposed, and the spot on each of its positions (row by row), or null. */
  private record Proposal(int rows, int columns, @Nullable Spot[] on, double evidence) {}

  /**
   * The array.
   *
   * @param fibers asked for in total, 0 for any
   * @param rows asked for, 0 for any
   * @throws InputFault when no fiber is there, one is missing, or another number than asked for
   */
  Lattice find(int fibers, int rows) throws InputFault {
    if (spots.isEmpty()) {
      throw new InputFault.Inconsistent(
          "", "no fiber found", "a height map of an end face with fibers of 125 µm");
    }
    Proposal best = propose();
    Lattice lattice;
    if (best == null) {
      Spot s = spots.get(0);
      if (s.score() < MIN_SINGLE && fibers != 1) {
        throw new InputFault.Inconsistent(
            "",
            "no fiber found; what looks most like one lies at " + place(s.xUm(), s.yUm()),
            "a height map of an end face with fibers of 125 µm at 250 µm");
      }
      lattice = new Lattice(new FiberLayout(1, 1), s.xUm(), s.yUm(), 0);
    } else {
      lattice = extend(trim(fit(best)), fibers);
    }
    check(lattice, fibers, rows);
    return lattice;
  }

  private @Nullable Proposal propose() {
    Proposal best = null;
    for (Spot a : spots) {
      for (Spot b : spots) {
        double dx = b.xUm() - a.xUm();
        double dy = b.yUm() - a.yUm();
        double d = Math.hypot(dx, dy);
        long k = Math.round(d / FiberLayout.PITCH_UM);
        if (dx <= 0
            || k < 1
            || k >= MAX_COLUMNS
            || Math.abs(d - k * FiberLayout.PITCH_UM) > 20 + 0.01 * d
            || Math.abs(Math.atan2(dy, dx)) > MAX_ROTATION_RAD) {
          continue;
        }
        Proposal p = collect(a, dx / d, dy / d);
        if (best == null || p.evidence > best.evidence) {
          best = p;
        }
      }
    }
    return best;
  }

  /**
   * The evidence of the grids through a spot in a direction: its row alone, or with one beside it.
   */
  private Proposal collect(Spot anchor, double ux, double uy) {
    int span = 2 * MAX_COLUMNS - 1;
    Spot[][] lines = new Spot[3][span];
    for (Spot s : spots) {
      double along =
          ((s.xUm() - anchor.xUm()) * ux + (s.yUm() - anchor.yUm()) * uy) / FiberLayout.PITCH_UM;
      double across = -(s.xUm() - anchor.xUm()) * uy + (s.yUm() - anchor.yUm()) * ux;
      int m = (int) Math.round(along);
      int line = (int) Math.round(across / FiberLayout.ROW_PITCH_UM);
      double tolerance = TOLERANCE_UM + 0.004 * Math.abs(m) * FiberLayout.PITCH_UM;
      if (Math.abs(m) < MAX_COLUMNS
          && Math.abs(line) <= 1
          && Math.abs(along - m) * FiberLayout.PITCH_UM < tolerance
          && Math.abs(across - line * FiberLayout.ROW_PITCH_UM) < tolerance) {
        int c = m + MAX_COLUMNS - 1;
        Spot old = lines[1 - line][c];
        if (old == null || s.score() > old.score()) {
          lines[1 - line][c] = s;
        }
      }
    }
    Proposal best = window(lines, 1, 1);
    for (int top = 0; top < 2; top++) {
      Proposal two = window(lines, top, 2);
      if (two.evidence > best.evidence) {
        best = two;
      }
    }
    return best;
  }

  private static Proposal window(@Nullable Spot[][] lines, int top, int rows) {
    int span = lines[0].length;
    double bestSum = Double.NEGATIVE_INFINITY;
    int bestFrom = 0;
    int bestTo = 0;
    for (int from = 0; from < span; from++) {
      double sum = 0;
      for (int to = from; to < Math.min(span, from + MAX_COLUMNS); to++) {
        for (int r = top; r < top + rows; r++) {
          Spot s = lines[r][to];
          sum += s == null ? -MISSING_COSTS : s.score();
        }
        if (sum > bestSum) {
          bestSum = sum;
          bestFrom = from;
          bestTo = to;
        }
      }
    }
    int columns = bestTo - bestFrom + 1;
    Spot[] on = new Spot[rows * columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        on[r * columns + c] = lines[top + r][bestFrom + c];
      }
    }
    return new Proposal(rows, columns, on, bestSum);
  }

  /** Least squares of origin and rotation to the spots, weighted by their scores. */
  private static Lattice fit(Proposal p) {
    FiberLayout layout = new FiberLayout(p.columns, p.rows);
    double w = 0;
    double mx = 0;
    double my = 0;
    double nx = 0;
    double ny = 0;
    for (int i = 0; i < p.on.length; i++) {
      Spot s = p.on[i];
      if (s != null) {
        w += s.score();
        mx += s.score() * s.xUm();
        my += s.score() * s.yUm();
        nx += s.score() * layout.xUm(i + 1);
        ny += s.score() * layout.yUm(i + 1);
      }
    }
    double dot = 0;
    double cross = 0;
    for (int i = 0; i < p.on.length; i++) {
      Spot s = p.on[i];
      if (s != null) {
        double ax = layout.xUm(i + 1) - nx / w;
        double ay = layout.yUm(i + 1) - ny / w;
        double bx = s.xUm() - mx / w;
        double by = s.yUm() - my / w;
        dot += s.score() * (ax * bx + ay * by);
        cross += s.score() * (ax * by - ay * bx);
      }
    }
    double angle = Math.atan2(cross, dot);
    double fx = layout.xUm(1) - nx / w;
    double fy = layout.yUm(1) - ny / w;
    return new Lattice(
        layout,
        mx / w + fx * Math.cos(angle) - fy * Math.sin(angle),
        my / w + fx * Math.sin(angle) + fy * Math.cos(angle),
        angle);
  }

  /** Takes in fibers at both ends that dust or pits have kept from being a peak of their own. */
  private Lattice extend(Lattice lattice, int fibers) {
    Lattice grown = lattice;
    while (grown.layout().columns() < MAX_COLUMNS) {
      boolean asked = fibers > grown.layout().count();
      double min = asked ? MIN_ASKED_END : MIN_END;
      Lattice left = grow(grown, -1);
      Lattice right = grow(grown, 0);
      double l = columnScore(left, 0);
      double r = columnScore(right, right.layout().columns() - 1);
      boolean leftIs = l >= min && isFiberColumn(left, 0, l);
      boolean rightIs = r >= min && isFiberColumn(right, right.layout().columns() - 1, r);
      if (!leftIs && !rightIs) {
        break;
      }
      grown = leftIs && (!rightIs || l > r) ? left : right;
    }
    return grown;
  }

  /** Drops columns at the ends that a particle beside the array has added. */
  private Lattice trim(Lattice lattice) {
    Lattice l = lattice;
    while (l.layout().columns() > 2) {
      int last = l.layout().columns() - 1;
      if (!isFiberColumn(l, last, columnScore(l, last))) {
        l = cut(l, 0);
      } else if (!isFiberColumn(l, 0, columnScore(l, 0))) {
        l = cut(l, 1);
      } else {
        break;
      }
    }
    return l;
  }

  private boolean isFiberColumn(Lattice l, int column, double score) {
    if (score >= CLEAR_END) {
      return true;
    }
    for (int r = 0; r < l.layout().rows(); r++) {
      int p = r * l.layout().columns() + column + 1;
      if (!edges.shows(l.xUm(p), l.yUm(p))) {
        return false;
      }
    }
    return true;
  }

  private static Lattice cut(Lattice l, int by) {
    double shift = by * FiberLayout.PITCH_UM;
    return new Lattice(
        new FiberLayout(l.layout().columns() - 1, l.layout().rows()),
        l.firstXUm() + shift * Math.cos(l.rotationRad()),
        l.firstYUm() + shift * Math.sin(l.rotationRad()),
        l.rotationRad());
  }

  private static Lattice grow(Lattice l, int by) {
    double shift = by * FiberLayout.PITCH_UM;
    return new Lattice(
        new FiberLayout(l.layout().columns() + 1, l.layout().rows()),
        l.firstXUm() + shift * Math.cos(l.rotationRad()),
        l.firstYUm() + shift * Math.sin(l.rotationRad()),
        l.rotationRad());
  }

  private double columnScore(Lattice l, int column) {
    double sum = 0;
    for (int r = 0; r < l.layout().rows(); r++) {
      sum += near(l, r * l.layout().columns() + column + 1);
    }
    return sum / l.layout().rows();
  }

  /** The best score within a cell of a position. */
  private double near(Lattice l, int position) {
    double best = 0;
    for (int j = -1; j <= 1; j++) {
      for (int i = -1; i <= 1; i++) {
        best =
            Math.max(
                best,
                score.uprightAtUm(l.xUm(position) + i * cellUm, l.yUm(position) + j * cellUm));
      }
    }
    return best;
  }

  private void check(Lattice lattice, int fibers, int rows) throws InputFault {
    FiberLayout layout = lattice.layout();
    List<Integer> gaps = new ArrayList<>();
    for (int p = 1; p <= layout.count(); p++) {
      if (layout.count() > 1 && near(lattice, p) < MIN_INNER) {
        gaps.add(p);
      }
    }
    boolean wrongCount = fibers > 0 && fibers != layout.count() - gaps.size();
    boolean wrongRows = rows > 0 && rows != layout.rows();
    if (gaps.isEmpty() && !wrongCount && !wrongRows) {
      return;
    }
    StringBuilder where = new StringBuilder();
    for (int p = 1; p <= layout.count(); p++) {
      if (!gaps.contains(p)) {
        where.append(where.isEmpty() ? "" : ", ").append(place(lattice.xUm(p), lattice.yUm(p)));
      }
    }
    int found = layout.count() - gaps.size();
    String wrong =
        "found "
            + found
            + (found == 1 ? " fiber in " : " fibers in ")
            + (layout.rows() == 1 ? "one row" : "two rows")
            + " at "
            + where
            + " (µm from the top left corner)";
    if (!gaps.isEmpty()) {
      StringBuilder at = new StringBuilder();
      for (int p : gaps) {
        at.append(at.isEmpty() ? "" : ", ").append(place(lattice.xUm(p), lattice.yUm(p)));
      }
      wrong += ", and none where the grid has a place for one: " + at;
    }
    String right =
        fibers > 0 || rows > 0
            ? (fibers > 0 ? fibers + " fibers" : "fibers")
                + (rows > 0 ? " in " + rows + (rows == 1 ? " row" : " rows") : "")
            : "a fiber at every place of the grid";
    throw new InputFault.Inconsistent("", wrong, right);
  }

  private static String place(double xUm, double yUm) {
    return String.format(Locale.ROOT, "(%.0f, %.0f)", xUm, -yUm);
  }
}
