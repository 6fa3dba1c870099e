// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.entry;

import io.coplanar.ledger.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Brings payloads of old schemas into the form of today, on reading. The leaf stays as it was
 * written: a record that is rewritten by an upgrade proves nothing.
 */
public final class Upcasters {
  /**
   * One step from a schema to its successor.
   *
   * @param from a payload schema with its version
   * @param to the next one
   * @param payload gives the payload in the next form, a JSON object; it looks at nothing else, so
   *     that the same entry reads the same at any time
   */
  public record Step(String from, String to, UnaryOperator<String> payload) {}

  private final Map<String, Step> steps;

  private Upcasters(Map<String, Step> steps) {
    this.steps = steps;
  }

  /**
   * @throws IllegalArgumentException when two steps leave one schema, or steps lead in a circle
   */
  public static Upcasters of(List<Step> steps) {
    Map<String, Step> byFrom = new HashMap<>();
    for (Step step : steps) {
      if (byFrom.put(step.from(), step) != null) {
        throw new IllegalArgumentException("two steps leave " + step.from());
      }
    }
    for (Step start : steps) {
      Step step = byFrom.get(start.to());
      for (int i = 0; step != null; i++) {
        if (i == steps.size()) {
          throw new IllegalArgumentException(
              "the steps lead from " + start.from() + " in a circle");
        }
        step = byFrom.get(step.to());
      }
    }
    return new Upcasters(Map.copyOf(byFrom));
  }

  /** The entry with its payload in the newest form that is known. */
  public Entry upgrade(Entry entry) {
    String schema = entry.payloadSchema();
    String payload = entry.payload();
    for (Step step = steps.get(schema); step != null; step = steps.get(schema)) {
      payload = step.payload().apply(payload);
      schema = step.to();
    }
    return schema.equals(entry.payloadSchema()) ? entry : with(entry, schema, payload);
  }

  private static Entry with(Entry entry, String schema, String payload) {
    return new Entry(
        entry.seq(),
        entry.command(),
        entry.part(),
        entry.parts(),
        entry.stream(),
        entry.version(),
        entry.type(),
        entry.who(),
        entry.where(),
        entry.serverTime(),
        entry.clockBehindMs(),
        entry.stationTime(),
        entry.reason(),
        entry.blobs(),
        schema,
        payload);
  }
}
