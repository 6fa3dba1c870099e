// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.Context;
import io.coplanar.line.Decider;
import io.coplanar.line.Decision;
import io.coplanar.line.LineCommand;
import io.coplanar.line.World;
import io.coplanar.line.event.Refusal;
import io.coplanar.line.gate.Attempt;
import io.coplanar.line.recipe.Step;
import io.coplanar.line.state.Unit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a connector's next step still lacks: every gate is asked as if somebody came with nothing.
 * With anything in hand there is no asking without the record: else one could try until it fits.
 *
 * @param step null after the last
 * @param on the stream that it is done on; null after the last
 */
record Lacking(String serial, @Nullable String step, @Nullable String on, List<Refusal> refusals) {

  static @Nullable Lacking of(World world, Context context, String serial) {
    Unit unit = world.unit(serial).state();
    if (unit == null) {
      return null;
    }
    Step next = Workpiece.next(world, unit);
    if (next == null) {
      return new Lacking(serial, null, null, List.of());
    }
    String on = Workpiece.on(next, unit);
    Attempt nothing =
        new Attempt(on, next.id(), Map.of(), Map.of(), Map.of(), List.of(), List.of());
    try {
      Decision decision =
          new Decider().decide(new LineCommand.AttemptStep(nothing), context, world);
      return new Lacking(
          serial,
          next.id(),
          on,
          decision instanceof Decision.Refused refused ? refused.refusals() : List.of());
    } catch (InputFault e) {
      throw new IllegalStateException("an attempt with nothing is one", e);
    }
  }
}
