// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import io.coplanar.line.event.Refusal;
import io.coplanar.line.gate.Attempt;
import io.coplanar.line.gate.Facts;
import io.coplanar.line.gate.Gates;
import io.coplanar.people.Action;
import java.util.ArrayList;
import java.util.List;

/** Somebody says that a step is done: every gate is asked, and every reason against it told. */
final class AttemptRules {
  private static final String ACTION = "step";

  private final Gates gates;
  private final Settings settings;

  AttemptRules(Gates gates, Settings settings) {
    this.gates = gates;
    this.settings = settings;
  }

  Decision decide(Attempt attempt, Context context, World world) throws InputFault {
    if (!Decider.isWorkpiece(attempt.on())) {
      throw new InputFault.Inconsistent(
          "on", "is '" + attempt.on() + "'", "unit/…, fixture/… or cable/… with its number");
    }
    Deciding d = new Deciding(context, world, ACTION, settings);
    FactFinder finder = new FactFinder(attempt, d);
    Facts facts = finder.find();
    if (facts == null) {
      // no gate can be asked, that of the person neither
      d.allowed(Action.ATTEMPT_STEP);
      return new Refusing(attempt, d).end(finder.serials(), d.reasons());
    }
    List<Refusal> all = new ArrayList<>(d.reasons());
    all.addAll(gates.check(facts));
    Waiving waiving = Waiving.of(all, facts);
    if (!waiving.left().isEmpty()) {
      return new Refusing(attempt, d).end(finder.serials(), waiving.left());
    }
    return new Decision.Accepted(new Passing(facts, waiving).events());
  }
}
