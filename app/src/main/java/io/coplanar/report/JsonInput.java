// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.evidence.InputFault;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one JSON document as a stream: bounded, each key once, and every complaint names the file,
 * the line and the key.
 */
final class JsonInput {
  /** Largest document, bytes. */
  private static final int MAX_BYTES = 16 << 20;

  private static final int MAX_DEPTH = 32;
  private static final int MAX_NUMBER = 100;
  private static final int MAX_STRING = 100_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(MAX_NUMBER)
                  .maxStringLength(MAX_STRING)
                  .build())
          .build();

  /** What reads one member of an object; the parser stands at its value. */
  @FunctionalInterface
  interface Member {
    void read(String key) throws InputFault;
  }

  /** What reads one element of an array; the parser stands at it. */
  @FunctionalInterface
  interface Element {
    void read() throws InputFault;
  }

  private final String file;
  private final JsonParser in;

  private JsonInput(String file, JsonParser in) {
    this.file = file;
    this.in = in;
  }

  /** What reads the whole document; the parser stands at the opening brace. */
  @FunctionalInterface
  interface Body {
    void read(JsonInput json) throws InputFault;
  }

  /**
   * Reads a document whose top is an object.
   *
   * @throws InputFault where it is too large, no JSON, cut short, or goes on after its end
   */
  static void read(byte[] bytes, String file, Body body) throws InputFault {
    if (bytes.length > MAX_BYTES) {
      throw new InputFault.TooLarge(
          file, "has " + bytes.length + " bytes", "a document of at most " + MAX_BYTES);
    }
    try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      JsonInput json = new JsonInput(file, in);
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new InputFault.Damaged(file, "does not begin with '{'", "one JSON object");
      }
      body.read(json);
      if (in.nextToken() != null) {
        throw json.fault("something follows after the document's end", "one JSON document a file");
      }
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      throw new InputFault.Damaged(
          file + ", line " + line, "is not valid JSON: " + plain(e.getOriginalMessage()), "");
    }
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

  /** Reads the members of the object that begins here; those not read are passed over. */
  void object(String name, Member member) throws InputFault {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      throw fault(name + " is " + shown(), "an object, '{ … }'");
    }
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = in.currentName();
      in.nextToken();
      member.read(key);
      if (in.currentToken() == JsonToken.START_OBJECT
          || in.currentToken() == JsonToken.START_ARRAY) {
        in.skipChildren();
      }
    }
  }

  /** Reads the elements of the array that begins here. */
  void array(String name, Element element) throws InputFault {
    if (in.currentToken() != JsonToken.START_ARRAY) {
      throw fault(name + " is " + shown(), "a list, '[ … ]'");
    }
    while (in.nextToken() != JsonToken.END_ARRAY) {
      element.read();
    }
  }

  /** The text here. */
  String text(String name) throws InputFault {
    if (in.currentToken() != JsonToken.VALUE_STRING) {
      throw fault(name + " is " + shown(), "a text");
    }
    return in.getString();
  }

  /** The number here; NaN for null. */
  double numberOrNull(String name, double largest) throws InputFault {
    return in.currentToken() == JsonToken.VALUE_NULL ? Double.NaN : number(name, largest);
  }

  /** The number here; its magnitude is bounded, so that arithmetic cannot overflow. */
  double number(String name, double largest) throws InputFault {
    if (in.currentToken() == JsonToken.VALUE_NUMBER_INT
        || in.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
      double value = in.getDoubleValue();
      if (Math.abs(value) <= largest) {
        return value;
      }
    }
    throw fault(name + " is " + shown(), "a number of at most " + Rounded.plain(largest));
  }

  /** The whole number here. */
  int count(String name, int min, int max) throws InputFault {
    if (in.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      double value = in.getDoubleValue();
      if (value >= min && value <= max) {
        return (int) value;
      }
    }
    throw fault(name + " is " + shown(), "a whole number from " + min + " to " + max);
  }

  /** A fault at the line that is being read. */
  InputFault fault(String wrong, String right) {
    return new InputFault.Damaged(
        file + ", line " + in.currentTokenLocation().getLineNr(), wrong, right);
  }

  private String shown() {
    return switch (in.currentToken()) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case VALUE_STRING -> "a text";
      case null -> "missing";
      default -> {
        String text = in.getString();
        yield text.length() > 40 ? text.substring(0, 40) + "…" : text;
      }
    };
  }
}
