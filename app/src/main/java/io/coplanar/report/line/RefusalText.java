// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.line;

import io.coplanar.judge.Result;
import io.coplanar.line.event.Refusal;
import io.coplanar.report.Style;
import io.coplanar.report.Wrap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Every reason why something was refused: the code, the rule, what was found and its limit, what to
 * do next. Reasons that differ in the connector only are told once.
 */
public final class RefusalText {
  private static final int INDENT = 4;
  private static final int LONGEST = 400;

  private RefusalText() {}

  /** The same reason against several connectors. */
  private record Alike(Refusal first, List<String> serials) {}

  /** The reasons, two or three lines each, with their line ends. */
  public static String of(List<Refusal> refusals, Style style) {
    StringBuilder text = new StringBuilder();
    for (Alike alike : alike(refusals)) {
      Refusal r = alike.first();
      text.append("  ")
          .append(style.verdict(Result.FAIL, r.code()))
          .append(alike.serials().isEmpty() ? "" : " " + serials(alike.serials()))
          .append('\n')
          .append(Wrap.at(INDENT, r.rule()));
      String found = found(r);
      if (!found.isEmpty()) {
        text.append(Wrap.at(INDENT, found));
      }
      text.append(Wrap.at(INDENT, "→ " + r.next() + standsIn(r)));
    }
    return text.toString();
  }

  /** One reason on one line: the code, and what was found against what limit. */
  public static String brief(Refusal r) {
    String found = found(r);
    return r.code() + (found.isEmpty() ? ": " + r.rule() : ": " + found);
  }

  private static List<Alike> alike(List<Refusal> refusals) {
    Map<List<@Nullable String>, Alike> groups = new LinkedHashMap<>();
    for (Refusal r : refusals) {
      @SuppressWarnings("NullAway") // the key may hold null: value and limit may be missing
      List<@Nullable String> key = new ArrayList<>();
      key.add(r.code());
      key.add(r.gate());
      key.add(r.value());
      key.add(r.limit());
      Alike group = groups.computeIfAbsent(key, k -> new Alike(r, new ArrayList<>()));
      if (r.serial() != null) {
        group.serials().add(Objects.requireNonNull(r.serial()));
      }
    }
    return List.copyOf(groups.values());
  }

  private static String serials(List<String> serials) {
    int shown = Math.min(serials.size(), 4);
    String first = String.join(", ", serials.subList(0, shown));
    return shown == serials.size() ? first : first + " and " + (serials.size() - shown) + " more";
  }

  private static String found(Refusal r) {
    String value = r.value() == null ? null : cut(Figures.of(r.value()));
    String limit = r.limit() == null ? null : cut(Figures.of(r.limit()));
    if (r.code().startsWith("VERDICT_") && value != null) {
      return value + (limit == null ? "" : " (" + limit + ")");
    }
    String unit = r.unit() == null || r.unit().equals("1") ? "" : " " + r.unit();
    if (limit == null) {
      return value == null ? "" : "found " + value + measured(value, unit);
    }
    return (value == null ? "nothing found" : "found " + value + measured(value, unit))
        + (isFigure(limit) ? "; limit " : "; asked for ")
        + limit
        + unit;
  }

  private static String measured(String value, String unit) {
    return isFigure(value) ? unit : "";
  }

  private static boolean isFigure(String text) {
    return text.startsWith("at ")
        || (!text.isEmpty() && "+-0123456789".indexOf(text.charAt(0)) >= 0);
  }

  private static String standsIn(Refusal r) {
    return r.fatal() ? " No deviation can let it pass." : "";
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
