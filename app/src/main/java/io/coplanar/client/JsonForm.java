// SPDX-License-Identifier: Apache-2.0
package io.coplanar.client;

import io.coplanar.evidence.InputFault;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads and writes whole JSON values; what it reads is bounded. */
public final class JsonForm {
  private static final int MAX_BYTES = 32 << 20;

  /** Largest magnitude at which a double that holds an integer is written as one. */
  private static final double EXACT = 1e15;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(64)
                  .maxNumberLength(100)
                  .maxStringLength(4 << 20)
                  .build())
          .build();

  private JsonForm() {}

  /**
   * Reads one value.
   *
   * @param source what a complaint names
   * @throws InputFault where it is too large or no JSON
   */
  public static Json read(byte[] bytes, String source) throws InputFault {
    if (bytes.length > MAX_BYTES) {
      throw new InputFault.TooLarge(
          source, "is " + bytes.length + " bytes long", "at most " + MAX_BYTES);
    }
    try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      in.nextToken();
      Json value = value(in);
      if (in.nextToken() != null) {
        throw new InputFault.Damaged(source, "goes on after its end", "one JSON value");
      }
      return value;
    } catch (JacksonException | IllegalStateException e) {
      throw new InputFault.NotThisFormat(source, "is not valid JSON", "one JSON value");
    }
  }

  private static Json value(JsonParser in) {
    JsonToken token = in.currentToken();
    return switch (token) {
      case START_OBJECT -> {
        Map<String, Json> members = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
          String name = in.currentName();
          in.nextToken();
          members.put(name, value(in));
        }
        yield new Json.Obj(members);
      }
      case START_ARRAY -> {
        List<Json> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(in));
        }
        yield new Json.Arr(items);
      }
      case VALUE_STRING -> new Json.Text(in.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(in.getDoubleValue());
      case VALUE_TRUE -> Json.Word.TRUE;
      case VALUE_FALSE -> Json.Word.FALSE;
      case VALUE_NULL -> Json.Word.NULL;
      case null, default -> throw new IllegalStateException("no value");
    };
  }

  /** A value on one line. */
  public static String write(Json value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      write(value, out);
    }
    return text.toString();
  }

  static byte[] bytes(Json value) {
    return write(value).getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Json value, JsonGenerator out) {
    switch (value) {
      case Json.Obj o -> {
        out.writeStartObject();
        o.members()
            .forEach(
                (name, member) -> {
                  out.writeName(name);
                  write(member, out);
                });
        out.writeEndObject();
      }
      case Json.Arr a -> {
        out.writeStartArray();
        a.items().forEach(item -> write(item, out));
        out.writeEndArray();
      }
      case Json.Text t -> out.writeString(t.value());
      case Json.Num n -> number(n.value(), out);
      case Json.Word w -> {
        if (w == Json.Word.NULL) {
          out.writeNull();
        } else {
          out.writeBoolean(w == Json.Word.TRUE);
        }
      }
    }
  }

  private static void number(double value, JsonGenerator out) {
    if (isWhole(value)) {
      out.writeNumber((long) value);
    } else {
      out.writeNumber(value);
    }
  }

  /** A number as it is written. */
  static String plain(double value) {
    return isWhole(value) ? Long.toString((long) value) : Double.toString(value);
  }

  private static boolean isWhole(double value) {
    return value == Math.rint(value) && Math.abs(value) < EXACT;
  }
}
