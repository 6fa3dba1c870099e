// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.Limit;

/** A measured value lies within its limits, both inclusive, less the guard band. */
final class ValueGate implements Gate<GateSpec.Value> {
  @Override
  public void check(GateSpec.Value spec, Facts facts, Reasons reasons) {
    Double value = facts.attempt().values().get(spec.name());
    if (value == null || !Double.isFinite(value)) {
      reasons
          .because("VALUE_MISSING", spec.gate(), spec.name() + " is measured.", spec.source())
          .in(spec.unit())
          .next("Measure " + spec.name() + " and enter it.");
      return;
    }
    Limit limit = spec.limit();
    double least = limit.min() + limit.guard();
    double most = limit.max() - limit.guard();
    if (value < least) {
      reasons
          .because("VALUE_LOW", spec.gate(), spec.name() + " is not too small.", spec.source())
          .found(value)
          .limit(least)
          .in(spec.unit())
          .next("Bring " + spec.name() + " to at least " + least + " " + spec.unit() + ".");
    }
    if (value > most) {
      reasons
          .because("VALUE_HIGH", spec.gate(), spec.name() + " is not too large.", spec.source())
          .found(value)
          .limit(most)
          .in(spec.unit())
          .next("Bring " + spec.name() + " to at most " + most + " " + spec.unit() + ".");
    }
  }
}
