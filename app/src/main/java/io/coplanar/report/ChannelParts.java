// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.connector.CableType;
import io.coplanar.connector.Connector;
import io.coplanar.connector.FiberPlan;
import io.coplanar.connector.Pins;
import io.coplanar.connector.Polish;
import io.coplanar.mating.polarity.Channel;
import io.coplanar.mating.polarity.FiberMap;
import io.coplanar.mating.polarity.Part;
import io.coplanar.mating.polarity.Problem;
import java.awt.Color;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Draws a channel's parts side by side, each with its positions and fibers.
 *
 * @param top y of the first position, px
 * @param step distance of two positions, px
 */
record ChannelParts(Ink ink, Channel channel, List<Problem> problems, int top, int step) {
  private static final int COLUMN = 34;
  private static final int NAME = 108;
  private static final double SMALL = 13;
  private static final Color PLUG = new Color(0xe9edf2);

  /** Width of a part, px. */
  static int width(Part part) {
    return switch (part) {
      case Part.Cable _ -> 2 * COLUMN + 2 * NAME + 170;
      case Part.Cassette _ -> 2 * COLUMN + 150;
      case Part.Coupler _ -> 110;
      case Part.Cord _ -> 120;
    };
  }

  /** y of a position or LC fiber, px. */
  double y(int position) {
    return top + (position - 0.5) * step;
  }

  /** Draws a part whose left edge is at x; index from 0. */
  void draw(int index, int x) {
    Part part = channel.parts().get(index);
    int right = x + width(part);
    heading(index, part, (x + right) / 2.0);
    FiberMap map = channel.map(index);
    switch (part) {
      case Part.Cable cable -> cable(cable, map, crossed(index), x, right);
      case Part.Cassette cassette -> cassette(cassette, map, x, right);
      case Part.Coupler _, Part.Cord _ ->
          map.entries().forEach((n, f) -> new FiberPen(ink).way(x, y(n), right, y(f)));
    }
  }

  private void heading(int index, Part part, double middle) {
    String name = (index + 1) + "  " + name(part);
    ink.text(Typeface.BOLD, name, middle, top - 58, 15, Ink.TEXT, Ink.Anchor.MIDDLE);
    ink.text(
        Typeface.REGULAR, details(part), middle, top - 40, SMALL, Ink.FAINT, Ink.Anchor.MIDDLE);
    String codes =
        String.join(
            ", ",
            problems.stream()
                .filter(p -> p.part() == index + 1)
                .map(p -> p.code().name())
                .distinct()
                .toList());
    ink.text(Typeface.BOLD, codes, middle, top - 20, SMALL, Ink.FAIL, Ink.Anchor.MIDDLE);
  }

  private static String name(Part part) {
    return switch (part) {
      case Part.Cable c -> {
        CableType type = c.type();
        yield type == null ? "cable, own map" : "cable " + type;
      }
      case Part.Cassette c -> "cassette " + c.kind().id();
      case Part.Coupler c -> "adapter " + c.adapter();
      case Part.Cord c -> "cord " + c.id();
    };
  }

  private static String details(Part part) {
    return switch (part) {
      case Part.Cable c -> {
        String near = details(c.near());
        String far = details(c.far());
        yield near.equals(far) ? near : near + " | " + far;
      }
      case Part.Cassette c -> details(c.plug());
      case Part.Coupler c -> c.adapter().words();
      case Part.Cord _ -> "";
    };
  }

  private static String details(Connector plug) {
    Pins pins = plug.pins();
    Polish polish = plug.polish();
    List<String> words = new ArrayList<>();
    words.add(plug.plan().id() + " fibers");
    words.add(pins == null ? "pins ?" : pins.id());
    words.add(polish == null ? "polish ?" : polish.name());
    return String.join(", ", words);
  }

  private List<Integer> crossed(int index) {
    return problems.stream()
        .filter(p -> p.code() == Problem.Code.CROSSED_FIBERS && p.part() == index + 1)
        .flatMap(p -> p.fibers().stream())
        .toList();
  }

  private void cable(Part.Cable cable, FiberMap map, List<Integer> crossed, int x, int right) {
    FiberPlan plan = cable.near().plan();
    plug(cable.near().plan(), x, map.nearPositions());
    plug(cable.far().plan(), right - COLUMN, map.farPositions());
    double left = x + COLUMN + NAME;
    double end = right - COLUMN - NAME;
    FiberPen pen = new FiberPen(ink);
    for (Map.Entry<Integer, Integer> e : map.entries().entrySet()) {
      int n = e.getKey();
      int f = e.getValue();
      pen.fiber(FiberPen.coat(plan, n), left, y(n), end, y(f));
      fiberName(plan, n, crossed.contains(n), left - 6, y(n), Ink.Anchor.RIGHT);
      fiberName(plan, n, crossed.contains(n), end + 6, y(f), Ink.Anchor.LEFT);
    }
    for (int n : plan.held()) {
      if (map.far(n) == FiberMap.NONE) {
        ink.text(Typeface.BOLD, "dark", left - 6, y(n) + 5, SMALL, Ink.FAIL, Ink.Anchor.RIGHT);
      }
    }
  }

  private void fiberName(
      FiberPlan plan, int position, boolean crossed, double x, double y, Ink.Anchor anchor) {
    ink.text(
        crossed ? Typeface.BOLD : Typeface.REGULAR,
        FiberPen.name(plan, position) + (crossed ? " crossed" : ""),
        x,
        y + 5,
        SMALL - (crossed ? 1.5 : 0),
        crossed ? Ink.FAIL : Ink.TEXT,
        anchor);
  }

  private void cassette(Part.Cassette cassette, FiberMap map, int x, int right) {
    FiberPlan plan = cassette.plug().plan();
    int plugX = cassette.portsNear() ? right - COLUMN : x;
    int portsX = cassette.portsNear() ? x : right - COLUMN;
    plug(plan, plugX, plan.positions());
    column(portsX, plan.fibers(), f -> (f + 1) / 2 + (f % 2 == 1 ? " A" : " B"), f -> true);
    FiberPen pen = new FiberPen(ink);
    map.entries()
        .forEach(
            (n, f) ->
                pen.fiber(
                    FiberPen.coat(plan, cassette.portsNear() ? f : n),
                    x + COLUMN,
                    y(n),
                    right - COLUMN,
                    y(f)));
  }

  private void plug(FiberPlan plan, int x, int positions) {
    column(x, positions, String::valueOf, plan::holds);
  }

  private void column(
      int x, int positions, IntFunction<String> label, java.util.function.IntPredicate lit) {
    ink.fill(new RoundRectangle2D.Double(x, top - 4, COLUMN, positions * step + 8, 8, 8), PLUG);
    for (int n = 1; n <= positions; n++) {
      ink.text(
          Typeface.REGULAR,
          label.apply(n),
          x + COLUMN / 2.0,
          y(n) + 5,
          SMALL,
          lit.test(n) ? Ink.TEXT : Ink.GRID,
          Ink.Anchor.MIDDLE);
    }
  }
}
