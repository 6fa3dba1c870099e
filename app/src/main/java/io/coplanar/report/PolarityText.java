// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.connector.CableType;
import io.coplanar.judge.Result;
import io.coplanar.mating.polarity.Polarity;
import io.coplanar.mating.polarity.Problem;
import io.coplanar.mating.polarity.Repair;
import io.coplanar.mating.polarity.Unchecked;
import java.util.List;
import java.util.stream.Collectors;

/** A channel's answer for people. */
public final class PolarityText {
  private PolarityText() {}

  /** Several lines, with their ends. */
  public static String of(PolarityReport report, Style style) {
    Polarity polarity = report.polarity();
    StringBuilder out = new StringBuilder();
    out.append(result(polarity.result(), style) + "  " + style.bold(report.file()) + "\n");
    out.append(
        Wrap.at(
            2,
            report.channel().near().id()
                + " to "
                + report.channel().far().id()
                + ", "
                + acts(report)
                + ": "
                + map(polarity)));
    for (Problem p : polarity.problems()) {
      out.append(Wrap.at(2, p.severity() + " " + p.code() + where(p) + ": " + p.detail()));
    }
    if (!polarity.unchecked().isEmpty()) {
      out.append(Wrap.at(2, "not checked: " + unchecked(polarity.unchecked())));
    }
    Repair repair = report.repair();
    if (repair != null) {
      out.append(Wrap.at(2, "smallest repair: " + repair.words()));
    } else if (polarity.result() == Polarity.Result.FAIL) {
      out.append("  no repair of one or two parts was found\n");
    }
    report
        .settings()
        .forEach(
            s ->
                out.append(
                    Wrap.at(
                        2,
                        "rests on "
                            + s.name()
                            + " = "
                            + Rounded.plain(s.value())
                            + " ("
                            + s.provenance().words()
                            + ")")));
    return out.toString();
  }

  private static String acts(PolarityReport report) {
    CableType type = report.polarity().cableType();
    if (report.polarity().map().size() == 0) {
      return "nothing leads through";
    }
    return type == null ? "near to far" : "like one type " + type + " cable";
  }

  private static String map(Polarity polarity) {
    return polarity.map().entries().entrySet().stream()
        .map(e -> e.getKey() + "→" + e.getValue())
        .collect(Collectors.joining(" "));
  }

  /** {@code " part 4, lanes 3, 4"}: where a problem lies. */
  static String where(Problem p) {
    return (p.part() == 0 ? "" : " part " + p.part())
        + list(" lane", p.lanes())
        + list(" fiber", p.fibers());
  }

  private static String list(String word, List<Integer> numbers) {
    return numbers.isEmpty()
        ? ""
        : word
            + (numbers.size() > 1 ? "s " : " ")
            + numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static String unchecked(List<Unchecked> unchecked) {
    return unchecked.stream()
        .map(u -> u.code() + " at part " + u.part())
        .collect(Collectors.joining(", "));
  }

  private static String result(Polarity.Result result, Style style) {
    return switch (result) {
      case PASS -> style.result(Result.PASS, "PASS");
      case WARN -> style.result(Result.NOT_JUDGED, "WARN");
      case FAIL -> style.result(Result.FAIL, "FAIL");
    };
  }
}
