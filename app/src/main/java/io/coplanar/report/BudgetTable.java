// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.judge.Result;
import io.coplanar.mating.budget.Budget;
import io.coplanar.mating.budget.BudgetReason;
import io.coplanar.mating.budget.Share;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** A link's budget for people at a terminal. */
public final class BudgetTable {
  private static final String ROW = "  %-18s %9s dB   of %s dB%n";

  private BudgetTable() {}

  /** The table, ending in a line end. */
  public static String of(String file, Budget b, Style style) {
    StringBuilder out = new StringBuilder();
    String name = b.link().name();
    out.append(style.bold(name.isEmpty() ? file : file + "  " + name)).append('\n');
    for (Share s : b.shares()) {
      row(
          out,
          s.kind() + (s.kind().equals("fiber") ? "" : " (" + s.count() + ")"),
          s.lossDb(),
          s.limitDb());
    }
    boolean measured = !Double.isNaN(b.link().measuredDb());
    if (measured && b.link().hasParts()) {
      row(out, "parts together", b.partsDb(), b.componentLimitDb());
    }
    String loss = measured ? "loss, measured" : "loss";
    row(out, loss + ", parts may", b.lossDb(), b.componentLimitDb());
    row(out, "application bears", b.lossDb(), b.applicationLimitDb());
    out.append('\n');
    for (BudgetReason reason : b.reasons()) {
      out.append(Wrap.at(2, reason.toString()));
    }
    eater(b).ifPresent(s -> out.append(Wrap.at(2, sentence(b, s))));
    return out.append("\n  ").append(conclusion(b, style)).append('\n').toString();
  }

  /** The kind of part that takes most; none where nothing loses anything. */
  static Optional<Share> eater(Budget b) {
    return b.shares().stream()
        .max(Comparator.comparingDouble(Share::lossDb))
        .filter(s -> s.lossDb() > 0);
  }

  /** Which part eats the budget, in words. */
  static String sentence(Budget b, Share s) {
    String most =
        s.count() == 1
            ? ""
            : "; the largest is number " + s.largest() + " with " + db(s.largestDb()) + " dB";
    return String.format(
        Locale.ROOT,
        "Most of it goes into %s: %s of %s dB (%.0f %%)%s.",
        s.kind(),
        db(s.lossDb()),
        db(b.partsDb()),
        100 * s.lossDb() / b.partsDb(),
        most);
  }

  private static String conclusion(Budget b, Style style) {
    Result result = result(b);
    String margin =
        Double.isNaN(b.marginDb())
            ? "."
            : String.format(
                ", margin %s dB to %s (%s).",
                db(b.marginDb()),
                b.link().application().isEmpty() ? "limit_db" : b.link().application(),
                b.limitProvenance().words());
    return style.result(result, Words.of(result)) + margin;
  }

  static Result result(Budget b) {
    return Result.valueOf(b.verdict().name());
  }

  /** Decibels as they stand, to six digits. */
  static String db(double value) {
    return Double.isNaN(value) ? "unknown" : Rounded.plain(value);
  }

  private static void row(StringBuilder out, String label, double db, double limitDb) {
    out.append(
        String.format(ROW, label, db(db), db(limitDb)).replace(System.lineSeparator(), "\n"));
  }
}
