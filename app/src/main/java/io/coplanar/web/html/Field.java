// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param hint what is expected, in a few words; empty where the label says it
 * @param values what stands in it: one, or those that are ticked
 * @param wrong what is wrong with what was typed; null where nothing is
 */
public record Field(
    String name,
    Kind kind,
    String label,
    String hint,
    boolean required,
    List<String> values,
    List<Choice> choices,
    @Nullable String wrong) {
  public Field {
    values = List.copyOf(values);
    choices = List.copyOf(choices);
  }

  /** How it is filled in. */
  public enum Kind {
    TEXT,
    AREA,
    WHOLE,
    DATE,
    TIME,
    SECRET,
    PIN,
    BADGE,
    CHOICE,
    TICKS
  }

  /** One of several. */
  public record Choice(String value, String text) {}

  /** A field that must be filled in; its label is the text {@code field.<name>}. */
  public static Field of(String name, Kind kind) {
    String hint = "field." + name + ".hint";
    return new Field(
        name,
        kind,
        Catalog.say("field." + name),
        Catalog.has(hint) ? Catalog.say(hint) : "",
        true,
        List.of(),
        List.of(),
        null);
  }

  /** A line of text. */
  public static Field text(String name) {
    return of(name, Kind.TEXT);
  }

  /** Why, in a person's words. */
  public static Field reason() {
    return of("reason", Kind.AREA);
  }

  /** One of these. */
  public static Field choice(String name, List<Choice> choices) {
    return of(name, Kind.CHOICE).among(choices);
  }

  /** Any of these. */
  public static Field ticks(String name, List<Choice> choices) {
    return of(name, Kind.TICKS).among(choices);
  }

  private Field among(List<Choice> among) {
    return new Field(name, kind, label, hint, required, values, among, wrong);
  }

  /** The same, which may be left empty. */
  public Field optional() {
    return new Field(name, kind, label, hint, false, values, choices, wrong);
  }

  /** The same under another label and hint: the texts {@code key} and {@code key.hint}. */
  public Field labelled(String key) {
    return new Field(
        name,
        kind,
        Catalog.say(key),
        Catalog.has(key + ".hint") ? Catalog.say(key + ".hint") : "",
        required,
        values,
        choices,
        wrong);
  }

  /** The same under another name, for what the label says. */
  public Field under(String otherName, String otherLabel) {
    return new Field(otherName, kind, otherLabel, hint, required, values, choices, wrong);
  }

  /** The same with something in it. */
  public Field holding(String... now) {
    return new Field(name, kind, label, hint, required, List.of(now), choices, wrong);
  }

  /** The same as it was filled in; a secret is never sent back. */
  public Field typed(Form form) {
    return kind == Kind.SECRET || kind == Kind.PIN
        ? this
        : new Field(name, kind, label, hint, required, form.all(name), choices, wrong);
  }

  /** The same with what is wrong. */
  Field wrong(String what) {
    return new Field(name, kind, label, hint, required, values, choices, what);
  }

  /** The only value; empty where there is none. */
  public String value() {
    return values.isEmpty() ? "" : values.getFirst();
  }
}
