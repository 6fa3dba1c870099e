// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import io.coplanar.evidence.InputFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * One JSON object of a file that may be hostile: texts, whole numbers, truth values, null, and
 * lists of texts. Its length was bounded by whoever read it; fields that nobody asks for are
 * allowed.
 */
final class JsonFields {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String where;
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  private JsonFields(String where) {
    this.where = where;
  }

  /**
   * Reads an object.
   *
   * @param where the file and line, for faults
   */
  static JsonFields read(byte[] text, String where) throws InputFault {
    JsonFields fields = new JsonFields(where);
    try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw fields.fault("is no JSON object");
      }
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        fields.values.put(name, value(in, in.nextToken(), name, fields));
      }
      if (in.currentToken() != JsonToken.END_OBJECT || in.nextToken() != null) {
        throw fields.fault("holds more than one JSON object");
      }
    } catch (JacksonException e) {
      throw fields.fault("is no JSON: " + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
    return fields;
  }

  private static @Nullable Object value(
      JsonParser in, JsonToken token, String name, JsonFields fields) throws InputFault {
    return switch (token) {
      case VALUE_NULL -> null;
      case VALUE_STRING -> in.getString();
      case VALUE_NUMBER_INT -> in.getLongValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case START_ARRAY -> texts(in, name, fields);
      default -> throw fields.fault("holds an unexpected kind of value in \"" + name + "\"");
    };
  }

  private static List<String> texts(JsonParser in, String name, JsonFields fields)
      throws InputFault {
    List<String> texts = new ArrayList<>();
    for (JsonToken t = in.nextToken(); t != JsonToken.END_ARRAY; t = in.nextToken()) {
      if (t != JsonToken.VALUE_STRING) {
        throw fields.fault("holds something that is no text in the list \"" + name + "\"");
      }
      texts.add(in.getString());
    }
    return texts;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  String text(String name) throws InputFault {
    String value = textOrNull(name);
    if (value == null) {
      throw fault("lacks \"" + name + "\"");
    }
    return value;
  }

  @Nullable String textOrNull(String name) throws InputFault {
    Object value = values.get(name);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw fault("holds no text in \"" + name + "\"");
  }

  /** A number that counts something. */
  long count(String name) throws InputFault {
    Long value = countOrNull(name);
    if (value == null) {
      throw fault("lacks \"" + name + "\"");
    }
    return value;
  }

  @Nullable Long countOrNull(String name) throws InputFault {
    Object value = values.get(name);
    if (value == null) {
      return null;
    }
    if (value instanceof Long number && number >= 0) {
      return number;
    }
    throw fault("holds no count in \"" + name + "\"");
  }

  boolean bool(String name) throws InputFault {
    if (values.get(name) instanceof Boolean value) {
      return value;
    }
    throw fault("holds neither true nor false in \"" + name + "\"");
  }

  List<String> texts(String name) throws InputFault {
    if (values.get(name) instanceof List<?> list) {
      return list.stream().map(String.class::cast).toList();
    }
    throw fault("holds no list in \"" + name + "\"");
  }

  private InputFault fault(String wrong) {
    return new InputFault.Damaged(where, wrong, "the file as it was written");
  }
}
