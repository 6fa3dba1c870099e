// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.state.StepRecord;
import io.coplanar.line.state.Unit;
import java.time.Duration;

/** Since another step enough time is past and not too much, both limits inclusive. */
final class DwellGate implements Gate<GateSpec.Dwell> {
  @Override
  public void check(GateSpec.Dwell spec, Facts facts, Reasons reasons) {
    for (Unit unit : facts.units()) {
      StepRecord since = unit.passed().get(spec.since());
      if (since == null) {
        reasons
            .because("DWELL_UNKNOWN", spec.gate(), rule(spec), spec.source())
            .of(unit.serial())
            .firm()
            .next("Do " + spec.since() + " first.");
        continue;
      }
      double seconds = Duration.between(since.at(), facts.now()).toMillis() / 1000.0;
      if (seconds < spec.minS()) {
        reasons
            .because("TOO_SOON", spec.gate(), rule(spec), spec.source())
            .found(seconds)
            .limit(spec.minS())
            .in("s")
            .of(unit.serial())
            .next("Wait " + (long) Math.ceil(spec.minS() - seconds) + " s more.");
      }
      if (seconds > spec.maxS()) {
        reasons
            .because("TOO_LATE", spec.gate(), rule(spec), spec.source())
            .found(seconds)
            .limit(spec.maxS())
            .in("s")
            .of(unit.serial())
            .next("Start a rework to " + spec.since() + " and be quicker.");
      }
    }
  }

  private static String rule(GateSpec.Dwell spec) {
    return "The time since " + spec.since() + " is neither too short nor too long.";
  }
}
