// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import io.coplanar.line.recipe.Step;
import io.coplanar.people.Action;
import java.time.Instant;

/** Who does a step is certified for it: until a moment, that one no longer included. */
final class PersonGate implements Gate<Step> {
  @Override
  public void check(Step step, Facts facts, Reasons reasons) {
    Person person = facts.person();
    if (!person.may(Action.ATTEMPT_STEP)) {
      reasons
          .because("PERSON", "person", "Only people of the line work on it.", "house rule")
          .found(person.id())
          .firm()
          .next("Log in as yourself.");
      return;
    }
    Instant until = person.certifiedUntil().get(facts.recipe().id() + "/" + step.id());
    if (until == null) {
      until = person.certifiedUntil().get("*/" + step.id());
    }
    if (until == null || !facts.now().isBefore(until)) {
      reasons
          .because(
              until == null ? "NOT_CERTIFIED" : "CERTIFICATE_OVER",
              "person",
              "Who does a step is certified for it.",
              "house rule")
          .found(until == null ? person.id() : until)
          .limit(until == null ? step.id() : facts.now())
          .next("Let somebody do it who is certified for " + step.id() + ".");
    }
  }
}
