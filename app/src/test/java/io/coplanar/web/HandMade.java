// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import io.coplanar.ledger.Command;
import io.coplanar.ledger.Draft;
import io.coplanar.ledger.Outcome;
import io.coplanar.line.event.Event;
import io.coplanar.line.event.EventForm;
import io.coplanar.line.event.FixtureEvent;
import io.coplanar.line.event.UnitEvent;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.RecipeReader;
import io.coplanar.line.recipe.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Entries that no rule was asked about, as somebody with the ledger's key could write them: cheats,
 * or a short way to where a test begins.
 */
final class HandMade {
  private final Rig rig;
  private final Recipe recipe;
  private final Map<String, Integer> times = new HashMap<>();
  private int run;

  HandMade(Rig rig) throws Exception {
    this.rig = rig;
    recipe = RecipeReader.read(Bench.recipe(), "the recipe");
  }

  /** Appends what is said to have been done by somebody. */
  void append(String who, List<Draft> drafts) throws Exception {
    Outcome outcome =
        rig.parts()
            .ledger()
            .append(
                new Command(
                    "hand-" + UUID.randomUUID(),
                    rig.id(who),
                    "bench-1",
                    null,
                    null,
                    List.of(),
                    drafts));
    if (!(outcome instanceof Outcome.Accepted)) {
      throw new AssertionError(outcome);
    }
  }

  /** All of these connectors through the steps from one to before another, in a fixture. */
  void passed(String fixture, List<String> serials, String from, String to) throws Exception {
    for (Step step : recipe.steps().subList(recipe.place(from), recipe.place(to))) {
      List<Draft> drafts = new ArrayList<>();
      boolean together = step.on() == Step.On.FIXTURE;
      if (together) {
        run++;
        drafts.add(
            EventForm.draft(
                "fixture/" + fixture, new FixtureEvent.FixtureStepDone(step.id(), run, serials)));
      }
      for (String serial : serials) {
        drafts.add(
            EventForm.draft(
                "unit/" + serial,
                passed(step, serial, together ? "fixture/" + fixture : "unit/" + serial)));
      }
      append("anna", drafts);
    }
  }

  private Event passed(Step step, String serial, String on) {
    int occurrence = times.merge(serial + " " + step.id(), 1, Integer::sum);
    return new UnitEvent.StepPassed(
        step.id(),
        recipe.place(step.id()),
        occurrence,
        on,
        on.startsWith("fixture/") ? run : 0,
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
