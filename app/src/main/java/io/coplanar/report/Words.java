// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.judge.DecisionRule;
import io.coplanar.judge.Judgement;
import io.coplanar.judge.Result;

/** Verdicts in words. */
final class Words {
  private Words() {}

  static String of(Result result) {
    return switch (result) {
      case PASS -> "PASS";
      case FAIL -> "FAIL";
      case NOT_JUDGED -> "NOT JUDGED";
    };
  }

  static String of(DecisionRule rule) {
    return rule.guardFactor() == 0
        ? "simple acceptance"
        : "guarded by " + Rounded.plain(rule.guardFactor()) + " u";
  }

  /** What the verdict claims of the standard itself. */
  static String conformity(Judgement judgement) {
    return judgement.conformity()
        ? "Conforms to "
            + judgement.profile().standard()
            + " "
            + judgement.profile().edition()
            + "."
        : "No claim of conformity with a standard.";
  }
}
