// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.http;

import io.coplanar.evidence.InputFault;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of a request. Each question gives an answer or a fault that names the field; what
 * nobody asked for is a fault too, so that a misspelled name is never silently nothing.
 */
public final class Body {
  private static final int LONGEST_TEXT = 10_000;

  private final String at;
  private final Map<String, @Nullable Object> fields;
  private final Set<String> asked = new LinkedHashSet<>();

  Body(String at, Map<String, @Nullable Object> fields) {
    this.at = at;
    this.fields = fields;
  }

  /** A text that must be there. */
  public String text(String name) throws InputFault {
    return present(name, textOrNull(name), "a text");
  }

  /** A text; null where it is not there or null. */
  public @Nullable String textOrNull(String name) throws InputFault {
    Object value = ask(name);
    if (value == null) {
      return null;
    }
    if (value instanceof String text && text.length() <= LONGEST_TEXT) {
      return text;
    }
    throw wrong(name, value, "a text of at most " + LONGEST_TEXT + " characters");
  }

  /** A secret: the fault never repeats it. */
  public char[] secret(String name) throws InputFault {
    if (ask(name) instanceof String text && !text.isEmpty() && text.length() <= 200) {
      return text.toCharArray();
    }
    throw new InputFault.Inconsistent(path(name), "is no text that could be one", "a text");
  }

  /** A secret; null where it is not there or null. */
  public char @Nullable [] secretOrNull(String name) throws InputFault {
    return ask(name) == null ? null : secret(name);
  }

  /** A whole number that must be there. */
  public long whole(String name) throws InputFault {
    return present(name, wholeOrNull(name), "a whole number");
  }

  /** A whole number; null where it is not there or null. */
  public @Nullable Long wholeOrNull(String name) throws InputFault {
    Object value = ask(name);
    if (value == null || value instanceof Long) {
      return (Long) value;
    }
    throw wrong(name, value, "a whole number");
  }

  /** A small whole number that must be there. */
  public int integer(String name) throws InputFault {
    return present(name, integerOrNull(name), "a whole number");
  }

  /** A small whole number; null where it is not there or null. */
  public @Nullable Integer integerOrNull(String name) throws InputFault {
    Long value = wholeOrNull(name);
    if (value == null) {
      return null;
    }
    if (value != (int) (long) value) {
      throw wrong(name, value, "a whole number of at most 2147483647");
    }
    return (int) (long) value;
  }

  /** A number that must be there. */
  public double number(String name) throws InputFault {
    Object value = ask(name);
    if (value instanceof Long l) {
      return l;
    }
    if (value instanceof Double d) {
      return d;
    }
    throw wrong(name, value, "a number");
  }

  /** Yes or no; must be there. */
  public boolean flag(String name) throws InputFault {
    if (ask(name) instanceof Boolean b) {
      return b;
    }
    throw wrong(name, fields.get(name), "true or false");
  }

