// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import io.coplanar.line.recipe.GateSpec;

/** One of a few answers is given; which, the recipe says. Nothing is ticked beforehand. */
final class ChoiceGate implements Gate<GateSpec.Choice> {
  @Override
  public void check(GateSpec.Choice spec, Facts facts, Reasons reasons) {
    String choice = facts.attempt().choices().get(spec.name());
    if (choice == null || !spec.oneOf().contains(choice)) {
      String all = String.join(", ", spec.oneOf());
      reasons
          .because(
              choice == null ? "CHOICE_MISSING" : "CHOICE_OTHER",
              spec.gate(),
              spec.name() + " is one of the recipe's.",
              spec.source())
          .found(choice)
          .limit(all)
          .next("Choose " + spec.name() + ": " + all + ".");
    }
  }
}
