// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.line.event.Refusal;
import io.coplanar.line.event.Waived;
import io.coplanar.line.gate.Facts;
import io.coplanar.line.state.Deviation;
import io.coplanar.line.state.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which reasons signed deviations stand in for. A reason against the whole attempt needs a
 * deviation of every connector in it.
 *
 * @param left what nothing stands in for
 * @param waived by serial
 */
record Waiving(List<Refusal> left, Map<String, List<Waived>> waived) {

  static Waiving of(List<Refusal> refusals, Facts facts) {
    List<Refusal> left = new ArrayList<>();
    Map<String, List<Waived>> waived = new HashMap<>();
    for (Refusal r : refusals) {
      List<Unit> concerned =
          facts.units().stream()
              .filter(u -> r.serial() == null || u.serial().equals(r.serial()))
              .toList();
      Map<String, Waived> found = new HashMap<>();
      for (Unit unit : concerned) {
        for (Deviation deviation : unit.deviations()) {
          if (deviation.covers(facts.step().id(), r.gate(), facts.person().id(), facts.now())) {
            found.putIfAbsent(unit.serial(), new Waived(deviation.id(), r));
          }
        }
      }
      if (!r.waivable() || r.fatal() || concerned.isEmpty() || found.size() < concerned.size()) {
        left.add(r);
      } else {
        found.forEach((serial, w) -> waived.computeIfAbsent(serial, s -> new ArrayList<>()).add(w));
      }
    }
    return new Waiving(List.copyOf(left), waived);
  }

  List<Waived> of(String serial) {
    return waived.getOrDefault(serial, List.of());
  }
}
