// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.StoredCheckpoint;
import io.coplanar.line.store.LineReader;
import io.coplanar.line.store.StepCount;
import io.coplanar.people.Action;
import io.coplanar.web.http.Access;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Json;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * {@code GET /metrics}: the server in numbers, as Prometheus reads them (text format 0.0.4), for
 * who may read. Counts since this server was started; no name of a person or connector is in it.
 */
final class Metrics {
  private static final double[] BOUNDS_S = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};

  private final long startNs = System.nanoTime();
  private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
  private final LongAdder[] within = new LongAdder[BOUNDS_S.length + 1];
  private final LongAdder micros = new LongAdder();
  private final Traffic traffic;

  Metrics(Traffic traffic) {
    this.traffic = traffic;
    for (int i = 0; i < within.length; i++) {
      within[i] = new LongAdder();
    }
  }

  Route route() {
    return new Route("GET", "/metrics", new Access.May(Action.READ), this::show, null);
  }

  /** One request has its answer. */
  void answered(int status, long tookMicros) {
    answers.computeIfAbsent(status / 100 + "xx", _ -> new LongAdder()).increment();
    micros.add(tookMicros);
    int i = 0;
    while (i < BOUNDS_S.length && tookMicros > BOUNDS_S[i] * 1e6) {
      i++;
    }
    within[i].increment();
  }

  private Reply show(Call call) throws Exception {
    Text text = new Text();
    text.kind("coplanar_uptime_seconds", "gauge", "Since this server was started.");
    text.line("coplanar_uptime_seconds", "", (System.nanoTime() - startNs) / 1e9);
    text.kind("coplanar_http_requests_total", "counter", "Requests answered, by status class.");
    new TreeMap<>(answers)
        .forEach(
            (status, n) ->
                text.line("coplanar_http_requests_total", "status=\"" + status + "\"", n.sum()));
    text.kind("coplanar_http_requests_in_flight", "gauge", "Requests that are worked on now.");
    text.line("coplanar_http_requests_in_flight", "", traffic.inFlight());
    durations(text);
    Runtime memory = Runtime.getRuntime();
    text.kind("coplanar_heap_used_bytes", "gauge", "Java heap in use.");
    text.line("coplanar_heap_used_bytes", "", memory.totalMemory() - memory.freeMemory());
    text.kind("coplanar_clock_trusted", "gauge", "1 while the computer's time did not jump.");
    text.line("coplanar_clock_trusted", "", call.parts().clock().trusted() ? 1 : 0);
    try (LedgerReader reader = call.parts().ledger().reader()) {
      ledger(text, call, reader);
    }
    return new Reply(
        200,
        Map.of(),
        new Reply.Content.Text("text/plain; version=0.0.4; charset=utf-8", text.toString()));
  }

  private void durations(Text text) {
    String name = "coplanar_http_request_duration_seconds";
    text.kind(name, "histogram", "How long answers took.");
    long sum = 0;
    for (int i = 0; i < within.length; i++) {
      sum += within[i].sum();
      String bound = i < BOUNDS_S.length ? String.valueOf(BOUNDS_S[i]) : "+Inf";
      text.line(name + "_bucket", "le=\"" + bound + "\"", sum);
    }
    text.line(name + "_sum", "", micros.sum() / 1e6);
    text.line(name + "_count", "", sum);
  }

  private static void ledger(Text text, Call call, LedgerReader reader) throws Exception {
    text.kind("coplanar_ledger_entries", "gauge", "Entries of the ledger.");
    text.line("coplanar_ledger_entries", "", reader.size());
    StoredCheckpoint newest = reader.checkpoint(Long.MAX_VALUE);
    if (newest != null) {
      text.kind("coplanar_checkpoint_entries", "gauge", "Entries that the last checkpoint covers.");
      text.line("coplanar_checkpoint_entries", "", newest.size());
      text.kind("coplanar_checkpoint_time_seconds", "gauge", "When it was signed, since 1970.");
      text.line("coplanar_checkpoint_time_seconds", "", newest.signedAt().getEpochSecond());
    }
    Map<String, Long> standing = new TreeMap<>();
    for (StepCount c : new LineReader(reader).onTheLine()) {
      standing.merge(Json.word(c.standing()), c.connectors(), Long::sum);
    }
    text.kind("coplanar_connectors", "gauge", "Connectors on the line, by how they stand.");
    standing.forEach((word, n) -> text.line("coplanar_connectors", "standing=\"" + word + "\"", n));
  }

  /** The text that grows. */
  private static final class Text {
    private final StringBuilder lines = new StringBuilder(4096);

    void kind(String name, String type, String help) {
      lines.append("# HELP ").append(name).append(' ').append(help).append('\n');
      lines.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    void line(String name, String labels, double value) {
      lines.append(name);
      if (!labels.isEmpty()) {
        lines.append('{').append(labels).append('}');
      }
      boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
      lines.append(' ').append(whole ? Long.toString((long) value) : plain(value)).append('\n');
    }

    private static String plain(double value) {
      return String.format(Locale.ROOT, "%.6f", value);
    }

    @Override
    public String toString() {
      return lines.toString();
    }
  }
}
