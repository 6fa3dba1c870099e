// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.http;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.Outcome;
import io.coplanar.line.Answer;
import io.coplanar.line.LineCommand;
import io.coplanar.line.StaleView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the line for a command in the caller's name, and answers. */
final class Asking {
  /** The header of an answer that was given before. */
  static final String REPLAYED = "Idempotent-Replayed";

  private Asking() {}

  static Reply ask(Call call, LineCommand command) throws ApiFault, InputFault, IntakeStopped {
    String key = call.key();
    String stream = Resource.stream(call.in().path());
    try {
      Answer answer =
          call.parts()
              .line()
              .ask(key, call.who(), call.where(), call.stationTime(), command, call.seen(stream));
      if (answer.idTaken()) {
        throw Faults.keyTaken();
      }
      Reply reply =
          answer.accepted()
              ? Reply.ok(done(key, answer))
              : refused(key, answer).reply(call.in().path());
      Long version = version(answer.entries(), stream);
      Reply versioned = version == null ? reply : reply.etag(version);
      return answer.repeated() ? versioned.with(REPLAYED, "true") : versioned;
    } catch (StaleView stale) {
      throw new ApiFault(stale(stale));
    }
  }

  private static Map<String, Object> done(String key, Answer answer) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("command", key);
    document.put("repeated", answer.repeated());
    document.put("entries", answer.entries().stream().map(EntryView::brief).toList());
    return document;
  }

  private static Problem refused(String key, Answer answer) {
    int n = answer.refusals().size();
    return Problem.of(
            409,
            "refused",
            "Refused",
            (n == 1 ? "there is a reason" : "there are " + n + " reasons")
                + " against it; each says what to do next")
        .member("command", key)
        .member("seq", answer.entries().getFirst().seq())
        .member("refusals", answer.refusals());
  }

  private static Problem stale(StaleView stale) {
    List<Map<String, Object>> moved = stale.moved().stream().map(Asking::moved).toList();
    return Problem.of(
            412,
            "stale",
            "Moved since",
            "somebody did something since it was looked at; look again and decide anew")
        .member("moved", moved);
  }

  private static Map<String, Object> moved(Outcome.Moved m) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("stream", m.stream());
    document.put("expected", m.expected());
    document.put("actual", m.actual());
    document.put("since", m.since().stream().map(EntryView::brief).toList());
    return document;
  }

  private static @Nullable Long version(List<Entry> entries, @Nullable String stream) {
    return entries.stream()
        .filter(e -> e.stream().equals(stream))
        .map(Entry::version)
        .max(Long::compare)
        .orElse(null);
  }
}
