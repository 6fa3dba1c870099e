// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.ToolUse;
import io.coplanar.line.gate.Attempt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Changes one thing of an attempt. */
final class Edit {
  private Edit() {}

  static Attempt values(Attempt a, Consumer<Map<String, Double>> change) {
    Map<String, Double> values = new HashMap<>(a.values());
    change.accept(values);
    return new Attempt(a.on(), a.step(), values, a.choices(), a.lots(), a.tools(), a.evidence());
  }

  static Attempt choices(Attempt a, Consumer<Map<String, String>> change) {
    Map<String, String> choices = new HashMap<>(a.choices());
    change.accept(choices);
    return new Attempt(a.on(), a.step(), a.values(), choices, a.lots(), a.tools(), a.evidence());
  }

  static Attempt lots(Attempt a, Consumer<Map<String, String>> change) {
    Map<String, String> lots = new HashMap<>(a.lots());
    change.accept(lots);
    return new Attempt(a.on(), a.step(), a.values(), a.choices(), lots, a.tools(), a.evidence());
  }

  static Attempt evidence(Attempt a, Consumer<List<Evidence>> change) {
    List<Evidence> evidence = new ArrayList<>(a.evidence());
    change.accept(evidence);
    return new Attempt(a.on(), a.step(), a.values(), a.choices(), a.lots(), a.tools(), evidence);
  }

  static Attempt on(Attempt a, String on) {
    return new Attempt(on, a.step(), a.values(), a.choices(), a.lots(), a.tools(), a.evidence());
  }

  static Attempt withoutTool(Attempt a, String id) {
    return new Attempt(
        a.on(),
        a.step(),
        a.values(),
        a.choices(),
        a.lots(),
        a.tools().stream().filter(t -> !t.tool().equals(id)).toList(),
        a.evidence());
  }

  /** Another tool in the place of one, also as the instrument of what was measured. */
  static Attempt otherTool(Attempt a, String id, String other) {
    return new Attempt(
        a.on(),
        a.step(),
        a.values(),
        a.choices(),
        a.lots(),
        a.tools().stream()
            .map(t -> t.tool().equals(id) ? new ToolUse(other, t.port()) : t)
            .toList(),
        a.evidence().stream()
            .map(
                e ->
                    e.instrument().equals(id)
                        ? new Evidence(
                            e.sha256(),
                            e.of(),
                            other,
                            e.port(),
                            e.capturedFrom(),
                            e.capturedTo(),
                            e.serials(),
                            e.fixture())
                        : e)
            .toList());
  }
}
