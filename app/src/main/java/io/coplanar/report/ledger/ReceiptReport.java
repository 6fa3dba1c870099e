// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.ledger;

import io.coplanar.ledger.Entry;
import io.coplanar.ledger.Outcome;
import io.coplanar.report.JsonWriter;
import java.util.List;

/** What became of a command: the document {@code coplanar/ledger-receipt/1}, and its words. */
public final class ReceiptReport {
  private ReceiptReport() {}

  /** On one line, without a line end. */
  public static String json(Outcome outcome) {
    return JsonWriter.document(
        "coplanar/ledger-receipt/1",
        json -> {
          switch (outcome) {
            case Outcome.Accepted accepted -> {
              json.text("outcome", "accepted");
              json.bool("repeated", accepted.repeated());
              entries(json, "entries", accepted.entries());
            }
            case Outcome.Conflict conflict -> {
              json.text("outcome", "conflict");
              json.objects("moved", conflict.moved(), m -> moved(json, m));
            }
            case Outcome.IdTaken taken -> {
              json.text("outcome", "id-taken");
              json.text("command", taken.id());
              entries(json, "entries", taken.accepted());
            }
          }
        });
  }

  private static void moved(JsonWriter json, Outcome.Moved moved) {
    json.text("stream", moved.stream());
    json.number("expected_version", moved.expected());
    json.number("version", moved.actual());
    entries(json, "since", moved.since());
  }

  private static void entries(JsonWriter json, String name, List<Entry> entries) {
    json.objects(
        name,
        entries,
        e -> {
          json.number("seq", e.seq());
          json.text("command", e.command());
          json.text("stream", e.stream());
          json.number("version", e.version());
          json.text("type", e.type());
          json.text("who", e.who());
          json.text("where", e.where());
          json.text("server_time", e.serverTime().toString());
        });
  }

  /** A line an entry; for a conflict who did what since. */
  public static String text(Outcome outcome) {
    StringBuilder out = new StringBuilder();
    switch (outcome) {
      case Outcome.Accepted accepted -> {
        out.append(accepted.repeated() ? "on disk since an earlier try:\n" : "on disk:\n");
        accepted.entries().forEach(e -> out.append(line(e)));
      }
      case Outcome.Conflict conflict ->
          conflict
              .moved()
              .forEach(
                  m -> {
                    out.append(
                        "conflict: %s was expected at version %d and is at %d\n"
                            .formatted(m.stream(), m.expected(), m.actual()));
                    m.since().forEach(e -> out.append(line(e)));
                  });
      case Outcome.IdTaken taken -> {
        out.append("the id %s belongs to another command:\n".formatted(taken.id()));
        taken.accepted().forEach(e -> out.append(line(e)));
      }
    }
    return out.toString();
  }

  /** An entry on a line. */
  public static String line(Entry e) {
    return "%8d  %s  %s v%d  %s  by %s at %s%s%n"
        .formatted(
            e.seq(),
            e.serverTime(),
            shown(e.stream()),
            e.version(),
            e.type(),
            shown(e.who()),
            shown(e.where()),
            e.reason() == null ? "" : "  (" + shown(e.reason()) + ")")
        .replace(System.lineSeparator(), "\n");
  }

  /** What somebody wrote, without what moves a terminal's cursor. */
  private static String shown(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
