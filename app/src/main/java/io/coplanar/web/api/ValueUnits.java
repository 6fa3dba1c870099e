// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.Step;
import io.coplanar.web.http.Call;
import java.util.HashMap;
import java.util.Map;

/**
 * In which unit a step's values are measured.
 *
 * @param byName empty where the step is not known, and then the attempt is refused anyway
 */
record ValueUnits(Map<String, String> byName) {

  /** Those of a step of the recipe that what it is done on follows. */
  static ValueUnits of(Call call, String on, String step) throws IntakeStopped {
    Step found = call.parts().line().look(world -> Workpiece.step(world, on, step));
    Map<String, String> units = new HashMap<>();
    if (found != null) {
      for (GateSpec gate : found.gates()) {
        if (gate instanceof GateSpec.Value value) {
          units.put(value.name(), value.unit());
        }
      }
    }
    return new ValueUnits(Map.copyOf(units));
  }

  /** Refuses a number that means something else than the recipe's. */
  void check(String name, String unit, String path) throws InputFault {
    String right = byName.get(name);
    if (right != null && !right.equals(unit)) {
      throw new InputFault.Inconsistent(
          path, "is \"" + unit + "\"", "\"" + right + "\", in which the recipe measures it");
    }
  }
}
