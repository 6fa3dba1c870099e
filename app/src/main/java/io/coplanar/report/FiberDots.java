// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.connector.FiberColor;
import io.coplanar.connector.FiberPlan;
import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.recipe.Recipe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ferrule's positions as seen from the front with the key up, and which fiber of the cable lies
 * at each by the recorded order. Colors are those of TIA-598.
 *
 * @param rows upper row first, each from left to right
 */
public record FiberDots(int columns, List<List<Dot>> rows) {
  private static final Map<FiberColor, String> LETTERS =
      Map.ofEntries(
          Map.entry(FiberColor.BLUE, "BL"),
          Map.entry(FiberColor.ORANGE, "OR"),
          Map.entry(FiberColor.GREEN, "GR"),
          Map.entry(FiberColor.BROWN, "BR"),
          Map.entry(FiberColor.SLATE, "SL"),
          Map.entry(FiberColor.WHITE, "WH"),
          Map.entry(FiberColor.RED, "RD"),
          Map.entry(FiberColor.BLACK, "BK"),
          Map.entry(FiberColor.YELLOW, "YL"),
          Map.entry(FiberColor.VIOLET, "VI"),
          Map.entry(FiberColor.ROSE, "RS"),
          Map.entry(FiberColor.AQUA, "AQ"),
          Map.entry(FiberColor.LIME, "LI"),
          Map.entry(FiberColor.TAN, "TN"),
          Map.entry(FiberColor.OLIVE, "OL"),
          Map.entry(FiberColor.MAGENTA, "MG"));

  public FiberDots {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * A position.
   *
   * @param fiber its number in the cable; 0 where that is not recorded
   * @param name the coat in words; empty where it is not known
   * @param fill as {@code #0057b8}; empty where it is not known
   * @param tracer color of the ring on it; empty for none
   */
  public record Dot(
      int position,
      boolean held,
      int fiber,
      String name,
      String letters,
      String fill,
      String tracer) {}

  /**
   * As recorded.
   *
   * @param order the verdict on the order of the fibers; null where there is none
   */
  public static FiberDots of(Recipe recipe, @Nullable VerdictRecord order) {
    FiberPlan plan = recipe.plan();
    Map<Integer, Integer> fiberAt = new HashMap<>();
    if (order != null) {
      for (VerdictRecord.Value v : order.values()) {
        Double far = v.value();
        if (far != null && far >= 1 && far <= plan.positions()) {
          fiberAt.put((int) Math.round(far), v.position());
        }
      }
    }
    int columns = plan.layout().columns();
    List<List<Dot>> rows = new ArrayList<>();
    for (int first = 1; first <= plan.positions(); first += columns) {
      List<Dot> row = new ArrayList<>();
      for (int position = first; position < first + columns; position++) {
        row.add(dot(plan, position, fiberAt.getOrDefault(position, 0)));
      }
      rows.add(row);
    }
    return new FiberDots(columns, rows);
  }

  private static Dot dot(FiberPlan plan, int position, int fiber) {
    FiberColor.Coat coat =
        fiber < 1 ? null : FiberColor.coat(fiber, plan.layout().columns()).orElse(null);
    if (coat == null) {
      return new Dot(position, plan.holds(position), fiber, "", "", "", "");
    }
    FiberColor tracer = coat.tracer();
    return new Dot(
        position,
        plan.holds(position),
        fiber,
        coat.words(),
        LETTERS.getOrDefault(coat.color(), ""),
        hex(coat.color()),
        tracer == null ? "" : hex(tracer));
  }

  private static String hex(FiberColor color) {
    return String.format(Locale.ROOT, "#%06x", color.rgb());
  }
}
