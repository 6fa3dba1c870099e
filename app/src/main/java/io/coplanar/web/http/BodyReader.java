// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.http;

import io.coplanar.evidence.InputFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads the JSON object of a request, whose size the caller has bounded. */
final class BodyReader {
  private static final int MAX_DEPTH = 8;
  private static final int MAX_NUMBER = 60;
  private static final int MAX_NAME = 200;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(MAX_NUMBER)
                  .maxNameLength(MAX_NAME)
                  .build())
          .build();

  private BodyReader() {}

  /**
   * Reads it.
   *
   * @throws InputFault where it is no JSON, no object, or goes on after its end
   */
  static Body read(byte[] bytes) throws InputFault {
    try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new InputFault.Damaged("body", "does not begin with '{'", "one JSON object");
      }
      Body body = new Body("", object(in));
      if (in.nextToken() != null) {
        throw new InputFault.Damaged("body", "goes on after its end", "one JSON object");
      }
      return body;
    } catch (JacksonException e) {
      throw new InputFault.Damaged(
          "body",
          "is not valid JSON: " + plain(String.valueOf(e.getOriginalMessage())),
          "one JSON object in UTF-8, each name once");
    }
  }

  private static Map<String, @Nullable Object> object(JsonParser in) throws InputFault {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      fields.put(name, value(in, name));
    }
    return fields;
  }

  private static @Nullable Object value(JsonParser in, String name) throws InputFault {
    return switch (in.currentToken()) {
      case VALUE_NULL -> null;
      case VALUE_STRING -> in.getString();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT -> whole(in, name);
      case VALUE_NUMBER_FLOAT -> fraction(in, name);
      case START_OBJECT -> object(in);
      case START_ARRAY -> {
        List<@Nullable Object> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(in, name));
        }
        yield items;
      }
      default -> throw new InputFault.Damaged("body", "is cut short", "one JSON object");
    };
  }

  private static Object whole(JsonParser in, String name) throws InputFault {
    try {
      return in.getLongValue();
    } catch (JacksonException e) {
      throw tooLarge(name);
    }
  }

  private static Object fraction(JsonParser in, String name) throws InputFault {
    double d = in.getDoubleValue();
    if (!Double.isFinite(d)) {
      throw tooLarge(name);
    }
    return d;
  }

  private static InputFault tooLarge(String name) {
    return new InputFault.Inconsistent(name, "is a number beyond all bounds", "a smaller one");
  }

  /** The library's sentence without its advice to programmers, which starts with a bracket. */
  private static String plain(String message) {
    String first = message.lines().findFirst().orElse("");
    int cut = first.indexOf(" (");
    String start = cut > 0 ? first.substring(0, cut) : first;
    return start.isEmpty()
        ? start
        : start.substring(0, 1).toLowerCase(Locale.ROOT) + start.substring(1);
  }
}
