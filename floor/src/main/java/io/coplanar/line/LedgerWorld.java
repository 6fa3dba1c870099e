// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.ledger.Command;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.line.event.Event;
import io.coplanar.line.event.EventForm;
import io.coplanar.line.event.Streams;
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
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger says at one moment. What was read of a stream before is kept, since entries never
 * change, and only those after it are read.
 */
final class LedgerWorld implements World {
  private static final int PAGE = 500;

  private final LedgerReader reader;
  private final Recent<String, Seen<?>> kept;
  private final StoredFiles files;
  private final Crew crew;
  private final Map<String, Seen<?>> asked = new LinkedHashMap<>();
  private final Map<String, Command.Expectation> restsOn = new LinkedHashMap<>();

  LedgerWorld(LedgerReader reader, Recent<String, Seen<?>> kept, StoredFiles files, Crew crew) {
    this.reader = reader;
    this.kept = kept;
    this.files = files;
    this.crew = crew;
  }

  /** Every stream that was asked for, as it was. */
  List<Command.Expectation> expected() {
    return Stream.concat(
            asked.values().stream()
                .map(seen -> new Command.Expectation(seen.stream(), seen.version())),
            restsOn.values().stream())
        .toList();
  }

  @SuppressWarnings("unchecked") // a stream's name says what its state is
  private <S, E extends Event> Seen<S> look(
      String stream, EventForm<E> form, Seen.Evolve<S, E> evolve) {
    Seen<?> before = asked.get(stream);
    if (before != null) {
      return (Seen<S>) before;
    }
    Seen<S> seen = (Seen<S>) kept.getOr(stream, Seen.nothing(stream));
    try {
      List<Entry> page;
      do {
        page = reader.stream(stream, seen.version(), PAGE);
        for (Entry entry : page) {
          seen = seen.then(form.read(entry), evolve);
        }
      } while (page.size() == PAGE);
    } catch (SQLException e) {
      throw new StorageFault(e);
    }
    kept.put(stream, seen);
    asked.put(stream, seen);
    return seen;
  }

  /** The database could not be read. */
  static final class StorageFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    StorageFault(SQLException cause) {
      super(cause);
    }
  }

  @Override
  public Seen<Unit> unit(String serial) {
    return look(Streams.unit(serial), EventForm.UNIT, Unit::after);
  }

  @Override
  public Seen<Fixture> fixture(String id) {
    return look(Streams.fixture(id), EventForm.FIXTURE, Fixture::after);
  }

  @Override
  public Seen<Cable> cable(String id) {
    return look(Streams.cable(id), EventForm.CABLE, Cable::after);
  }

  @Override
  public Seen<Lot> lot(String kind, String id) {
    return look(Streams.lot(kind, id), EventForm.LOT, Lot::after);
  }

  @Override
  public Seen<Tool> tool(String id) {
    return look(Streams.tool(id), EventForm.TOOL, Tool::after);
  }

  @Override
  public Seen<EvidenceTrail> evidence(String sha256) {
    return look(Streams.evidence(sha256), EventForm.EVIDENCE, EvidenceTrail::after);
  }

  @Override
  public Seen<RecipeShelf> recipe(String id) {
    return look(Streams.recipe(id), EventForm.RECIPE, RecipeShelf::after);
  }

  @Override
  public Person person(String id) {
    try {
      return crew.find(reader, id, e -> restsOn.put(e.stream(), e));
    } catch (SQLException e) {
      throw new StorageFault(e);
    }
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
