// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.ledger.Command;
import io.coplanar.ledger.Draft;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.Outcome;
import io.coplanar.ledger.entry.EntryCodec;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of commands, one after another, each as if those before it were in the log
 * already. Changes nothing in the database.
 */
final class Plan {
  /** How many entries a conflict tells at most. */
  private static final int MOST_TOLD = 100;

  private final Look look;
  private final Instant now;
  private long size;
  private Instant lastTime;
  private final List<Placed> placed = new ArrayList<>();
  private final Map<String, List<Placed>> byCommand = new HashMap<>();
  private final Map<String, Long> versions = new HashMap<>();

  /** What is in the log already. */
  interface Look {
    /** The entries that a command appended; empty where it was not accepted. */
    List<Entry> command(String id) throws SQLException;

    long version(String stream) throws SQLException;

    List<Entry> stream(String name, long after, int limit) throws SQLException;
  }

  /** What becomes of a command, and the entries that make it so. */
  record Decision(Outcome outcome, List<Placed> entries) {}

  Plan(Head head, Look look, Instant now) {
    this.look = look;
    this.now = now;
    this.size = head.size();
    this.lastTime = head.lastTime();
  }

  /** Everything that was {@link #add added}. */
  List<Placed> placed() {
    return placed;
  }

  /** The streams that it moved, and where to. */
  Map<String, Long> versions() {
    return versions;
  }

  /**
   * Decides; what the decision appends does not count yet.
   *
   * @param command has passed its rules
   */
  Decision decide(Command command) throws SQLException {
    List<Entry> before = accepted(command.id());
    if (!before.isEmpty()) {
      return new Decision(
          isSame(command, before)
              ? new Outcome.Accepted(before, true)
              : new Outcome.IdTaken(command.id(), before),
          List.of());
    }
    List<Outcome.Moved> moved = new ArrayList<>();
    for (Command.Expectation expected : command.expected()) {
      long actual = version(expected.stream());
      if (actual != expected.version()) {
        moved.add(
            new Outcome.Moved(
                expected.stream(), expected.version(), actual, since(expected, actual)));
      }
    }
    if (!moved.isEmpty()) {
      return new Decision(new Outcome.Conflict(moved), List.of());
    }
    List<Placed> entries = place(command);
    return new Decision(
        new Outcome.Accepted(entries.stream().map(Placed::entry).toList(), false), entries);
  }

  /** Lets a decision count for those that follow. */
  void add(Decision decision) {
    if (decision.entries().isEmpty()) {
      return;
    }
    placed.addAll(decision.entries());
    for (Placed one : decision.entries()) {
      versions.put(one.entry().stream(), one.entry().version());
      size++;
      lastTime = one.entry().serverTime();
    }
    byCommand.put(decision.entries().getFirst().entry().command(), decision.entries());
  }

  private List<Placed> place(Command command) throws SQLException {
    Instant time = now.isBefore(lastTime) ? lastTime : now;
    long behindMs = Duration.between(now, time).toMillis();
    List<Placed> entries = new ArrayList<>();
    Map<String, Long> moved = new HashMap<>();
    for (int part = 0; part < command.entries().size(); part++) {
      String stream = command.entries().get(part).stream();
      Long last = moved.get(stream);
      long version = (last == null ? version(stream) : last) + 1;
      moved.put(stream, version);
      entries.add(Placed.of(EntryCodec.entry(command, part, size + part, version, time, behindMs)));
    }
    return entries;
  }

  private List<Entry> accepted(String id) throws SQLException {
    List<Placed> now = byCommand.get(id);
    return now == null ? look.command(id) : now.stream().map(Placed::entry).toList();
  }

  private long version(String stream) throws SQLException {
    Long now = versions.get(stream);
    return now == null ? look.version(stream) : now;
  }

  private List<Entry> since(Command.Expectation expected, long actual) throws SQLException {
    if (expected.version() > actual) {
      return List.of();
    }
    List<Entry> since =
        new ArrayList<>(look.stream(expected.stream(), expected.version(), MOST_TOLD));
    for (Placed one : placed) {
      Entry entry = one.entry();
      if (since.size() < MOST_TOLD
          && entry.stream().equals(expected.stream())
          && entry.version() > expected.version()) {
        since.add(entry);
      }
    }
    return since;
  }

  /** Whether the entries are what this command appends; what it expected is not kept. */
  private static boolean isSame(Command command, List<Entry> entries) {
    if (command.entries().size() != entries.size()) {
      return false;
    }
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (!draft(entry).equals(command.entries().get(i))
          || !entry.who().equals(command.who())
          || !entry.where().equals(command.where())
          || !equal(entry.stationTime(), command.stationTime())
          || !equal(entry.reason(), command.reason())) {
        return false;
      }
    }
    return true;
  }

  private static Draft draft(Entry entry) {
    return new Draft(
        entry.stream(), entry.type(), entry.payloadSchema(), entry.payload(), entry.blobs());
  }

  private static boolean equal(@Nullable Object one, @Nullable Object other) {
    return Objects.equals(one, other);
  }
}
