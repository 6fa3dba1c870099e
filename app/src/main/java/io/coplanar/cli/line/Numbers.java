// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.evidence.InputFault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Named numbers whose names end in their unit. */
final class Numbers {
  private Numbers() {}

  static Map<String, Double> of(String option, List<String> given) throws InputFault {
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (Map.Entry<String, String> e : Things.pairs(option, given, "tilt_y_deg=-8").entrySet()) {
      if (!e.getValue().matches("[+-]?[0-9]{1,9}([.][0-9]{1,9})?")) {
        throw new InputFault.Inconsistent(
            option + " " + e.getKey(), "is \"" + e.getValue() + "\"", "a number, as in -8");
      }
      numbers.put(e.getKey(), Double.valueOf(e.getValue()));
    }
    return numbers;
  }
}
