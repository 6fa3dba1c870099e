// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.evidence.Setting;
import io.coplanar.evidence.Settings;

/** The named settings, with where each default comes from. */
public final class SettingsReport {
  private SettingsReport() {}

  /** The document {@code coplanar/settings/1} on one line, without a line end. */
  public static String json(Settings settings) {
    return JsonWriter.document(
        "coplanar/settings/1",
        json -> json.objects("settings", settings.list(), s -> write(s, json)));
  }

  private static void write(Setting s, JsonWriter json) {
    json.text("name", s.name());
    json.number("value", s.value());
    json.number("min", s.min());
    json.number("max", s.max());
    json.text("provenance", s.provenance().id());
    json.text("source", s.source());
    json.text("meaning", s.meaning());
  }

  /** For people: three lines a setting. */
  public static String text(Settings settings, Style style) {
    StringBuilder out = new StringBuilder();
    for (Setting s : settings.list()) {
      out.append(style.bold(s.name() + " = " + Rounded.plain(s.value())))
          .append("   (" + Rounded.plain(s.min()) + " … " + Rounded.plain(s.max()) + ")\n")
          .append("    " + s.meaning() + "\n")
          .append(style.dim("    " + s.provenance().words() + ": " + s.source()) + "\n");
    }
    return out.toString();
  }
}
