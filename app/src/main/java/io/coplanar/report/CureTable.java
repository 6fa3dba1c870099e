// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.cure.Cure;
import io.coplanar.cure.CureReason;
import io.coplanar.cure.CureVerdict;
import io.coplanar.cure.OvenRecord;
import io.coplanar.cure.Recipe;
import io.coplanar.cure.Rescue;
import io.coplanar.judge.Result;
import java.util.Locale;

/** A judged cure for people at a terminal. */
public final class CureTable {
  private CureTable() {}

  /** The table, ending in a line end. */
  public static String of(String file, Cure cure, Style style) {
    OvenRecord log = cure.log();
    Recipe recipe = cure.recipe();
    StringBuilder out = new StringBuilder(style.bold(file)).append('\n');
    row(out, "dose", value(log.minutesAt150C(), "%.4g min at 150 °C"));
    row(
        out,
        "recipe",
        String.format(
            Locale.ROOT, "%s: %s min", recipe.id(), Rounded.plain(recipe.minutesAt150C())));
    row(out, "degree of cure", value(100 * cure.degree(), "%.1f %% (placeholder kinetics)"));
    row(out, "glass transition", value(cure.glassTransitionC(), "%.0f °C (placeholder kinetics)"));
    row(out, "peak", value(log.peakC(), "%.1f °C"));
    row(out, "longest gap", value(log.longestGap().seconds(), "%.4g s"));
    if (!Double.isNaN(cure.mixToOvenMinutes())) {
      row(out, "mix to oven", value(cure.mixToOvenMinutes(), "%.4g min"));
    }
    row(out, "samples", log.kept() + " of " + log.rows() + " rows usable");
    out.append('\n');
    for (CureReason reason : cure.reasons()) {
      out.append(Wrap.at(2, reason.toString()));
    }
    for (Rescue rescue : cure.rescues()) {
      out.append(Wrap.at(2, sentence(rescue)));
    }
    return out.append(cure.reasons().isEmpty() ? "" : "\n")
        .append(conclusion(cure, style))
        .toString();
  }

  /** What would have saved a cure, in words. */
  static String sentence(Rescue rescue) {
    return String.format(
        Locale.ROOT,
        "Could have been saved until %s s: %s.",
        Rounded.plain(rescue.untilS()),
        rescue.action());
  }

  private static String conclusion(Cure cure, Style style) {
    Result result = result(cure.verdict());
    return "  "
        + style.result(result, Words.of(result))
        + " by recipe "
        + cure.recipe().id()
        + " ("
        + cure.recipe().provenance().words()
        + ").\n"
        + style.dim(Wrap.at(2, "Basis: " + cure.recipe().basis() + "."));
  }

  static Result result(CureVerdict verdict) {
    return Result.valueOf(verdict.name());
  }

  private static void row(StringBuilder out, String label, String value) {
    out.append(String.format("  %-18s %s%n", label, value).replace(System.lineSeparator(), "\n"));
  }

  private static String value(double value, String format) {
    return Double.isNaN(value) ? "unknown" : String.format(Locale.ROOT, format, value);
  }
}
