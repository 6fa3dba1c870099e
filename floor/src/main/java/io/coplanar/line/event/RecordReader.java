// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.event;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads what {@link RecordWriter} wrote, and nothing else: a name that is missing, unknown or out
 * of order, and a null where none may be, are faults.
 */
final class RecordReader {
  /** A last field of the outermost record that may be there and is no part of it. */
  static final String ASKED = "asked";

  private static final JsonFactory FACTORY = new JsonFactory();

  private RecordReader() {}

  /**
   * @throws IllegalArgumentException saying what is wrong with the text
   */
  static <R> R read(String text, Class<R> type) {
    try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      in.nextToken();
      Object read = record(in, type);
      if (in.currentToken() == JsonToken.PROPERTY_NAME && ASKED.equals(in.currentName())) {
        in.nextToken();
        require(in, JsonToken.VALUE_STRING);
        in.nextToken();
      }
      require(in, JsonToken.END_OBJECT);
      if (in.nextToken() != null) {
        throw new IllegalArgumentException("more than one record");
      }
      return type.cast(read);
    } catch (JacksonException | DateTimeException e) {
      throw new IllegalArgumentException("cannot be read", e);
    }
  }

  private static Object record(JsonParser in, Class<?> type) {
    require(in, JsonToken.START_OBJECT);
    RecordShape shape = RecordShape.of(type);
    @Nullable Object[] values = new @Nullable Object[shape.parts().size()];
    int i = 0;
    for (RecordShape.Part part : shape.parts()) {
      String name = in.nextName();
      if (!part.name().equals(name)) {
        throw new IllegalArgumentException("'" + name + "' instead of '" + part.name() + "'");
      }
      in.nextToken();
      values[i] = value(in, part.type());
      if (values[i] == null && !part.nullable()) {
        throw new IllegalArgumentException("'" + name + "' is null");
      }
      i++;
    }
    in.nextToken();
    return shape.create(values);
  }

  private static @Nullable Object value(JsonParser in, Type type) {
    if (in.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    if (type instanceof ParameterizedType p) {
      Type[] arguments = p.getActualTypeArguments();
      return arguments.length == 1 ? list(in, arguments[0]) : map(in, arguments[1]);
    }
    Class<?> c = (Class<?>) type;
    if (c == String.class) {
      require(in, JsonToken.VALUE_STRING);
      return in.getString();
    }
    if (c == int.class || c == Integer.class) {
      require(in, JsonToken.VALUE_NUMBER_INT);
      return in.getIntValue();
    }
    if (c == long.class || c == Long.class) {
      require(in, JsonToken.VALUE_NUMBER_INT);
      return in.getLongValue();
    }
    if (c == double.class || c == Double.class) {
      return in.getDoubleValue();
    }
    if (c == boolean.class) {
      return in.getBooleanValue();
    }
    if (c == Instant.class) {
      require(in, JsonToken.VALUE_STRING);
      return Instant.parse(in.getString());
    }
    if (c.isEnum()) {
      require(in, JsonToken.VALUE_STRING);
      return constant(c, in.getString());
    }
    Object inner = record(in, c);
    require(in, JsonToken.END_OBJECT);
    return inner;
  }

  private static Object constant(Class<?> type, String name) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("'" + name + "' is no " + type.getSimpleName());
  }

  private static List<Object> list(JsonParser in, Type of) {
    require(in, JsonToken.START_ARRAY);
    List<Object> items = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      items.add(present(value(in, of)));
    }
    return List.copyOf(items);
  }

  private static Map<String, Object> map(JsonParser in, Type of) {
    require(in, JsonToken.START_OBJECT);
    Map<String, Object> entries = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      entries.put(name, present(value(in, of)));
    }
    require(in, JsonToken.END_OBJECT);
    return entries;
  }

  private static Object present(@Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException("null among the items");
    }
    return value;
  }

  private static void require(JsonParser in, JsonToken token) {
    if (in.currentToken() != token) {
      throw new IllegalArgumentException(in.currentToken() + " instead of " + token);
    }
  }
}
