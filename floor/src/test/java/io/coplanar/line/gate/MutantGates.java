// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The gates with one of them taken out, to see that somebody notices. */
public final class MutantGates {
  private MutantGates() {}

  /** The names of all gates. */
  public static List<String> names() {
    List<String> names = new ArrayList<>(Gates.standing().keySet());
    Gates.asked().keySet().stream().map(Class::getSimpleName).sorted().forEach(names::add);
    return names;
  }

  /** All gates, the one of this name always open. */
  public static Gates without(String name) {
    Map<String, Gate<Step>> standing = Gates.standing();
    Map<Class<? extends GateSpec>, Gate<? extends GateSpec>> asked = new HashMap<>(Gates.asked());
    if (standing.containsKey(name)) {
      standing.put(name, (spec, facts, reasons) -> {});
    }
    asked.replaceAll(
        (spec, gate) -> spec.getSimpleName().equals(name) ? (s, facts, reasons) -> {} : gate);
    return new Gates(standing, asked);
  }
}
