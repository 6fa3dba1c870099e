// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.certificate;

import io.coplanar.line.event.Refusal;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.Step;
import io.coplanar.line.state.Fatal;
import io.coplanar.line.state.Hold;
import io.coplanar.line.state.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a connector gets no certificate, and no label: all reasons. */
final class Standing {
  private static final String SOURCE =
      "a certificate says that all steps were passed and nothing speaks against the connector";

  private Standing() {}

  /** Empty where nothing is against it. */
  static List<Refusal> against(Recipe recipe, Unit unit) {
    List<Refusal> reasons = new ArrayList<>();
    for (Step step : recipe.steps()) {
      if (!unit.passed().containsKey(step.id())) {
        reasons.add(
            reason(
                "STEP_OPEN",
                "order",
                "Every step of the recipe is passed.",
                step.id(),
                "Pass the step '" + step.title() + "'.",
                unit));
      }
    }
    for (Hold hold : unit.holds()) {
      reasons.add(
          reason(
              "ON_HOLD",
              "hold",
              "Nothing holds it.",
              hold.id() + ": " + hold.reason(),
              hold.quarantine() == null
                  ? "Let somebody else than who placed the hold release it."
                  : "Let quality dispose of the quarantine.",
              unit));
    }
    Fatal fatal = unit.fatal();
    if (fatal != null) {
      reasons.add(
          reason(
              "FATAL_FINDING",
              "fatal",
              "There is no fatal finding since it was last worked.",
              fatal.rule(),
              "Rework it, or scrap it.",
              unit));
    }
    if (unit.scrapped()) {
      reasons.add(
          reason("SCRAPPED", "hold", "It was not scrapped.", null, "Take another one.", unit));
    }
    return reasons;
  }

  private static Refusal reason(
      String code, String gate, String rule, @Nullable String value, String next, Unit unit) {
    return new Refusal(
        code, gate, rule, value, null, null, next, SOURCE, unit.serial(), false, false);
  }
}
