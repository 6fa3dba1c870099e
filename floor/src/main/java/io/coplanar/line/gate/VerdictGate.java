// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.VerdictKind;
import io.coplanar.line.state.Unit;
import java.util.List;

/**
 * Every connector has a verdict PASS on its own bytes: computed here where we can compute it, an
 * inspector's where only people can. The worst of several counts.
 */
final class VerdictGate implements Gate<GateSpec.Verdict> {
  /** Whether it is computed here, so that nobody may say it. */
  static boolean computed(String of) {
    return VerdictKind.find(of).map(VerdictKind::computed).orElse(false);
  }

  @Override
  public void check(GateSpec.Verdict spec, Facts facts, Reasons reasons) {
    for (Unit unit : facts.units()) {
      List<VerdictRecord> verdicts =
          facts.verdicts().stream()
              .filter(v -> v.of().equals(spec.of()) && v.serial().equals(unit.serial()))
              .filter(v -> (v.by() == VerdictRecord.By.ENGINE) == computed(spec.of()))
              .toList();
      if (verdicts.isEmpty()) {
        Reasons.Reason absent =
            reasons
                .because("VERDICT_ABSENT", spec.gate(), rule(spec), spec.source())
                .of(unit.serial());
        firmIfFatalMayHide(spec, absent)
            .next("Bring the evidence of " + unit.serial() + " for " + spec.of() + ".");
      }
      for (VerdictRecord v : verdicts) {
        if (!v.passed()) {
          refuse(spec, v, reasons);
        }
      }
    }
  }

  private static void refuse(GateSpec.Verdict spec, VerdictRecord v, Reasons reasons) {
    Reasons.Reason reason =
        reasons
            .because("VERDICT_" + v.result(), spec.gate(), rule(spec), spec.source())
            .found(String.join("; ", v.reasons()))
            .limit(v.basis())
            .of(v.serial());
    if (v.fatal()) {
      reason.fatal().next("Polish again: start a rework. Nobody can release this.");
    } else {
      boolean failed = v.result() == VerdictRecord.Result.FAIL;
      (failed ? reason : firmIfFatalMayHide(spec, reason))
          .next(
              failed
                  ? "Start a rework, scrap it, or have a deviation signed."
                  : "Measure again: this could not be judged.");
    }
  }

  /** What nobody has measured may be fatal; no deviation lets that pass unseen. */
  private static Reasons.Reason firmIfFatalMayHide(GateSpec.Verdict spec, Reasons.Reason reason) {
    return spec.of().equals(VerdictKind.GEOMETRY.id()) ? reason.firm() : reason;
  }

  private static String rule(GateSpec.Verdict spec) {
    return "Every connector has the verdict PASS for " + spec.of() + ".";
  }
}
