// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A JSON object whose values are strings, whole numbers or null. */
final class FlatJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  private FlatJson() {}

  static String write(Map<String, @Nullable Object> values) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      values.forEach(
          (name, value) -> {
            out.writeName(name);
            switch (value) {
              case null -> out.writeNull();
              case Long number -> out.writeNumber(number);
              default -> out.writeString(value.toString());
            }
          });
      out.writeEndObject();
    }
    return text.toString();
  }

  static FlatJson read(String text) {
    FlatJson flat = new FlatJson();
    try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      in.nextToken();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        JsonToken value = in.nextToken();
        flat.values.put(
            name,
            switch (value) {
              case VALUE_NULL -> null;
              case VALUE_NUMBER_INT -> in.getLongValue();
              case VALUE_STRING -> in.getString();
              default -> throw new IllegalArgumentException(name + " is neither text nor number");
            });
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException("no JSON object of texts and numbers", e);
    }
    return flat;
  }

  String text(String name) {
    if (values.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException(name + " is no text");
  }

  @Nullable String textOrNull(String name) {
    return values.get(name) == null ? null : text(name);
  }

  long number(String name) {
    if (values.get(name) instanceof Long number) {
      return number;
    }
    throw new IllegalArgumentException(name + " is no whole number");
  }

  @Nullable Long numberOrNull(String name) {
    return values.get(name) == null ? null : number(name);
  }
}
