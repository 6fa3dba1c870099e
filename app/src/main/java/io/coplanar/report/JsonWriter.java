// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.evidence.Measured;
import io.coplanar.evidence.Settings;
import java.io.StringWriter;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes one JSON document on one line. A number that is not finite becomes {@code null}: what was
 * not measured is never a number.
 */
public final class JsonWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** Largest magnitude at which a double that holds an integer is printed as one. */
  private static final double EXACT = 1e15;

  private final JsonGenerator out;

  private JsonWriter(JsonGenerator out) {
    this.out = out;
  }

  /** The document that {@code body} fills, without a line end. */
  public static String document(String schema, Consumer<JsonWriter> body) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      JsonWriter json = new JsonWriter(out);
      json.text("schema", schema);
      body.accept(json);
      out.writeEndObject();
    }
    return text.toString();
  }

  /** A nested object. */
  public void object(String name, Runnable body) {
    out.writeName(name);
    out.writeStartObject();
    body.run();
    out.writeEndObject();
  }

  /** An array of objects, one for each item. */
  public <T> void objects(String name, Collection<T> items, Consumer<T> body) {
    out.writeName(name);
    out.writeStartArray();
    for (T item : items) {
      out.writeStartObject();
      body.accept(item);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /** An array of strings. */
  public void texts(String name, Collection<String> items) {
    out.writeName(name);
    out.writeStartArray();
    items.forEach(out::writeString);
    out.writeEndArray();
  }

  /** An array of whole numbers. */
  public void integers(String name, Collection<Integer> items) {
    out.writeName(name);
    out.writeStartArray();
    items.forEach(out::writeNumber);
    out.writeEndArray();
  }

  /** A string, or null. */
  public void text(String name, @Nullable String value) {
    out.writeName(name);
    if (value == null) {
      out.writeNull();
    } else {
      out.writeString(value);
    }
  }

  /** A value that is JSON already; null where there is none. */
  public void json(String name, @Nullable String value) {
    out.writeName(name);
    if (value == null) {
      out.writeNull();
    } else {
      out.writeRawValue(value);
    }
  }

  /** A truth value; null where it is not known. */
  public void bool(String name, @Nullable Boolean value) {
    out.writeName(name);
    if (value == null) {
      out.writeNull();
    } else {
      out.writeBoolean(value);
    }
  }

  /** The settings that an answer depends on, as {@code settings}. */
  public void settings(Settings used) {
    object("settings", () -> used.list().forEach(s -> number(s.name(), s.value())));
  }

  /** A number; null where it is not finite. */
  public void number(String name, double value) {
    out.writeName(name);
    if (!Double.isFinite(value)) {
      out.writeNull();
    } else if (value == Math.rint(value) && Math.abs(value) < EXACT) {
      out.writeNumber((long) value);
    } else {
      out.writeNumber(value);
    }
  }

  /** A measured value; null where there is no finite one. */
  public void value(String name, Measured measured) {
    number(name, measured.orNaN());
  }
}
