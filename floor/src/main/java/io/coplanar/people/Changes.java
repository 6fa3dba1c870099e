// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Command;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.Outcome;
import io.coplanar.ledger.Patience;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides changes on what the ledger says, and records them only if nothing that they rest on has
 * moved meanwhile; else they are decided again. A refusal is recorded in the stream of who asked.
 */
final class Changes {
  private static final Objection ID_TAKEN =
      new Objection(
          Change.ID_TAKEN,
          "A command's id is used for one command.",
          "",
          "Send the new command under a new id.");

  private final Ledger ledger;
  private final Roll roll;

  Changes(Ledger ledger, Roll roll) {
    this.ledger = ledger;
    this.roll = roll;
  }

  /** What a change is, if nothing stands against it. */
  record Wanted(String person, PersonEvent event) {}

  /** Decides one kind of change; what it gives counts only without objections. */
  @FunctionalInterface
  interface Rule {
    @Nullable Wanted decide(Deciding d, @Nullable Person actor) throws SQLException, InputFault;
  }

  /**
   * Decides and records.
   *
   * @param about whom; empty for somebody new
   * @param asked the rest of what was asked for: tells one command from another of the same id
   */
  Change run(Act act, Action action, String about, String asked, Rule rule)
      throws InputFault, IntakeStopped {
    String whole = action.id() + "\n" + act.who() + "\n" + about + "\n" + asked;
    Patience patience = new Patience();
    while (patience.isLeft()) {
      try (LedgerReader reader = ledger.reader()) {
        List<Entry> before = reader.command(act.command());
        if (!before.isEmpty()) {
          return repeated(before, whole);
        }
        Deciding d = new Deciding(reader, roll);
        Person actor = d.see(act.who());
        Wanted wanted = rule.decide(d, actor);
        List<Objection> objections = List.copyOf(d.objections());
        if (objections.isEmpty() && wanted == null) {
          throw new IllegalStateException(action + " came to nothing");
        }
        if (wanted == null || !objections.isEmpty()) {
          if (actor == null || !actor.active()) {
            return new Change(objections, List.of(), false);
          }
          List<String> codes = objections.stream().map(Objection::code).distinct().toList();
          wanted = new Wanted(act.who(), new PersonEvent.Refused(action, about, codes));
        }
        Outcome outcome = ledger.append(command(act, wanted, whole, d.expected()));
        if (outcome instanceof Outcome.Accepted accepted && !accepted.repeated()) {
          return new Change(objections, accepted.entries(), false);
        }
      } catch (SQLException e) {
        throw unreadable(e);
      }
    }
    throw patience.spent();
  }

  /** Records that something was refused. */
  Change refused(Act act, Action action, String about, List<Objection> objections)
      throws InputFault, IntakeStopped {
    return run(
        act,
        action,
        about,
        "",
        (d, actor) -> {
          d.objections().addAll(objections);
          return null;
        });
  }

  /** Lets the first keeper of people in; two who try at once make one. */
  Change begin(Act act, String id, Set<Role> roles) throws InputFault, IntakeStopped {
    if (!roles.contains(Role.ADMIN)) {
      throw new InputFault.Inconsistent(
          "the roles of the first person", "are " + Rules.ids(roles), "admin among them");
    }
    return run(
        act,
        Action.ADMIT_PERSON,
        "",
        "first\n" + id,
        (d, actor) -> {
          d.see(id);
          return new Wanted(id, new PersonEvent.Admitted(roles));
        });
  }

  private static Command command(
      Act act, Wanted wanted, String asked, List<Command.Expectation> expected) {
    return new Command(
        act.command(),
        act.who(),
        act.where(),
        act.stationTime(),
        act.reason(),
        expected,
        List.of(PersonEventForm.draft(wanted.person(), wanted.event(), asked)));
  }

  private static Change repeated(List<Entry> before, String asked) {
    Entry first = before.getFirst();
    if (!PersonEventForm.isOf(first, asked)) {
      return new Change(List.of(ID_TAKEN), before, false);
    }
    String person = PersonStream.person(first.stream());
    PersonEvent event = PersonEventForm.read(person, first.type(), first.payload());
    return new Change(
        event instanceof PersonEvent.Refused refused
            ? refused.codes().stream().map(Changes::again).toList()
            : List.of(),
        before,
        true);
  }

  /** A recorded refusal has kept the codes. */
  private static Objection again(String code) {
    return new Objection(code, "Refused before, for this reason.", "", "Ask under a new id.");
  }

  static IntakeStopped unreadable(SQLException e) {
    return new IntakeStopped(
        IntakeStopped.Why.UNREACHABLE, "the ledger cannot be read; ask again", e);
  }
}
