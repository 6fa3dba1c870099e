// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import java.util.List;

/** One inspected image in one line, for a run over many. */
public final class InspectionLine {
  private InspectionLine() {}

  /** Verdict, file, and the first reason where it is not PASS; without a line end. */
  public static String of(InspectionReport report, Style style) {
    List<String> reasons = FaceReasons.of(report);
    String more = reasons.size() > 1 ? " (and " + (reasons.size() - 1) + " more)" : "";
    return style.verdict(report.result())
        + " "
        + report.file()
        + (reasons.isEmpty() ? "" : "  " + style.dim(reasons.getFirst() + more));
  }
}
