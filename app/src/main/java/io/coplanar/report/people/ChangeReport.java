// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.people;

import io.coplanar.people.Change;
import io.coplanar.people.Objection;
import io.coplanar.report.JsonWriter;

/** What became of a change: the document {@code coplanar/people-change/1}, and its words. */
public final class ChangeReport {
  private ChangeReport() {}

  /**
   * On one line, without a line end.
   *
   * @param person whom it is about; empty where it came to nobody
   */
  public static String json(Change change, String person) {
    return JsonWriter.document(
        "coplanar/people-change/1",
        json -> {
          json.text("person", person.isEmpty() ? null : person);
          json.bool("accepted", change.accepted());
          json.bool("repeated", change.repeated());
          json.objects("entries", change.entries(), e -> json.number("seq", e.seq()));
          json.objects(
              "refusals",
              change.objections(),
              o -> {
                json.text("code", o.code());
                json.text("rule", o.rule());
                json.text("found", o.found());
                json.text("next", o.next());
              });
        });
  }

  /** Every reason a line. */
  public static String refused(Change change) {
    StringBuilder out = new StringBuilder("refused");
    out.append(change.entries().isEmpty() ? "" : ", and recorded").append(":\n");
    for (Objection o : change.objections()) {
      out.append("  ").append(o.code()).append(": ").append(o.rule());
      if (!o.found().isEmpty()) {
        out.append(" Found: ").append(o.found()).append(".");
      }
      out.append(" ").append(o.next()).append("\n");
    }
    return out.toString();
  }
}
