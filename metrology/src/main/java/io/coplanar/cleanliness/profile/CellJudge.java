// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.profile;

import io.coplanar.cleanliness.CellVerdict;
import io.coplanar.cleanliness.FaceResult;
import io.coplanar.cleanliness.Finding;
import io.coplanar.cleanliness.FindingKind;
import java.util.ArrayList;
import java.util.List;

/** Holds the findings of one cell against what it allows. */
final class CellJudge {
  private CellJudge() {}

  /** A verdict a step; one that is not judged where the cell knows no limit. */
  static List<CellVerdict> judge(
      int position, String zone, String kinds, Cell cell, List<Finding> findings) {
    if (!cell.known()) {
      return List.of(
          new CellVerdict(
              position,
              zone,
              kinds,
              "all sizes",
              findings.size(),
              0,
              FaceResult.NOT_JUDGED,
              cell.provenance(),
              cell.source()));
    }
    int[] counts = cell.counts(findings.stream().mapToDouble(CellJudge::countedUm).toArray());
    List<String> ranges = cell.ranges();
    List<CellVerdict> verdicts = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      Step step = cell.steps().get(i);
      verdicts.add(
          new CellVerdict(
              position,
              zone,
              kinds,
              ranges.get(i),
              counts[i],
              step.any() ? -1 : step.count(),
              counts[i] <= step.count() ? FaceResult.PASS : FaceResult.FAIL,
              cell.provenance(),
              cell.source()));
    }
    return verdicts;
  }

  /** What counts against a limit: a scratch's width, the circle around all else, µm. */
  private static double countedUm(Finding finding) {
    return finding.kind() == FindingKind.SCRATCH ? finding.widthUm() : finding.sizeUm();
  }

  /** Why a verdict is not PASS, a sentence. */
  static String reason(CellVerdict verdict) {
    String where = verdict.kinds() + " (" + verdict.zone() + ")";
    return verdict.result() == FaceResult.NOT_JUDGED
        ? "the profile knows no limit for " + where
        : where
            + " "
            + verdict.range()
            + ": "
            + verdict.count()
            + " found, "
            + (verdict.max() == 0 ? "none" : verdict.max())
            + " allowed";
  }
}
