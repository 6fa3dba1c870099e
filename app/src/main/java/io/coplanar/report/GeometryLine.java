// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import java.util.List;

/** One measured file in one line, for a run over many. */
public final class GeometryLine {
  private GeometryLine() {}

  /** Verdict, file, and the first reason where it is not PASS; without a line end. */
  public static String of(GeometryReport report, Style style) {
    var result = report.judgement().result();
    List<String> reasons = Reasons.of(report);
    String more = reasons.size() > 1 ? " (and " + (reasons.size() - 1) + " more)" : "";
    return style.result(result, String.format("%-10s", Words.of(result)))
        + " "
        + report.file()
        + (reasons.isEmpty() ? "" : "  " + style.dim(reasons.getFirst() + more));
  }
}
