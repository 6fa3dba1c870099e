// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import io.coplanar.ledger.Command;
import io.coplanar.ledger.Draft;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.Outcome;
import io.coplanar.ledger.Patience;
import io.coplanar.ledger.blob.BlobStore;
import io.coplanar.line.event.AttemptRefused;
import io.coplanar.line.event.EventForm;
import io.coplanar.line.event.Refusal;
import io.coplanar.line.state.Seen;
import io.coplanar.line.state.Unit;
import io.coplanar.line.verdict.Evaluator;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The line over a ledger. A command is decided on what the ledger says, and recorded only if none
 * of the streams that the decision rests on has moved meanwhile; else it is decided again. So two
 * stations cannot draw the last of a mix twice. Any number of threads may ask at once.
 */
public final class Line {
  private static final int KEPT_STREAMS = 20_000;

  private final Ledger ledger;
  private final StoredFiles files;
  private final Crew crew;
  private final LineClock clock;
  private final Decider decider;
  private final Recent<String, Seen<?>> kept = new Recent<>(KEPT_STREAMS);

  /**
   * With the people that the ledger itself knows.
   *
   * @param clock the same that the ledger was opened with
   * @param settings {@link LineSettings}
   */
  public Line(
      Ledger ledger, BlobStore blobs, LineClock clock, Evaluator evaluator, Settings settings) {
    this(ledger, new StoredFiles(blobs, evaluator), Crew.recorded(), clock, new Decider(settings));
  }

  /**
   * With people who are known elsewhere.
   *
   * @param clock the same that the ledger was opened with
   */
  public Line(Ledger ledger, BlobStore blobs, People people, LineClock clock, Evaluator evaluator) {
    this(ledger, new StoredFiles(blobs, evaluator), Crew.of(people), clock, new Decider());
  }

  Line(Ledger ledger, StoredFiles files, Crew crew, LineClock clock, Decider decider) {
    this.ledger = ledger;
    this.files = files;
    this.crew = crew;
    this.clock = clock;
    this.decider = decider;
  }

  /**
   * Asks for something. When it returns, what was decided is on disk, a refusal with all its
   * reasons too.
   *
   * @param id the client's own for this command; asking again with it gives the first answer
   * @param stationTime the station's clock, recorded and never used; null where it has none
   * @throws InputFault when the command is none
   * @throws IntakeStopped when nothing is taken in now; asking again with the same id is safe
   */
  public Answer ask(
      String id, String who, String where, @Nullable Instant stationTime, LineCommand command)
      throws InputFault, IntakeStopped {
    try {
      return ask(id, who, where, stationTime, command, List.of());
    } catch (StaleView e) {
      throw new IllegalStateException("nothing was said to be seen", e);
    }
  }

  /**
   * Asks on what somebody saw.
   *
   * @param seen streams and the versions at which the client saw them, each stream once
   * @throws StaleView when one of them has moved since, unless the command was answered before
   */
  public Answer ask(
      String id,
      String who,
      String where,
      @Nullable Instant stationTime,
      LineCommand command,
      List<Command.Expectation> seen)
      throws InputFault, IntakeStopped, StaleView {
    String asked = Asked.of(who, command);
    Patience patience = new Patience();
    while (patience.isLeft()) {
      try (LedgerReader reader = ledger.reader()) {
        List<Entry> before = reader.command(id);
        if (!before.isEmpty()) {
          return before(before, asked);
        }
        StaleView.check(reader, seen);
        LedgerWorld world = new LedgerWorld(reader, kept, files, crew);
        Context context = new Context(id, who, where, clock.instant(), clock.trusted());
        Decision decision = decider.decide(command, context, world);
        Outcome outcome =
            ledger.append(
                new Command(
                    id,
                    who,
                    where,
                    stationTime,
                    null,
                    expected(world.expected(), seen),
                    drafts(decision, asked)));
        if (outcome instanceof Outcome.Accepted accepted && !accepted.repeated()) {
          return new Answer(
              decision instanceof Decision.Refused r ? r.refusals() : List.of(),
              accepted.entries(),
              false);
        }
      } catch (SQLException | LedgerWorld.StorageFault e) {
        throw unreadable(e);
      }
    }
    throw patience.spent();
  }

  /**
   * Looks at what the ledger says at one moment; nothing is recorded.
   *
   * @param question is asked once, on this thread, and keeps nothing of the world
   */
  public <T extends @Nullable Object> T look(Function<World, T> question) throws IntakeStopped {
    try (LedgerReader reader = ledger.reader()) {
      return question.apply(new LedgerWorld(reader, kept, files, crew));
    } catch (SQLException | LedgerWorld.StorageFault e) {
      throw unreadable(e);
    }
  }

  /** A connector as it stands now; null where there is none of this serial. */
  public @Nullable Unit unit(String serial) throws IntakeStopped {
    return this.<@Nullable Unit>look(world -> world.unit(serial).state());
  }

  private static IntakeStopped unreadable(Exception e) {
    return new IntakeStopped(
        IntakeStopped.Why.UNREACHABLE, "the ledger cannot be read; ask again", e);
  }

  /** What the decision rests on, and what the client saw. */
  private static List<Command.Expectation> expected(
      List<Command.Expectation> asked, List<Command.Expectation> seen) {
    Set<String> streams =
        asked.stream().map(Command.Expectation::stream).collect(Collectors.toSet());
    List<Command.Expectation> all = new ArrayList<>(asked);
    seen.stream().filter(e -> !streams.contains(e.stream())).forEach(all::add);
    return all;
  }

  /** The answer that a command's id had before; another command's id is told. */
  private static Answer before(List<Entry> entries, String asked) {
    if (!Asked.isOf(entries.getFirst(), asked)) {
      return new Answer(List.of(Asked.TAKEN), entries, false);
    }
    return new Answer(refusals(entries), entries, true);
  }

  private static List<Draft> drafts(Decision decision, String asked) {
    List<Draft> drafts = new ArrayList<>();
    for (Decision.Happened h : decision.events()) {
      Draft draft = EventForm.draft(h.stream(), h.event());
      drafts.add(drafts.isEmpty() ? Asked.with(draft, asked) : draft);
    }
    return drafts;
  }

  /** Those of the command's first entry, which is the refusal where it was refused. */
  private static List<Refusal> refusals(List<Entry> entries) {
    return EventForm.refused(entries.getFirst()).map(AttemptRefused::refusals).orElse(List.of());
  }
}
