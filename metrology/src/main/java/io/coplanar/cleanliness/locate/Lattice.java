// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.locate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Rows of fibers at one pitch, px.
 *
 * @param ux direction along a row, towards the right of the image
 * @param rows the fibers of each, left to right, the upper row first
 */
record Lattice(double ux, double uy, double pitch, List<List<Circle>> rows) {
  private static final double OFF = 0.2;

  /** Rows lie two pitches apart. */
  private static final int ROW_STEPS = 2;

  /** Of the others' score. */
  private static final double FAR_LESS = 0.6;

  /** How far beyond a row's end fibers are looked for: arrays may leave out their middle. */
  private static final int BEYOND = 6;

  /**
   * Of the circles those that fit a lattice best.
   *
   * @param pitch its presumed pitch, px
   */
  static Lattice of(List<Circle> circles, double pitch) {
    if (circles.size() < 2) {
      return new Lattice(1, 0, pitch, List.of(List.copyOf(circles)));
    }
    double[] u = direction(circles, pitch);
    List<Circle> byRow = new ArrayList<>(circles);
    byRow.sort(Comparator.comparingDouble(c -> across(c, u)));
    List<List<Circle>> rows = new ArrayList<>();
    for (Circle c : byRow) {
      if (rows.isEmpty() || across(c, u) - across(rows.getLast().getLast(), u) > OFF * pitch) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(c);
    }
    onGrid(rows, u, pitch);
    rows.forEach(r -> r.sort(Comparator.comparingDouble(c -> along(c, u))));
    return new Lattice(u[0], u[1], step(rows, u, pitch), rows.stream().map(List::copyOf).toList());
  }

  /** Leaves the fullest row, and those that lie whole row distances from it. */
  private static void onGrid(List<List<Circle>> rows, double[] u, double pitch) {
    List<Circle> fullest = rows.stream().max(Comparator.comparingInt(List::size)).orElseThrow();
    rows.removeIf(
        row -> {
          double steps = (across(row, u) - across(fullest, u)) / (ROW_STEPS * pitch);
          return Math.abs(steps - Math.rint(steps)) > OFF;
        });
  }

  private static double across(List<Circle> row, double[] u) {
    return row.stream().mapToDouble(c -> across(c, u)).average().orElseThrow();
  }

  /** The direction of most steps of one pitch; rows of an image run rather across than down. */
  private static double[] direction(List<Circle> circles, double pitch) {
    double best = -1;
    double[] u = {1, 0};
    for (Circle a : circles) {
      for (Circle b : circles) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double d = Math.hypot(dx, dy);
        if (dx > 0 || (dx == 0 && dy > 0)) {
          if (Math.abs(d / pitch - Math.rint(d / pitch)) < OFF && d > OFF * pitch) {
            double support = support(circles, dx / d, dy / d, pitch) * (1 + 0.001 * d / pitch);
            if (support > best) {
              best = support;
              u = new double[] {dx / d, dy / d};
            }
          }
        }
      }
    }
    // two fibers above each other are two rows
    return Math.abs(u[1]) > Math.abs(u[0])
        ? new double[] {Math.abs(u[1]), u[1] > 0 ? -u[0] : u[0]}
        : u;
  }

  /** How many pairs of neighbors lie along a direction. */
  private static double support(List<Circle> circles, double ux, double uy, double pitch) {
    int pairs = 0;
    for (Circle a : circles) {
      for (Circle b : circles) {
        double along = (b.x() - a.x()) * ux + (b.y() - a.y()) * uy;
        double across = (b.y() - a.y()) * ux - (b.x() - a.x()) * uy;
        if (Math.abs(along / pitch - 1) < OFF && Math.abs(across) < OFF / 2 * pitch) {
          pairs++;
        }
      }
    }
    return pairs;
  }

  private static double step(List<List<Circle>> rows, double[] u, double pitch) {
    double sum = 0;
    int n = 0;
    for (List<Circle> row : rows) {
      for (int i = 1; i < row.size(); i++) {
        double d = along(row.get(i), u) - along(row.get(i - 1), u);
        double steps = Math.rint(d / pitch);
        if (steps == 1) {
          sum += d;
          n++;
        }
      }
    }
    return n == 0 ? pitch : sum / n;
  }

  private static double along(Circle c, double[] u) {
    return c.x() * u[0] + c.y() * u[1];
  }

  private static double across(Circle c, double[] u) {
    return c.y() * u[0] - c.x() * u[1];
  }

  /**
   * Where fibers may have been overlooked: gaps in the rows, beyond their ends, and above and below
   * them. Those beside a fiber that was found have a score of 1, those farther off 0.
   */
  List<Circle> gaps() {
    List<Circle> gaps = new ArrayList<>();
    for (List<Circle> row : rows) {
      if (row.isEmpty()) {
        continue;
      }
      for (int step = 1; step <= BEYOND; step++) {
        gaps.add(moved(row.getFirst(), -step, 0, step == 1));
        gaps.add(moved(row.getLast(), step, 0, step == 1));
      }
      for (int i = 1; i < row.size(); i++) {
        Circle from = row.get(i - 1);
        Circle to = row.get(i);
        int steps = (int) Math.rint(from.distance(to) / pitch);
        for (int s = 1; s < steps; s++) {
          double f = (double) s / steps;
          gaps.add(
              new Circle(
                  from.x() + f * (to.x() - from.x()),
                  from.y() + f * (to.y() - from.y()),
                  from.radius(),
                  s == 1 || s == steps - 1 ? 1 : 0));
        }
      }
      for (Circle c : row) {
        gaps.add(moved(c, 0, ROW_STEPS, false));
        gaps.add(moved(c, 0, -ROW_STEPS, false));
      }
    }
    return gaps;
  }

  private Circle moved(Circle c, double along, double across, boolean beside) {
    double x = c.x() + pitch * (along * ux - across * uy);
    double y = c.y() + pitch * (along * uy + across * ux);
    return new Circle(x, y, c.radius(), beside ? 1 : 0);
  }

  /**
   * What it comes to where the number of fibers or rows is known: rows beyond that number go, the
   * least certain first, and so do single circles that are far less certain than the others.
   */
  Lattice asked(LocateRequest request) {
    List<List<Circle>> kept = new ArrayList<>(rows);
    while (request.rows() > 0 && kept.size() > request.rows()) {
      kept.remove(kept.stream().min(Comparator.comparingDouble(Lattice::certainty)).orElseThrow());
    }
    List<Circle> all = new ArrayList<>(kept.stream().flatMap(List::stream).toList());
    all.sort(Comparator.comparingDouble(Circle::score));
    double usual = all.isEmpty() ? 0 : all.get(all.size() / 2).score();
    while (request.fibers() > 0
        && all.size() > request.fibers()
        && all.getFirst().score() < FAR_LESS * usual) {
      all.removeFirst();
    }
    List<List<Circle>> left = new ArrayList<>();
    for (List<Circle> row : kept) {
      List<Circle> of = row.stream().filter(all::contains).toList();
      if (!of.isEmpty()) {
        left.add(of);
      }
    }
    return new Lattice(ux, uy, pitch, left);
  }

  private static double certainty(List<Circle> row) {
    return row.stream().mapToDouble(Circle::score).sum();
  }

  /** Score of the most certain one; 0 where there is none. */
  double best() {
    return list().stream().mapToDouble(Circle::score).max().orElse(0);
  }

  /** All, in the order of their positions. */
  List<Circle> list() {
    return rows.stream().flatMap(List::stream).toList();
  }
}
