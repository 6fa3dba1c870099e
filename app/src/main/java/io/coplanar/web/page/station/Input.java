// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page.station;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a gate asks for.
 *
 * @param gate which gate, as refusals name it
 * @param name the field's name; of evidence what the names of its three fields begin with
 * @param label what it is called
 * @param asks what is asked for, limits included
 * @param unit of a value, as people write it; else empty
 * @param of of evidence: what it is to prove; of lots their kind; else empty
 * @param serials of evidence: the connectors that it belongs to; else empty
 * @param options what is there to be chosen or scanned
 * @param lacks why the step does not go without it; empty where it does
 * @param values what was entered
 * @param wrong what is wrong with it; null where nothing is
 */
record Input(
    String gate,
    Kind kind,
    String name,
    String label,
    String asks,
    String unit,
    String of,
    List<String> serials,
    List<Option> options,
    List<String> lacks,
    List<String> values,
    @Nullable String wrong) {
  Input {
    serials = List.copyOf(serials);
    options = List.copyOf(options);
    lacks = List.copyOf(lacks);
    values = List.copyOf(values);
  }

  /** How it is brought. */
  enum Kind {
    TOOL,
    LOT,
    VALUE,
    CHOICE,
    EVIDENCE
  }

  /** One of several, with what is to be known of it. */
  record Option(String value, String text) {}

  /** What was entered at a place; empty where nothing was. */
  String value(int place) {
    return place < values.size() ? values.get(place) : "";
  }

  Input lacking(List<String> now) {
    return new Input(gate, kind, name, label, asks, unit, of, serials, options, now, values, wrong);
  }

  Input holding(List<String> now) {
    return new Input(gate, kind, name, label, asks, unit, of, serials, options, lacks, now, wrong);
  }

  Input wrong(String what) {
    return new Input(
        gate, kind, name, label, asks, unit, of, serials, options, lacks, values, what);
  }
}
