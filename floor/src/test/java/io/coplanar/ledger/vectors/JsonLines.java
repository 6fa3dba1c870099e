// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.vectors;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** JSON objects, a line each. */
final class JsonLines {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final StringBuilder lines = new StringBuilder();

  void add(Consumer<Fields> fields) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      fields.accept(new Fields(json));
      json.writeEndObject();
    }
    lines.append(line).append('\n');
  }

  byte[] bytes() {
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Reads lines of objects whose values are texts, numbers, lists of texts, or nothing. */
  static List<Map<String, Object>> read(byte[] lines) {
    List<Map<String, Object>> all = new ArrayList<>();
    new String(lines, StandardCharsets.UTF_8).lines().forEach(line -> all.add(object(line)));
    return all;
  }

  private static Map<String, Object> object(String line) {
    Map<String, Object> fields = new LinkedHashMap<>();
    try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), line)) {
      in.nextToken();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (in.nextToken()) {
          case VALUE_NUMBER_INT -> fields.put(name, in.getLongValue());
          case VALUE_STRING -> fields.put(name, in.getString());
          case START_ARRAY -> fields.put(name, texts(in));
          default -> {}
        }
      }
    }
    return fields;
  }

  private static List<String> texts(JsonParser in) {
    List<String> texts = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      texts.add(in.getString());
    }
    return texts;
  }

  /** The fields of one object. */
  record Fields(JsonGenerator json) {
    Fields text(String name, String value) {
      json.writeStringProperty(name, value);
      return this;
    }

    Fields number(String name, long value) {
      json.writeNumberProperty(name, value);
      return this;
    }

    Fields bool(String name, boolean value) {
      json.writeBooleanProperty(name, value);
      return this;
    }

    Fields nothing(String name) {
      json.writeNullProperty(name);
      return this;
    }

    Fields texts(String name, List<String> values) {
      json.writeArrayPropertyStart(name);
      values.forEach(json::writeString);
      json.writeEndArray();
      return this;
    }
  }
}
