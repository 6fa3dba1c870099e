// SPDX-License-Identifier: Apache-2.0
package io.coplanar.demo;

import io.coplanar.client.Call;
import io.coplanar.client.Calls;
import io.coplanar.client.Measured;
import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.ToolUse;
import io.coplanar.line.gate.Attempt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody did at a step, put down bit by bit. For one thread. */
final class Doing {
  private final String on;
  private final String step;
  private final Map<String, Measured> values = new LinkedHashMap<>();
  private final Map<String, String> choices = new LinkedHashMap<>();
  private final Map<String, String> lots = new LinkedHashMap<>();
  private final Map<String, ToolUse> tools = new LinkedHashMap<>();
  private final List<Evidence> evidence = new ArrayList<>();

  /**
   * @param on the stream of what it was done on
   */
  Doing(String on, String step) {
    this.on = on;
    this.step = step;
  }

  String step() {
    return step;
  }

  Doing value(String name, double value, String unit) {
    values.put(name, new Measured(value, unit));
    return this;
  }

  Doing choice(String name, String answer) {
    choices.put(name, answer);
    return this;
  }

  Doing lot(String kind, String lot) {
    lots.put(kind, lot);
    return this;
  }

  Doing tools(String... ids) {
    for (String id : ids) {
      tools.put(id, new ToolUse(id, null));
    }
    return this;
  }

  Doing tool(String id, @Nullable String port) {
    tools.put(id, new ToolUse(id, port));
    return this;
  }

  Doing without(String tool) {
    tools.remove(tool);
    return this;
  }

  Doing proof(Evidence more) {
    evidence.add(more);
    return this;
  }

  /** The request that says so. */
  Call call() {
    return Calls.attempt(
        new Attempt(
            on, step, Map.of(), choices, lots, List.copyOf(tools.values()), List.copyOf(evidence)),
        values);
  }
}
