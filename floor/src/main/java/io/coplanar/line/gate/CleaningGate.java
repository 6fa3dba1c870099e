// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.state.Unit;
import java.util.List;

/**
 * Cleaned by a method of the recipe after the step that made the dirt, and every connector's image
 * is judged clean, each that is brought. That there is an image is not enough.
 */
final class CleaningGate implements Gate<GateSpec.Cleaning> {
  static final String METHOD = "cleaning_method";
  static final String PROOF = "cleanliness";

  @Override
  public void check(GateSpec.Cleaning spec, Facts facts, Reasons reasons) {
    String method = facts.attempt().choices().get(METHOD);
    if (method == null || !spec.methods().contains(method)) {
      because("CLEANING_METHOD", "Cleaning is done by a method of the recipe.", spec, reasons)
          .found(method)
          .limit(String.join(", ", spec.methods()))
          .next("Clean by one of: " + String.join(", ", spec.methods()) + ".");
    }
    for (Unit unit : facts.units()) {
      if (!spec.after().isEmpty() && !unit.passed().containsKey(spec.after())) {
        because("CLEANING_BEFORE", "Cleaning comes after what made the dirt.", spec, reasons)
            .limit(spec.after())
            .of(unit.serial())
            .firm()
            .next("Do " + spec.after() + " first.");
      }
      List<VerdictRecord> judged =
          facts.verdicts().stream()
              .filter(v -> v.of().equals(PROOF) && v.serial().equals(unit.serial()))
              .toList();
      boolean clean =
          !judged.isEmpty()
              && judged.stream().allMatch(VerdictRecord::passed)
              && VerdictGate.unjudged(PROOF, unit.serial(), facts).isEmpty();
      if (spec.proof() && !clean) {
        because("CLEANING_PROOF", "Every connector's image is judged clean.", spec, reasons)
            .found(judged.isEmpty() ? null : unit.serial() + " " + worst(judged))
            .limit(VerdictRecord.Result.PASS)
            .of(unit.serial())
            .next("Clean again, take an image of " + unit.serial() + " and have it judged.");
      }
    }
  }

  private static String worst(List<VerdictRecord> judged) {
    return judged.stream()
        .filter(v -> !v.passed())
        .findFirst()
        .map(v -> v.result().name())
        .orElse("beside an image that nobody judged");
  }

  private static Reasons.Reason because(
      String code, String rule, GateSpec.Cleaning spec, Reasons reasons) {
    return reasons.because(code, spec.gate(), rule, spec.source());
  }
}
