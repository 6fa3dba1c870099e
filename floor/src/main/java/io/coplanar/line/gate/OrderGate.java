// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import io.coplanar.line.recipe.Step;
import io.coplanar.line.state.Unit;

/** A step comes when all before it are passed, and no sooner, and once. */
final class OrderGate implements Gate<Step> {
  @Override
  public void check(Step step, Facts facts, Reasons reasons) {
    for (Unit unit : facts.units()) {
      if (unit.place() == facts.place()) {
        continue;
      }
      boolean done = unit.place() >= facts.recipe().steps().size();
      String next = done ? "none" : facts.recipe().steps().get(unit.place()).id();
      reasons
          .because(
              "ORDER", "order", "A step comes when all before it are passed.", "the recipe's order")
          .found(step.id())
          .limit(next)
          .of(unit.serial())
          .firm()
          .next(
              done
                  ? "Nothing: " + unit.serial() + " has passed every step."
                  : "Do step " + next + " on " + unit.serial() + " first.");
    }
  }
}
