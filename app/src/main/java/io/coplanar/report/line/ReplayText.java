// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.line;

import io.coplanar.line.ReplayReport;
import io.coplanar.report.JsonWriter;

/** What came of deciding a log again: the document {@code coplanar/ledger-replay/1}, its words. */
public final class ReplayText {
  private ReplayText() {}

  /**
   * On one line, without a line end.
   *
   * @param name of the ledger
   */
  public static String json(String name, ReplayReport report) {
    return JsonWriter.document(
        "coplanar/ledger-replay/1",
        json -> {
          json.text("ledger", name);
          json.text("result", report.isClean() ? "clean" : "not-clean");
          json.number("entries", report.entries());
          json.number("commands", report.commands());
          json.number("steps", report.steps());
          json.number("refusals", report.refusals());
          json.number("findings_found", report.found());
          json.objects(
              "findings",
              report.findings(),
              f -> {
                json.number("seq", f.seq());
                json.text("stream", f.stream());
                json.text("type", f.type());
                json.text("who", f.who());
                json.texts("codes", f.codes());
                json.text("text", f.what());
              });
        });
  }

  /** For people: the verdict first, then what the rules would not have let happen. */
  public static String text(String name, ReplayReport report) {
    StringBuilder out = new StringBuilder();
    out.append(report.isClean() ? "as the rules have it: " : "NOT AS THE RULES HAVE IT: ")
        .append(name)
        .append('\n');
    report
        .findings()
        .forEach(
            f ->
                out.append("  entry ")
                    .append(f.seq() + ", " + f.type() + " in " + f.stream() + " by " + f.who())
                    .append(": " + f.what() + "\n"));
    if (report.found() > report.findings().size()) {
      out.append("  … ").append(report.found()).append(" in all\n");
    }
    return out.append(report.commands() + " commands decided again, ")
        .append(report.steps() + " of them steps; ")
        .append(report.refusals() + " recorded refusals; ")
        .append(report.entries() + " entries\n")
        .toString();
  }
}
