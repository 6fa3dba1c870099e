// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.client.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Anything else than a connector, for people: its fields, as the server names them. */
final class ThingText {
  private static final int NAME = 18;

  private ThingText() {}

  /** A line a field that says something. */
  static String of(String thing, Json document) {
    StringBuilder text = new StringBuilder(thing).append('\n');
    if (document instanceof Json.Obj o) {
      for (Map.Entry<String, Json> e : o.members().entrySet()) {
        String value = words(e.getValue());
        if (!value.isEmpty()) {
          text.append(Columns.entry(e.getKey().replace('_', ' '), NAME, value));
        }
      }
    }
    return text.toString();
  }

  /** A value in words; empty where it says nothing. */
  static String words(Json value) {
    return switch (value) {
      case Json.Text t -> isTime(t.value()) ? Columns.time(t.value()) : t.value();
      case Json.Num n -> String.valueOf(n.asText());
      case Json.Word w -> w == Json.Word.NULL ? "" : w == Json.Word.TRUE ? "yes" : "no";
      case Json.Arr a -> String.join("; ", a.items().stream().map(ThingText::words).toList());
      case Json.Obj o -> {
        List<String> parts = new ArrayList<>();
        o.members()
            .forEach(
                (name, member) -> {
                  String words = words(member);
                  if (!words.isEmpty()) {
                    parts.add(name.replace('_', ' ') + " " + words);
                  }
                });
        yield String.join(", ", parts);
      }
    };
  }

  private static boolean isTime(String text) {
    return text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d.*Z");
  }
}
