// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.http;

import io.coplanar.line.event.LotEvent;
import io.coplanar.line.event.VerdictRecord;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes answers: records as objects with names in snake_case, times in UTC, null spelled out, and
 * null for a number that is none. Enumerations are words in lower case with hyphens, verdicts in
 * capitals as everywhere.
 */
public final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** One document, without a line end. */
  public static String write(@Nullable Object document) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      value(out, document);
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
      case Double d when Double.isFinite(d) -> out.writeNumber(d);
      case Double _ -> out.writeNull();
      case Instant t -> out.writeString(t.truncatedTo(ChronoUnit.MILLIS).toString());
      case RawJson raw -> out.writeRawValue(raw.text());
      case Enum<?> e -> out.writeString(word(e));
      case Collection<?> list -> {
        out.writeStartArray();
        list.forEach(item -> value(out, item));
        out.writeEndArray();
      }
      case Map<?, ?> map -> {
        out.writeStartObject();
        map.forEach(
            (name, item) -> {
              out.writeName(String.valueOf(name));
              value(out, item);
            });
        out.writeEndObject();
      }
      case Record r -> record(out, r);
      default -> throw new IllegalArgumentException("no form for " + value.getClass());
    }
  }

  private static void record(JsonGenerator out, Record record) {
    out.writeStartObject();
    for (RecordComponent part : record.getClass().getRecordComponents()) {
      out.writeName(snake(part.getName()));
      try {
        part.getAccessor().setAccessible(true);
        value(out, part.getAccessor().invoke(record));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    out.writeEndObject();
  }

  /** The word for one of an enumeration. */
  public static String word(Enum<?> value) {
    return switch (value) {
      case VerdictRecord.Result r -> r.name();
      case LotEvent.Unit u -> u.symbol();
      default -> value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    };
  }

  private static String snake(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
