// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import io.coplanar.line.recipe.Step;
import io.coplanar.line.state.Hold;
import io.coplanar.line.state.Unit;

/** What is held stands still, what is scrapped is gone. */
final class HoldGate implements Gate<Step> {
  @Override
  public void check(Step step, Facts facts, Reasons reasons) {
    for (Unit unit : facts.units()) {
      if (unit.scrapped()) {
        reasons
            .because("SCRAPPED", "hold", "What was scrapped is gone.", "house rule")
            .of(unit.serial())
            .firm()
            .next("Take " + unit.serial() + " out of the line.");
      }
      for (Hold hold : unit.holds()) {
        reasons
            .because("ON_HOLD", "hold", "What is held stands still.", "house rule")
            .found(hold.reason())
            .of(unit.serial())
            .firm()
            .next(
                hold.quarantine() == null
                    ? "Have hold " + hold.id() + " released by somebody else than who placed it."
                    : "Have quarantine " + hold.quarantine() + " disposed of.");
      }
    }
  }
}
