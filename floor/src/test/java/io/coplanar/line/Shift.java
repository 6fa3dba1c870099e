// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import static io.coplanar.line.Furnishing.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.line.event.AttemptRefused;
import io.coplanar.line.event.Refusal;
import io.coplanar.line.gate.Attempt;
import io.coplanar.line.gate.Gates;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.Step;
import io.coplanar.line.state.Unit;
import java.util.List;

/** Two connectors on one cable, brought through the shipped recipe up to a step. */
final class Shift {
  static final String SERIAL = "X-1";
  static final List<String> SERIALS = List.of(SERIAL, "X-2");

  final Shop shop = new Shop(Gates.all());
  final Recipe recipe;
  final Hands hands;

  Shift(Recipe recipe) {
    this.recipe = recipe;
    Furnishing.of(shop, recipe);
    hands = new Hands(shop);
    shop.must(
        ANNA, new LineCommand.StartCable("C-1", "good", SERIALS, recipe.id(), recipe.revision()));
  }

  Step step(String id) {
    return recipe.steps().get(recipe.place(id));
  }

  /** Does everything before a step, as it should be. */
  Shift until(String id) {
    for (Step step : recipe.steps().subList(0, recipe.place(id))) {
      for (String serial : step.on() == Step.On.UNIT ? SERIALS : List.of(SERIAL)) {
        shop.must(ANNA, new LineCommand.AttemptStep(right(step, serial)));
      }
    }
    return this;
  }

  /** The attempt of somebody who does everything right. */
  Attempt right(String id) {
    return right(step(id), SERIAL);
  }

  private Attempt right(Step step, String serial) {
    shop.tick(3);
    String on =
        switch (step.on()) {
          case CABLE -> "cable/C-1";
          case FIXTURE -> loaded();
          case UNIT -> "unit/" + serial;
        };
    List<String> serials = step.on() == Step.On.UNIT ? List.of(serial) : SERIALS;
    List<Unit> units = serials.stream().map(shop::get).toList();
    return hands.right(step, on, units);
  }

  private String loaded() {
    for (String serial : SERIALS) {
      if (shop.get(serial).fixture() == null) {
        shop.must(ANNA, new LineCommand.LoadFixture("F-1", serial, SERIALS.indexOf(serial) + 1));
      }
    }
    return "fixture/F-1";
  }

  /** Refused for this reason, the refusal recorded, and the connector where it was. */
  void refused(String who, LineCommand command, String code) {
    int before = shop.get(SERIAL).place();
    Decision decision = shop.ask(who, command);
    assertThat(decision).as(command.toString()).isInstanceOf(Decision.Refused.class);
    assertThat(((Decision.Refused) decision).refusals()).extracting(Refusal::code).contains(code);
    assertThat(decision.events())
        .as("the refusal is recorded")
        .extracting(Decision.Happened::event)
        .hasAtLeastOneElementOfType(AttemptRefused.class);
    assertThat(shop.get(SERIAL).place()).isEqualTo(before);
  }

  void refused(Attempt attempt, String code) {
    refused(ANNA, new LineCommand.AttemptStep(attempt), code);
  }

  /** The same attempt without the cheat is let pass: it was the cheat that was refused. */
  void passes(Attempt attempt) {
    shop.must(ANNA, new LineCommand.AttemptStep(attempt));
  }
}
