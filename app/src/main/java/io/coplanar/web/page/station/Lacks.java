// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page.station;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.Answer;
import io.coplanar.line.Context;
import io.coplanar.line.Decider;
import io.coplanar.line.Decision;
import io.coplanar.line.LineCommand;
import io.coplanar.line.World;
import io.coplanar.line.event.Refusal;
import io.coplanar.line.gate.Attempt;
import io.coplanar.line.recipe.Step;
import io.coplanar.web.html.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reasons against a step, in words.
 *
 * @param serial the connector that it concerns; null where it concerns all
 */
record Lacks(String gate, @Nullable String serial, Reason reason) {

  /**
   * What would refuse the step to who comes with nothing in hand; with something in hand there is
   * no asking without the record, else one could try until it fits.
   */
  static List<Lacks> of(World world, Context context, Work work) {
    Step step = work.step();
    if (step == null) {
      return List.of();
    }
    Attempt nothing =
        new Attempt(work.stream(), step.id(), Map.of(), Map.of(), Map.of(), List.of(), List.of());
    try {
      Decision decision =
          new Decider().decide(new LineCommand.AttemptStep(nothing), context, world);
      return decision instanceof Decision.Refused refused ? of(refused.refusals()) : List.of();
    } catch (InputFault e) {
      throw new IllegalStateException("an attempt with nothing is one", e);
    }
  }

  /** Every reason of a refusal. */
  static List<Lacks> of(List<Refusal> refusals) {
    List<Reason> reasons = Reason.of(new Answer(refusals, List.of(), false));
    List<Lacks> all = new ArrayList<>();
    for (int i = 0; i < refusals.size(); i++) {
      Refusal r = refusals.get(i);
      all.add(new Lacks(r.gate(), r.serial(), reasons.get(i)));
    }
    return all;
  }

  /** Those that no field of the form can heal. */
  static List<Lacks> inTheWay(List<Lacks> all, List<Input> inputs) {
    return all.stream().filter(l -> inputs.stream().noneMatch(l::isOf)).toList();
  }

  /** The fields with what is lacking without them. */
  static List<Input> onto(List<Input> inputs, List<Lacks> all) {
    return inputs.stream()
        .map(i -> i.lacking(all.stream().filter(l -> l.isOf(i)).map(l -> l.reason.next()).toList()))
        .toList();
  }

  private boolean isOf(Input input) {
    boolean ours = input.serials().isEmpty() || serial == null || input.serials().contains(serial);
    return gate.equals(input.gate()) && ours;
  }
}
