// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.World;
import io.coplanar.line.event.Waived;
import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.Step;
import io.coplanar.line.state.Deviation;
import io.coplanar.line.state.Fatal;
import io.coplanar.line.state.Hold;
import io.coplanar.line.state.StepRecord;
import io.coplanar.line.state.Unit;
import io.coplanar.report.GateWords;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connector as answers show it: a function of its own stream and its recipe's file alone, so that
 * its ETag tells all of it.
 *
 * @param steps how many its recipe has; 0 where the recipe's file cannot be read
 * @param passed every step ever passed, oldest first
 */
record ConnectorView(
    String serial,
    String recipe,
    int revision,
    String recipeSha256,
    String cable,
    int leg,
    @Nullable String fixture,
    int position,
    int place,
    int steps,
    @Nullable Next nextStep,
    Instant since,
    List<Passed> passed,
    List<Deviation> deviations,
    List<Hold> holds,
    Map<String, Integer> reworks,
    boolean scrapped,
    @Nullable Fatal fatal) {

  /** The step that it stands before. */
  record Next(String step, String title, Step.On on, String say, List<Asks> gates) {}

  /** What a gate asks for, in words. */
  record Asks(String gate, String asks, String source) {}

  /**
   * A step that was passed.
   *
   * @param counts false once it was sent back behind it
   */
  record Passed(
      String step,
      int occurrence,
      boolean counts,
      Instant at,
      String who,
      String where,
      List<Waived> waived) {}

  static ConnectorView of(World world, Unit u) {
    Recipe recipe = world.content(u.recipeSha256());
    Step next = Workpiece.next(world, u);
    return new ConnectorView(
        u.serial(),
        u.recipe(),
        u.revision(),
        u.recipeSha256(),
        u.cable(),
        u.leg(),
        u.fixture(),
        u.position(),
        u.place(),
        recipe == null ? 0 : recipe.steps().size(),
        next == null ? null : next(next),
        u.since(),
        u.history().stream().map(r -> passed(r, u)).toList(),
        u.deviations(),
        u.holds(),
        u.reworks(),
        u.scrapped(),
        u.fatal());
  }

  private static Next next(Step step) {
    return new Next(
        step.id(),
        step.title(),
        step.on(),
        step.say(),
        step.gates().stream().map(ConnectorView::asks).toList());
  }

  private static Asks asks(GateSpec gate) {
    return new Asks(gate.gate(), GateWords.of(gate), gate.source());
  }

  private static Passed passed(StepRecord r, Unit u) {
    return new Passed(
        r.step().step(),
        r.step().occurrence(),
        r.equals(u.passed().get(r.step().step())),
        r.at(),
        r.who(),
        r.where(),
        r.step().waived());
  }
}
