// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import io.coplanar.line.recipe.Step;
import io.coplanar.line.recipe.Step.On;
import io.coplanar.line.state.Unit;

/**
 * A step is done on what the recipe says, with all that it holds, and all of those are on one
 * revision of one recipe.
 */
final class PlaceGate implements Gate<Step> {
  private static final String SOURCE = "the recipe's 'on'";

  @Override
  public void check(Step step, Facts facts, Reasons reasons) {
    On on = facts.fixture() != null ? On.FIXTURE : facts.cable() != null ? On.CABLE : On.UNIT;
    if (on != step.on()) {
      reasons
          .because("PLACE", "place", "A step is done on what the recipe says.", SOURCE)
          .found(on)
          .limit(step.on())
          .firm()
          .next("Attempt " + step.id() + " on the " + step.on() + ".");
    }
    for (Unit unit : facts.units()) {
      if (!unit.recipe().equals(facts.recipe().id())
          || unit.revision() != facts.recipe().revision()) {
        reasons
            .because(
                "MIXED_REVISIONS",
                "place",
                "All that share a step are on one revision of one recipe.",
                SOURCE)
            .found(unit.recipe() + " " + unit.revision())
            .limit(facts.recipe().id() + " " + facts.recipe().revision())
            .of(unit.serial())
            .firm()
            .next("Take " + unit.serial() + " out and work it with its own kind.");
      }
    }
  }
}
