// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.cleanliness.FaceZone;
import io.coplanar.cleanliness.FiberInspection;
import io.coplanar.cleanliness.Finding;
import io.coplanar.cleanliness.FindingKind;
import io.coplanar.cleanliness.inspect.Inspection;
import java.util.List;
import java.util.Locale;

/** An inspected image for people at a terminal, 80 columns wide where the file's name allows. */
public final class InspectionTable {
  private static final int MOST_MARKS = 30;

  private final InspectionReport report;
  private final Inspection inspection;
  private final Style style;
  private final StringBuilder out = new StringBuilder();

  private InspectionTable(InspectionReport report, Style style) {
    this.report = report;
    this.inspection = report.inspection();
    this.style = style;
  }

  /** The table, ending in a line end. */
  public static String of(InspectionReport report, Style style) {
    return new InspectionTable(report, style).render();
  }

  private String render() {
    line(style.bold(report.file()));
    line("  " + FaceWords.summary(inspection));
    line("  profile " + inspection.request().profile().id());
    line("");
    if (!inspection.face().fibers().isEmpty()) {
      fibers();
      marks();
    }
    List<String> reasons = FaceReasons.of(report);
    reasons.forEach(r -> out.append(Wrap.at(2, r)));
    line(reasons.isEmpty() ? "  " + conclusion() : "\n  " + conclusion());
    return out.toString();
  }

  private void fibers() {
    line(style.dim("  fiber     verdict      marks in A   in B   in C   blur"));
    for (FiberInspection f : inspection.judgement().fibers()) {
      line(
          String.format(
              "  %-9d %s %12d %6d %6d   %s",
              f.fiber().position(),
              style.verdict(InspectionReport.result(f.result())),
              count(f, FaceZone.A),
              count(f, FaceZone.B),
              count(f, FaceZone.C),
              FaceWords.um(blurUm(f.fiber().position()))));
    }
    line(
        String.format(
            "  %-9s %s %s",
            "ferrule",
            style.verdict(InspectionReport.result(inspection.judgement().ferrule())),
            loose()));
    line("");
  }

  private String loose() {
    long loose = report.marks().stream().filter(m -> m.finding().loose()).count();
    return loose == 0 ? "  no loose particle" : "  " + loose + " loose";
  }

  private static long count(FiberInspection fiber, FaceZone zone) {
    return fiber.findings().stream().filter(f -> f.zone() == zone).count();
  }

  private double blurUm(int position) {
    return inspection.quality().fibers().get(position - 1).blurUm();
  }

  private void marks() {
    List<InspectionReport.Numbered> marks = report.marks();
    if (marks.isEmpty()) {
      return;
    }
    line(style.dim("  no.  where       zone  kind       size      width     length    contrast"));
    for (InspectionReport.Numbered mark : marks.subList(0, Math.min(MOST_MARKS, marks.size()))) {
      Finding f = mark.finding();
      boolean scratch = f.kind() == FindingKind.SCRATCH;
      line(
          String.format(
                  Locale.ROOT,
                  "  %-4d %-11s %-5s %-10s %-9s %-9s %-9s %s",
                  mark.number(),
                  mark.position() == 0 ? "ferrule" : "fiber " + mark.position(),
                  f.zone(),
                  f.kind().id(),
                  FaceWords.um(f.sizeUm()),
                  scratch ? FaceWords.um(f.widthUm()) : "",
                  scratch ? FaceWords.um(f.lengthUm()) : "",
                  FaceWords.percent(f.contrast()))
              .stripTrailing());
    }
    if (marks.size() > MOST_MARKS) {
      line("  and " + (marks.size() - MOST_MARKS) + " more, which --json lists");
    }
    line("");
  }

  private String conclusion() {
    return style.result(report.result(), Words.of(report.result()))
        + " under profile "
        + inspection.request().profile().id()
        + (report.conformity() ? "." : ".\n  No claim of conformity with a standard.");
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
