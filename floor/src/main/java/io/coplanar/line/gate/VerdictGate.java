// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.VerdictKind;
import io.coplanar.line.state.Unit;
import java.util.List;

/**
 * Every connector has a verdict PASS on its own bytes: computed here where we can compute it, an
 * inspector's where only people can. The worst of several counts, and a file of which nobody said
 * anything is no good sign either.
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
              .filter(v -> (v.by() == VerdictRecord.By.ENGINE) == spec.computed())
              .toList();
      if (verdicts.isEmpty() || !unjudged(spec.of(), unit.serial(), facts).isEmpty()) {
        Reasons.Reason absent =
            reasons
                .because("VERDICT_ABSENT", spec.gate(), rule(spec), spec.source())
                .of(unit.serial());
        firmIfFatalMayHide(spec, absent)
            .next(
                "Bring the evidence of "
                    + unit.serial()
                    + " for "
                    + spec.of()
                    + (spec.computed() ? "." : ", each file judged by an inspector."));
      }
      for (VerdictRecord v : verdicts) {
        if (!v.passed()) {
          refuse(spec, v, reasons);
        }
      }
    }
  }

  /** The files that are to show this of a connector, and of which there is no verdict. */
  static List<Evidence> unjudged(String of, String serial, Facts facts) {
    return facts.attempt().evidence().stream()
        .filter(e -> e.of().equals(of) && e.serials().contains(serial))
        .filter(
            e ->
                facts.verdicts().stream()
                    .noneMatch(
                        v ->
                            v.of().equals(of)
                                && v.serial().equals(serial)
                                && e.sha256().equals(v.evidence())))
        .toList();
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
