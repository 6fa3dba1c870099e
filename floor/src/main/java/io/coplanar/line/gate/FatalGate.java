// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import io.coplanar.line.recipe.Step;
import io.coplanar.line.state.Fatal;
import io.coplanar.line.state.Unit;

/** After a fatal finding only working the connector again goes on; another scan does not. */
final class FatalGate implements Gate<Step> {
  @Override
  public void check(Step step, Facts facts, Reasons reasons) {
    for (Unit unit : facts.units()) {
      Fatal fatal = unit.fatal();
      if (fatal != null) {
        reasons
            .because(
                "FATAL_FINDING",
                "fatal",
                "After a fatal finding the connector is worked again or scrapped.",
                "the profile's fatal limit")
            .found(fatal.rule())
            .of(unit.serial())
            .firm()
            .next("Start a rework to a step before " + fatal.step() + ", or scrap it.");
      }
    }
  }
}
