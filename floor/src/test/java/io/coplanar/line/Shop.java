// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Command;
import io.coplanar.ledger.Draft;
import io.coplanar.ledger.Entry;
import io.coplanar.line.event.Event;
import io.coplanar.line.event.EventForm;
import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.event.VerdictRecord.Result;
import io.coplanar.line.gate.Gates;
import io.coplanar.line.gate.Person;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.state.Cable;
import io.coplanar.line.state.EvidenceTrail;
import io.coplanar.line.state.Fixture;
import io.coplanar.line.state.Lot;
import io.coplanar.line.state.RecipeShelf;
import io.coplanar.line.state.Seen;
import io.coplanar.line.state.Tool;
import io.coplanar.line.state.Unit;
import io.coplanar.line.verdict.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A shop on paper: streams in memory, a clock that the test moves, people by name. Every event goes
 * through its stored form, so that what cannot be written or read back is noticed.
 */
final class Shop implements World {
  static final Instant BEGIN = Instant.parse("2026-11-24T06:00:00Z");

  final Blobs blobs = new Blobs();
  final Map<String, Person> people = new HashMap<>();
  final Map<String, Recipe> recipes = new HashMap<>();
  final Map<String, List<Entry>> streams = new HashMap<>();

  /** Hears what is recorded. */
  BiConsumer<String, List<Decision.Happened>> heard = (who, events) -> {};

  private final Map<String, Seen<?>> seen = new HashMap<>();
  private final Decider decider;
  private Instant now = BEGIN;
  private boolean trusted = true;
  private int commands;

  private final @Nullable Recorder recorder;

  /** Keeps what happens somewhere else, and gives it back as it stands there. */
  interface Recorder {
    List<Entry> record(Command command);
  }

  Shop(Gates gates) {
    this(gates, null);
  }

  Shop(Gates gates, @Nullable Recorder recorder) {
    decider = new Decider(gates);
    this.recorder = recorder;
  }

  Instant now() {
    return now;
  }

  void tick(double seconds) {
    now = now.plusMillis((long) (1000 * seconds));
  }

  void set(Instant time) {
    now = time;
  }

  void trust(boolean clock) {
    trusted = clock;
  }

  /** The id that the last command had. */
  String lastCommand() {
    return "c" + commands;
  }

  /** Asks, and records what is decided. */
  Decision ask(String who, LineCommand command) {
    commands++;
    Decision decision;
    try {
      decision =
          decider.decide(command, new Context(lastCommand(), who, "bench-1", now, trusted), this);
    } catch (InputFault e) {
      throw new AssertionError(e);
    }
    heard.accept(who, decision.events());
    if (recorder == null) {
      for (Decision.Happened h : decision.events()) {
        append(h.stream(), h.event(), who);
      }
    } else {
      recorder.record(recorded(who, decision.events())).forEach(this::take);
    }
    return decision;
  }

  /** Asks for what must be accepted. */
  void must(String who, LineCommand command) {
    if (ask(who, command) instanceof Decision.Refused refused) {
      throw new AssertionError(command + " was refused: " + refused.refusals());
    }
  }

  private Command recorded(String who, List<Decision.Happened> events) {
    return new Command(
        lastCommand(),
        who,
        "bench-1",
        null,
        null,
        events.stream()
            .map(Decision.Happened::stream)
            .distinct()
            .map(stream -> new Command.Expectation(stream, look(stream).version()))
            .toList(),
        events.stream().map(h -> EventForm.draft(h.stream(), h.event())).toList());
  }

  void append(String stream, Event event, String who) {
    if (recorder != null) {
      commands++;
      recorder
          .record(recorded(who, List.of(new Decision.Happened(stream, event))))
          .forEach(this::take);
      return;
    }
    Draft draft = EventForm.draft(stream, event);
    List<Entry> entries = streams.computeIfAbsent(stream, s -> new ArrayList<>());
    Entry last = entries.isEmpty() ? null : entries.getLast();
    // as the ledger does: its time never runs backwards
    Instant at = last != null && last.serverTime().isAfter(now) ? last.serverTime() : now;
    Entry entry =
        new Entry(
            0,
            lastCommand(),
            0,
            1,
            stream,
            entries.size() + 1,
            draft.type(),
            who,
            "bench-1",
            at,
            0,
            null,
            null,
            draft.blobs(),
            draft.payloadSchema(),
            draft.payload());
    take(entry);
  }

