// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.ledger;

import io.coplanar.audit.AuditReport;
import io.coplanar.audit.Problem;
import io.coplanar.report.JsonWriter;
import java.util.Locale;

/** What a verification found: the document {@code coplanar/ledger-verify/1}, and its words. */
public final class VerifyReport {
  private VerifyReport() {}

  /**
   * On one line, without a line end.
   *
   * @param name of what was verified
   */
  public static String json(String name, AuditReport report) {
    return JsonWriter.document(
        "coplanar/ledger-verify/1",
        json -> {
          Problem first = report.first();
          json.text("ledger", name);
          json.text("result", report.isIntact() ? "intact" : "not-intact");
          json.text("origin", report.origin());
          json.number("entries", report.entries());
          json.text("root", report.rootHex());
          json.number("first_bad_entry", first == null ? Double.NaN : first.entry());
          json.number("first_bad_entry_at_latest", first == null ? Double.NaN : first.atLatest());
          json.objects("problems", report.problems(), p -> problem(json, p));
          json.number("problems_found", report.problemsFound());
          json.texts("held_against", report.heldAgainst());
          json.number("checkpoints_checked", report.checkpoints());
          json.number("entries_covered", report.covered());
          json.number("blobs_checked", report.blobs() == null ? Double.NaN : report.blobs());
          json.texts("notes", report.notes());
        });
  }

  private static void problem(JsonWriter json, Problem problem) {
    json.text("code", problem.code().name().toLowerCase(Locale.ROOT));
    json.number("entry", problem.entry());
    json.number("entry_at_latest", problem.atLatest());
    json.text("text", problem.text());
  }

  /** For people: the verdict first, then every problem and what it rests on. */
  public static String text(String name, AuditReport report) {
    StringBuilder out = new StringBuilder();
    Problem first = report.first();
    out.append(report.isIntact() ? "intact: " : "NOT INTACT: ").append(name);
    if (first != null) {
      out.append(
          first.isExact()
              ? ", first bad entry " + first.entry()
              : ", first bad entry between " + first.entry() + " and " + first.atLatest());
    }
    out.append('\n');
    report
        .problems()
        .forEach(
            p ->
                out.append("  ")
                    .append(p.code().name().toLowerCase(Locale.ROOT))
                    .append(": ")
                    .append(p.text())
                    .append('\n'));
    if (report.problemsFound() > report.problems().size()) {
      out.append("  … ").append(report.problemsFound()).append(" problems in all\n");
    }
    out.append(report.entries() + " entries of " + report.origin() + ", root " + report.rootHex())
        .append('\n');
    out.append(report.checkpoints() + " checkpoints verified, the newest covers ")
        .append(report.covered() + " entries")
        .append(report.blobs() == null ? "\n" : ", " + report.blobs() + " blobs read again\n");
    report.heldAgainst().forEach(h -> out.append("held against ").append(h).append('\n'));
    report.notes().forEach(n -> out.append(n).append('\n'));
    return out.toString();
  }
}
