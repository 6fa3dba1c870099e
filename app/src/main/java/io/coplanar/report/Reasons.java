// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.evidence.Characteristic;
import io.coplanar.judge.Result;
import io.coplanar.judge.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why an end face is not PASS, a sentence each. */
final class Reasons {
  private Reasons() {}

  /**
   * What holds for the whole first, then FAIL, then NOT JUDGED. Fibers that share a sentence stand
   * in one line, and a sentence that holds for the whole is not said again. Empty where all is
   * PASS.
   */
  static List<String> of(GeometryReport report) {
    List<String> lines = new ArrayList<>(report.judgement().reasons());
    for (Result result : List.of(Result.FAIL, Result.NOT_JUDGED)) {
      Map<String, List<Integer>> fibers = new LinkedHashMap<>();
      for (Verdict v : report.judgement().verdicts()) {
        if (v.result() == result && !lines.contains(v.reason())) {
          Characteristic c = v.characteristic();
          String key = Parameter.label(c.parameter()) + "\0" + v.reason();
          fibers.computeIfAbsent(key, k -> new ArrayList<>()).add(c.position());
        }
      }
      fibers.forEach((key, positions) -> lines.add(sentence(result, key, positions)));
    }
    return lines;
  }

  private static String sentence(Result result, String key, List<Integer> positions) {
    int cut = key.indexOf('\0');
    String where = positions.getFirst() == 0 ? "" : ", " + fibers(positions);
    return Words.of(result) + " " + key.substring(0, cut) + where + ": " + key.substring(cut + 1);
  }

  private static String fibers(List<Integer> positions) {
    if (positions.size() == 1) {
      return "fiber " + positions.getFirst();
    }
    return "fibers " + String.join(", ", positions.stream().map(String::valueOf).toList());
  }
}
