// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.event;

import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a record as one JSON object, the same record always as the same text: components in order,
 * maps by key, times in UTC, null spelled out.
 */
final class RecordWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  private RecordWriter() {}

  static String write(Record record) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      value(out, record);
    }
    return text.toString();
  }

  private static void value(JsonGenerator out, @Nullable Object value) {
    switch (value) {
      case null -> out.writeNull();
      case String s -> out.writeString(s);
      case Boolean b -> out.writeBoolean(b);
      case Integer i -> out.writeNumber(i);
      case Long l -> out.writeNumber(l);
      case Double d -> number(out, d);
      case Instant t -> out.writeString(t.truncatedTo(ChronoUnit.MILLIS).toString());
      case Enum<?> e -> out.writeString(e.name());
      case List<?> list -> {
        out.writeStartArray();
        list.forEach(item -> value(out, item));
        out.writeEndArray();
      }
      case Map<?, ?> map -> {
        out.writeStartObject();
        new TreeMap<>(map)
            .forEach(
                (key, item) -> {
                  out.writeName((String) key);
                  value(out, item);
                });
        out.writeEndObject();
      }
      case Record r -> {
        out.writeStartObject();
        for (RecordShape.Part part : RecordShape.of(r.getClass()).parts()) {
          out.writeName(part.name());
          value(out, part.of(r));
        }
        out.writeEndObject();
      }
      default -> throw new IllegalArgumentException("no form for " + value.getClass());
    }
  }

  private static void number(JsonGenerator out, double d) {
    if (!Double.isFinite(d)) {
      throw new IllegalArgumentException("not a number: " + d);
    }
    out.writeNumber(d);
  }
}