  /** A moment in UTC that must be there. */
  public Instant time(String name) throws InputFault {
    String text = text(name);
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw wrong(name, text, "a time in UTC, as in 2026-11-24T10:00:00Z");
    }
  }

  /** One of an enumeration, by its word. */
  public <E extends Enum<E>> E word(String name, Class<E> type) throws InputFault {
    String text = text(name);
    List<String> words = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      if (Json.word(constant).equals(text)) {
        return constant;
      }
      words.add(Json.word(constant));
    }
    throw wrong(name, text, "one of " + String.join(", ", words));
  }

  /** Texts; none where it is not there. */
  public List<String> texts(String name) throws InputFault {
    List<String> all = new ArrayList<>();
    for (Object item : list(name)) {
      if (!(item instanceof String text) || text.length() > LONGEST_TEXT) {
        throw wrong(name, item, "a list of texts");
      }
      all.add(text);
    }
    return all;
  }

  /** An object; null where it is not there or null. */
  public @Nullable Body objectOrNull(String name) throws InputFault {
    Object value = ask(name);
    return value == null ? null : object(name, value);
  }

  /** Objects; none where it is not there. */
  public List<Body> objects(String name) throws InputFault {
    List<Body> all = new ArrayList<>();
    for (Object item : list(name)) {
      all.add(object(name + "[" + all.size() + "]", item));
    }
    return all;
  }

  /** An object with names of the client's; none where it is not there. */
  public Map<String, Body> objectsByName(String name) throws InputFault {
    Map<String, Body> all = new LinkedHashMap<>();
    for (Map.Entry<String, @Nullable Object> e : map(name).entrySet()) {
      all.put(e.getKey(), object(name + "." + e.getKey(), e.getValue()));
    }
    return all;
  }

  /** Texts under names of the client's; none where it is not there. */
  public Map<String, String> textsByName(String name) throws InputFault {
    Map<String, String> all = new LinkedHashMap<>();
    for (Map.Entry<String, @Nullable Object> e : map(name).entrySet()) {
      if (!(e.getValue() instanceof String text) || text.length() > LONGEST_TEXT) {
        throw wrong(name + "." + e.getKey(), e.getValue(), "a text");
      }
      all.put(e.getKey(), text);
    }
    return all;
  }

  /** Numbers under names of the client's; none where it is not there. */
  public Map<String, Double> numbersByName(String name) throws InputFault {
    Map<String, Double> all = new LinkedHashMap<>();
    for (Map.Entry<String, @Nullable Object> e : map(name).entrySet()) {
      switch (e.getValue()) {
        case Long l -> all.put(e.getKey(), (double) l);
        case Double d -> all.put(e.getKey(), d);
        case null, default -> throw wrong(name + "." + e.getKey(), e.getValue(), "a number");
      }
    }
    return all;
  }

  /**
   * Ends the reading.
   *
   * @throws InputFault where there is a field that nobody asked for
   */
  public void done() throws InputFault {
    for (String name : fields.keySet()) {
      if (!asked.contains(name)) {
        throw new InputFault.Inconsistent(
            path(name),
            "is no field of this request",
            asked.isEmpty() ? "none" : "one of " + String.join(", ", asked));
      }
    }
  }

  /** Where a field stands, for a sentence. */
  public String path(String name) {
    return at.isEmpty() ? name : at + "." + name;
  }

  private @Nullable Object ask(String name) {
    asked.add(name);
    return fields.get(name);
  }

  private List<?> list(String name) throws InputFault {
    Object value = ask(name);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> items) {
      return items;
    }
    throw wrong(name, value, "a list");
  }

  @SuppressWarnings("unchecked") // the reader makes only such maps
  private Map<String, @Nullable Object> map(String name) throws InputFault {
    Object value = ask(name);
    if (value == null) {
      return Map.of();
    }
    if (value instanceof Map<?, ?> found) {
      return (Map<String, @Nullable Object>) found;
    }
    throw wrong(name, value, "an object");
  }

  @SuppressWarnings("unchecked") // the reader makes only such maps
  private Body object(String name, @Nullable Object value) throws InputFault {
    if (value instanceof Map<?, ?> found) {
      return new Body(path(name), (Map<String, @Nullable Object>) found);
    }
    throw wrong(name, value, "an object");
  }

  private <T> T present(String name, @Nullable T value, String right) throws InputFault {
    if (value == null) {
      throw wrong(name, null, right);
    }
    return value;
  }

  private InputFault wrong(String name, @Nullable Object value, String right) {
    String shown =
        switch (value) {
          case null -> fields.containsKey(name) ? "is null" : "is missing";
          case String s -> "is \"" + (s.length() > 70 ? s.substring(0, 70) + "…" : s) + "\"";
          case Long l -> "is " + l;
          case Double d -> "is " + d;
          case Boolean b -> "is " + b;
          case List<?> _ -> "is a list";
          default -> "is an object";
        };
    return new InputFault.Inconsistent(path(name), shown, right);
  }
}
