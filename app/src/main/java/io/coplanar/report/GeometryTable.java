// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.evidence.Characteristic;
import io.coplanar.evidence.Quantity;
import io.coplanar.geometry.EndFace;
import io.coplanar.judge.Judgement;
import io.coplanar.judge.Result;
import io.coplanar.judge.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A measured end face for people at a terminal, 80 columns wide where the file's name allows. */
public final class GeometryTable {
  private static final String ROW = "  %-26s %-24s %-16s ";

  private final GeometryReport report;
  private final Style style;
  private final StringBuilder out = new StringBuilder();

  private GeometryTable(GeometryReport report, Style style) {
    this.report = report;
    this.style = style;
  }

  /** The table, ending in a line end. */
  public static String of(GeometryReport report, Style style) {
    return new GeometryTable(report, style).render();
  }

  private String render() {
    heading();
    line(style.dim(String.format(ROW + "%s", "", "value ± u (k = 1)", "limits", "verdict")));
    Parameter.OF_THE_FACE.forEach(this::faceRow);
    Parameter.OF_A_FIBER.forEach(this::fiberSummary);
    line("");
    out.append(FiberMatrix.of(report, style));
    reasons();
    line(conclusion());
    return out.toString();
  }

  private void heading() {
    EndFace face = report.face();
    line(style.bold(report.file()));
    line(
        String.format(
            Locale.ROOT,
            "  %d fiber%s (%s), x from %s, profile %s",
            face.layout().count(),
            face.layout().count() == 1 ? "" : "s",
            face.layout(),
            switch (face.frame().basis()) {
              case GUIDE_HOLES -> "the guide holes";
              case FIBER_ROW -> "the fiber row";
              case MAP -> "the map";
            },
            report.judgement().profile().id()));
    line("");
  }

  private void faceRow(Parameter p) {
    for (Characteristic c : report.face().characteristics()) {
      if (c.parameter().equals(p.name())) {
        row(p.label(), Values.words(c.measured()), verdicts(p.name()));
      }
    }
  }

  /** One row for what every fiber has, where the profile names it: the span of its values. */
  private void fiberSummary(Parameter p) {
    List<Verdict> verdicts = verdicts(p.name());
    if (!verdicts.isEmpty()) {
      row(p.label() + " of the fibers", span(p.name()), verdicts);
    }
  }

  private String span(String name) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    double u = 0;
    String unit = "";
    for (Characteristic c : report.face().characteristics()) {
      if (c.parameter().equals(name) && c.measured() instanceof Quantity q) {
        min = Math.min(min, q.value());
        max = Math.max(max, q.value());
        u = Math.max(u, q.uncertainty());
        unit = Values.unit(q.unit());
      }
    }
    return min > max
        ? "not measured"
        : Rounded.of(min, u).value() + " … " + Rounded.of(max, u).value() + unit;
  }

  private void row(String label, String value, List<Verdict> verdicts) {
    String limits = verdicts.isEmpty() ? "" : Limits.words(verdicts.getFirst().limit());
    String start = String.format(ROW, label, value, limits);
    line(verdicts.isEmpty() ? start.stripTrailing() : start + verdictWord(verdicts));
  }

  private String verdictWord(List<Verdict> verdicts) {
    Result result = Result.of(verdicts.stream().map(Verdict::result).toList());
    return style.result(result, Words.of(result));
  }

  private List<Verdict> verdicts(String name) {
    List<Verdict> found = new ArrayList<>();
    for (Verdict v : report.judgement().verdicts()) {
      if (v.characteristic().parameter().equals(name)) {
        found.add(v);
      }
    }
    return found;
  }

  private void reasons() {
    List<String> reasons = Reasons.of(report);
    if (!reasons.isEmpty()) {
      line("");
      reasons.forEach(r -> line("  " + r));
    }
    line("");
  }

  private String conclusion() {
    Judgement j = report.judgement();
    return "  "
        + style.result(j.result(), Words.of(j.result()))
        + " under profile "
        + j.profile().id()
        + " ("
        + Words.of(j.profile().decision())
        + "). "
        + Words.conformity(j);
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
