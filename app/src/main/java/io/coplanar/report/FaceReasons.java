// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.cleanliness.CellVerdict;
import io.coplanar.cleanliness.FaceResult;
import io.coplanar.cleanliness.FiberInspection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why a face is not PASS, a sentence each. */
final class FaceReasons {
  private FaceReasons() {}

  /**
   * What holds for the whole image where it cannot be judged; else what fails, and then which
   * fibers are not judged. Fibers that share a sentence stand in one line.
   */
  static List<String> of(InspectionReport report) {
    var judgement = report.inspection().judgement();
    if (judgement.verdicts().isEmpty() && judgement.result() == FaceResult.NOT_JUDGED) {
      Map<String, List<Integer>> whole = new LinkedHashMap<>();
      judgement.reasons().forEach(r -> whole.put(r, List.of(0)));
      return report.inspection().quality().reasons().isEmpty()
          ? unjudged(judgement.fibers())
          : lines(FaceResult.NOT_JUDGED, whole);
    }
    Map<String, List<Integer>> failed = new LinkedHashMap<>();
    Map<String, List<Integer>> open = new LinkedHashMap<>();
    for (CellVerdict v : judgement.verdicts()) {
      if (v.result() != FaceResult.PASS) {
        (v.result() == FaceResult.FAIL ? failed : open)
            .computeIfAbsent(sentence(v), k -> new ArrayList<>())
            .add(v.position());
      }
    }
    List<String> all = new ArrayList<>(lines(FaceResult.FAIL, failed));
    all.addAll(lines(FaceResult.NOT_JUDGED, open));
    all.addAll(unjudged(judgement.fibers()));
    return all;
  }

  private static List<String> unjudged(List<FiberInspection> fibers) {
    Map<String, List<Integer>> why = new LinkedHashMap<>();
    for (FiberInspection f : fibers) {
      if (f.result() == FaceResult.NOT_JUDGED) {
        for (String reason : f.reasons()) {
          why.computeIfAbsent(reason, k -> new ArrayList<>()).add(f.fiber().position());
        }
      }
    }
    // what the profile lacks has been said of its cells
    why.keySet().removeIf(r -> r.startsWith("the profile knows no limit"));
    return lines(FaceResult.NOT_JUDGED, why);
  }

  private static String sentence(CellVerdict v) {
    String where = where(v);
    if (v.result() == FaceResult.NOT_JUDGED) {
      return v.kinds() + where + ": the profile knows no limit";
    }
    return v.kinds()
        + where
        + ", "
        + v.range()
        + ": "
        + v.count()
        + " found, "
        + (v.max() == 0 ? "none" : v.max())
        + " allowed";
  }

  private static String where(CellVerdict v) {
    if (v.position() > 0) {
      return " in zone " + v.zone();
    }
    return (v.zone().startsWith("face") ? " on the " : " in the ") + v.zone();
  }

  private static List<String> lines(FaceResult result, Map<String, List<Integer>> why) {
    List<String> lines = new ArrayList<>();
    why.forEach(
        (sentence, positions) ->
            lines.add(
                Words.of(InspectionReport.result(result)) + where(positions) + ": " + sentence));
    return lines;
  }

  private static String where(List<Integer> positions) {
    if (positions.getFirst() == 0) {
      return "";
    }
    return (positions.size() == 1 ? " fiber " : " fibers ")
        + String.join(", ", positions.stream().map(String::valueOf).toList());
  }
}
