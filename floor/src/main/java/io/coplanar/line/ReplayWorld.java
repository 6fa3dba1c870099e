// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.ledger.Entry;
import io.coplanar.line.event.CorruptStream;
import io.coplanar.line.event.Event;
import io.coplanar.line.event.EventForm;
import io.coplanar.line.event.VerdictRecord;
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
import io.coplanar.people.Roll;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was known at a place in the log: the states that the entries before it add up to. */
final class ReplayWorld implements World {
  private final StoredFiles files;
  private final @Nullable People people;
  private final Map<String, Seen<?>> states = new HashMap<>();
  private final Map<String, Roll.Seen> persons = new HashMap<>();
  private final Set<String> broken = new HashSet<>();

  /**
   * @param people who may do what; null where the log itself says it
   */
  ReplayWorld(StoredFiles files, @Nullable People people) {
    this.files = files;
    this.people = people;
  }

  /**
   * Takes in the next entry of the line or of people; others say nothing here.
   *
   * @throws CorruptStream when it is none that can follow; the stream stands still from then on
   */
  void take(Entry entry) {
    String stream = entry.stream();
    if (broken.contains(stream)) {
      return;
    }
    try {
      if (stream.startsWith(Roll.PREFIX)) {
        String id = Decider.name(stream);
        Roll.Seen before = persons.getOrDefault(id, Roll.Seen.nobody(id));
        persons.put(id, Roll.after(before, id, entry));
      } else {
        states.put(stream, next(stream, entry));
      }
    } catch (CorruptStream e) {
      broken.add(stream);
      throw e;
    } catch (IllegalStateException | IllegalArgumentException e) {
      broken.add(stream);
      throw new CorruptStream(stream, String.valueOf(e.getMessage()));
    }
  }

  /** The event that an entry holds. */
  static Event read(Entry entry) {
    return form(entry.stream()).read(entry).event();
  }

  private static EventForm<?> form(String stream) {
    return switch (Decider.kind(stream)) {
      case "unit" -> EventForm.UNIT;
      case "fixture" -> EventForm.FIXTURE;
      case "cable" -> EventForm.CABLE;
      case "lot" -> EventForm.LOT;
      case "tool" -> EventForm.TOOL;
      case "evidence" -> EventForm.EVIDENCE;
      default -> EventForm.RECIPE;
    };
  }

  private Seen<?> next(String stream, Entry entry) {
    return switch (Decider.kind(stream)) {
      case "unit" -> unit(Decider.name(stream)).then(EventForm.UNIT.read(entry), Unit::after);
      case "fixture" ->
          fixture(Decider.name(stream)).then(EventForm.FIXTURE.read(entry), Fixture::after);
      case "cable" -> cable(Decider.name(stream)).then(EventForm.CABLE.read(entry), Cable::after);
      case "lot" -> this.<Lot>look(stream).then(EventForm.LOT.read(entry), Lot::after);
      case "tool" -> tool(Decider.name(stream)).then(EventForm.TOOL.read(entry), Tool::after);
      case "evidence" ->
          evidence(Decider.name(stream)).then(EventForm.EVIDENCE.read(entry), EvidenceTrail::after);
      default ->
          recipe(Decider.name(stream)).then(EventForm.RECIPE.read(entry), RecipeShelf::after);
    };
  }

  @SuppressWarnings("unchecked") // a stream's name says what its state is
  private <S> Seen<S> look(String stream) {
    return (Seen<S>) states.getOrDefault(stream, Seen.nothing(stream));
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
    if (people != null) {
      return people.find(id);
    }
    Roll.Seen seen = persons.get(id);
    return seen == null || seen.person() == null ? Person.unknown(id) : Crew.person(seen.person());
  }

  @Override
  public @Nullable Recipe content(String sha256) {
    return files.recipe(sha256);
  }

  @Override
  public List<String> problems(String sha256) {
    return files.problems(sha256);
  }

  @Override
  public boolean holds(String sha256) {
    return files.holds(sha256);
  }

  @Override
  public VerdictRecord verdict(Question question, String serial, String sha256) {
    return files.verdict(question, serial, sha256);
  }
}
