// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.ToolUse;
import java.util.List;
import java.util.Map;

/**
 * Somebody says that a step is done.
 *
 * @param on the stream of what it was done on: {@code unit/…}, {@code fixture/…}, {@code cable/…}
 * @param values what was measured, by the gates' names, in their units
 * @param choices what was chosen, by the gates' names
 * @param lots which lot of each kind was used
 * @param tools which tools were used
 * @param evidence stored bytes that are to prove something
 */
public record Attempt(
    String on,
    String step,
    Map<String, Double> values,
    Map<String, String> choices,
    Map<String, String> lots,
    List<ToolUse> tools,
    List<Evidence> evidence) {
  public Attempt {
    values = Map.copyOf(values);
    choices = Map.copyOf(choices);
    lots = Map.copyOf(lots);
    tools = List.copyOf(tools);
    evidence = List.copyOf(evidence);
  }
}
