// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.event.Streams;
import io.coplanar.line.event.UnitEvent;
import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.Step;
import io.coplanar.line.state.Deviation;
import io.coplanar.line.state.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One person asks to go on in spite of named gates of one step, a second one who may signs, with a
 * reason and an end.
 */
final class DeviationRules {
  private DeviationRules() {}

  static Decision request(LineCommand.RequestDeviation c, Deciding d) throws InputFault {
    String stream = Streams.unit(Deciding.id("serial", c.serial()));
    Unit unit = d.known(d.world().unit(c.serial()));
    Recipe recipe = unit == null ? null : d.world().content(unit.recipeSha256());
    if (unit != null && recipe != null) {
      UnitRules.alive(unit, d);
      List<String> gates = gates(recipe, c.step());
      d.refuse(
          c.gates().isEmpty() || !gates.containsAll(c.gates()),
          "NO_GATE",
          "A deviation names gates of one step.",
          c.step() + ": " + String.join(", ", c.gates()),
          "Name some of: " + String.join(", ", gates) + ".");
      d.happens(
          stream,
          new UnitEvent.DeviationRequested(
              d.context().command(), c.step(), c.gates(), Deciding.reason(c.reason())));
    }
    return d.end(stream, List.of(c.serial()));
  }

  private static List<String> gates(Recipe recipe, String step) {
    int place = recipe.place(step);
    if (place < 0) {
      return List.of();
    }
    Step found = recipe.steps().get(place);
    List<String> gates = new ArrayList<>(found.gates().stream().map(GateSpec::gate).toList());
    gates.add("person");
    return gates;
  }

  static Decision sign(LineCommand.SignDeviation c, Deciding d) throws InputFault {
    String stream = Streams.unit(Deciding.id("serial", c.serial()));
    Unit unit = d.known(d.world().unit(c.serial()));
    Deviation deviation = unit == null ? null : unit.deviation(c.deviation());
    if (unit != null) {
      UnitRules.alive(unit, d);
      d.refuse(
          deviation == null || deviation.signedBy() != null,
          "NO_DEVIATION",
          "What is signed was requested, and not signed before.",
          c.deviation(),
          "Have it requested first.");
    }
    if (deviation != null) {
      d.another(deviation.requestedBy(), "A deviation is signed by somebody else than who asked.");
      long days = (long) d.setting(LineSettings.DEVIATION_LONGEST_DAYS);
      Instant latest = d.now().plus(Duration.ofDays(days));
      d.refuse(
          !c.until().isAfter(d.now()) || c.until().isAfter(latest),
          "DEVIATION_END",
          "A deviation ends, after " + days + " days at the latest.",
          c.until().toString(),
          "Enter an end before " + latest + ".");
      d.happens(
          stream,
          new UnitEvent.DeviationSigned(c.deviation(), Deciding.reason(c.reason()), c.until()));
    }
    return d.end(stream, List.of(c.serial()));
  }
}