  private void take(Entry entry) {
    streams.computeIfAbsent(entry.stream(), s -> new ArrayList<>()).add(entry);
    seen.put(entry.stream(), next(entry.stream(), entry));
  }

  @SuppressWarnings("unchecked")
  private Seen<?> next(String stream, Entry entry) {
    Seen<?> before = seen.getOrDefault(stream, Seen.nothing(stream));
    return switch (Decider.kind(stream)) {
      case "unit" -> ((Seen<Unit>) before).then(EventForm.UNIT.read(entry), Unit::after);
      case "fixture" ->
          ((Seen<Fixture>) before).then(EventForm.FIXTURE.read(entry), Fixture::after);
      case "cable" -> ((Seen<Cable>) before).then(EventForm.CABLE.read(entry), Cable::after);
      case "lot" -> ((Seen<Lot>) before).then(EventForm.LOT.read(entry), Lot::after);
      case "tool" -> ((Seen<Tool>) before).then(EventForm.TOOL.read(entry), Tool::after);
      case "evidence" ->
          ((Seen<EvidenceTrail>) before).then(EventForm.EVIDENCE.read(entry), EvidenceTrail::after);
      default ->
          ((Seen<RecipeShelf>) before).then(EventForm.RECIPE.read(entry), RecipeShelf::after);
    };
  }

  @SuppressWarnings("unchecked")
  private <S> Seen<S> look(String stream) {
    return (Seen<S>) seen.getOrDefault(stream, Seen.nothing(stream));
  }

  @Override
  public Seen<Unit> unit(String serial) {
    return look("unit/" + serial);
  }

  @Override
  public Seen<Fixture> fixture(String id) {
    return look("fixture/" + id);
  }

  @Override
  public Seen<Cable> cable(String id) {
    return look("cable/" + id);
  }

  @Override
  public Seen<Lot> lot(String kind, String id) {
    return look("lot/" + kind + "/" + id);
  }

  @Override
  public Seen<Tool> tool(String id) {
    return look("tool/" + id);
  }

  @Override
  public Seen<EvidenceTrail> evidence(String sha256) {
    return look("evidence/" + sha256);
  }

  @Override
  public Seen<RecipeShelf> recipe(String id) {
    return look("recipe/" + id);
  }

  @Override
  public Person person(String id) {
    return people.getOrDefault(id, Person.unknown(id));
  }

  @Override
  public @Nullable Recipe content(String sha256) {
    return recipes.get(sha256);
  }

  /** Recipes on paper are sound: their files are checked elsewhere. */
  @Override
  public List<String> problems(String sha256) {
    return List.of();
  }

  @Override
  public boolean holds(String sha256) {
    return blobs.find(sha256) != null || recipes.containsKey(sha256);
  }

  @Override
  public VerdictRecord verdict(Question question, String serial, String sha256) {
    Blobs.Nature nature = blobs.find(sha256);
    Result result =
        nature == null || nature == Blobs.Nature.UNREADABLE
            ? Result.NOT_JUDGED
            : nature == Blobs.Nature.GOOD ? Result.PASS : Result.FAIL;
    return new VerdictRecord(
        question.of(),
        serial,
        result,
        nature == Blobs.Nature.FATAL,
        VerdictRecord.By.ENGINE,
        null,
        sha256,
        "paper",
        "paper",
        result == Result.PASS ? List.of() : List.of("made so"),
        List.of());
  }

  /** What must be there. */
  static <T> T there(@Nullable T thing) {
    if (thing == null) {
      throw new AssertionError("is not there");
    }
    return thing;
  }

  /** A connector's state, which must be there. */
  Unit get(String serial) {
    Unit unit = unit(serial).state();
    if (unit == null) {
      throw new AssertionError("no " + serial);
    }
    return unit;
  }
}
