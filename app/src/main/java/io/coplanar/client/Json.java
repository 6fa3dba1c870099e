// SPDX-License-Identifier: Apache-2.0
package io.coplanar.client;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON value. What is asked of one that does not have it is nothing, never a fault. */
public sealed interface Json {
  /** Members in their order. */
  record Obj(Map<String, Json> members) implements Json {
    public Obj {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
  }

  record Arr(List<Json> items) implements Json {
    public Arr {
      items = List.copyOf(items);
    }
  }

  record Text(String value) implements Json {}

  record Num(double value) implements Json {}

  /** The three words. */
  enum Word implements Json {
    TRUE,
    FALSE,
    NULL
  }

  /** A text; null is the word. */
  static Json of(@Nullable String text) {
    return text == null ? Word.NULL : new Text(text);
  }

  /** A number; null is the word. */
  static Json of(@Nullable Number number) {
    return number == null ? Word.NULL : new Num(number.doubleValue());
  }

  static Json of(boolean truth) {
    return truth ? Word.TRUE : Word.FALSE;
  }

  static Json texts(List<String> items) {
    return new Arr(items.stream().map(Json::of).toList());
  }

  /** Names and values in turn. */
  static Obj object(Object... namesAndValues) {
    Map<String, Json> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put((String) namesAndValues[i], (Json) namesAndValues[i + 1]);
    }
    return new Obj(members);
  }

  /** The member of a name; the word null where there is none. */
  default Json at(String name) {
    return this instanceof Obj o ? o.members().getOrDefault(name, Word.NULL) : Word.NULL;
  }

  /** The member's text, a number as it is written; null where it is neither. */
  default @Nullable String text(String name) {
    return at(name).asText();
  }

  /** The member's text; empty where there is none. */
  default String textOrEmpty(String name) {
    String text = text(name);
    return text == null ? "" : text;
  }

  /** The member's number; NaN where there is none. */
  default double number(String name) {
    return at(name) instanceof Num n ? n.value() : Double.NaN;
  }

  /** Whether the member is true. */
  default boolean is(String name) {
    return at(name) == Word.TRUE;
  }

  /** The member's elements; none where it is no list. */
  default List<Json> list(String name) {
    return at(name).items();
  }

  /** The elements; none where this is no list. */
  default List<Json> items() {
    return this instanceof Arr a ? a.items() : List.of();
  }

  /** The text; null where it is neither text nor number. */
  default @Nullable String asText() {
    return switch (this) {
      case Text t -> t.value();
      case Num n -> JsonForm.plain(n.value());
      default -> null;
    };
  }
}
