// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.personal.PersonId;
import io.coplanar.people.PersonEvent.SecretChanged;
import io.coplanar.people.PersonEvent.SecretChanged.Kind;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The people of a ledger: who they are, what they may do, how they prove it. What happens to them
 * is in the ledger; names, badges and secrets lie beside it and go when somebody is erased. Any
 * number of threads and servers may ask at once.
 *
 * <p>A change is on disk when it returns, a refused one too. Asking again with the same id is safe:
 * it gives the first answer and finishes what a crash has interrupted.
 *
 * <pre>{@code
 * SignedIn in = staff.signIn(badge, pin, "bench-3");
 * if (in.who() instanceof Caller caller && caller.may(Action.ATTEMPT_STEP)) { … }
 * }</pre>
 */
public final class Staff {
  private static final String NEW = "";

  private final Ledger ledger;
  private final Settings settings;
  private final InstantSource clock;
  private final Roll roll = new Roll();
  private final Changes changes;
  private final Beside beside;
  private final SignIns signIns;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param settings {@link PeopleSettings}
   * @param clock the same that the ledger was opened with
   */
  public Staff(Ledger ledger, Settings settings, InstantSource clock) {
    this.ledger = ledger;
    this.settings = settings;
    this.clock = clock;
    this.changes = new Changes(ledger, roll);
    this.beside = new Beside(ledger);
    this.signIns = new SignIns(ledger, roll, settings, clock);
  }

  // who there is

  /** Somebody, dismissed and erased people too. */
  public Optional<Member> find(String id) throws IntakeStopped {
    try (LedgerReader reader = ledger.reader()) {
      Person person = roll.look(reader, id).person();
      return person == null ? Optional.empty() : Optional.of(Members.of(reader, person));
    } catch (SQLException e) {
      throw Changes.unreadable(e);
    }
  }

  /** Everybody, beside whoever writes; see {@link #list()}. */
  public static List<Member> list(LedgerReader reader) throws SQLException {
    return Members.all(reader, new Roll());
  }

  /** Everybody, dismissed and erased people too, by id. */
  public List<Member> list() throws IntakeStopped {
    try (LedgerReader reader = ledger.reader()) {
      return Members.all(reader, roll);
    } catch (SQLException e) {
      throw Changes.unreadable(e);
    }
  }

  // changes

  /**
   * Lets the first one in, who keeps people and tokens. Only where nobody does who could prove it.
   *
   * @param by the program's name, not a person's; the command's id is ours, so that of two who try
   *     at once one is refused
   */
  public Change begin(Act by, NewPerson person) throws InputFault, IntakeStopped {
    person.check();
    List<Member> all;
    String id;
    try (LedgerReader reader = ledger.reader()) {
      all = Members.all(reader, roll);
      id = beginning(reader, all.size());
    } catch (SQLException e) {
      throw Changes.unreadable(e);
    }
    long keepers =
        all.stream()
            .filter(m -> m.person().roles().contains(Role.ADMIN))
            .filter(Member::canProve)
            .count();
    if (keepers > 0) {
      return new Change(
          List.of(
              new Objection(
                  "NOT_EMPTY",
                  "The first person is let in where nobody keeps people.",
                  keepers + " of role admin",
                  "Let one of them admit the person.")),
          List.of(),
          false);
    }
    Act first = new Act(id, by.who(), by.where(), by.stationTime(), by.reason());
    return admitted(changes.begin(first, PersonId.random().text(), person.roles()), person);
  }

  /** An id that the view has not: after an import the first one's is taken, and nobody is left. */
  private static String beginning(LedgerReader reader, int from) throws SQLException {
    for (int n = from; ; n++) {
      String id = "people-begin/" + n;
      if (reader.command(id).isEmpty()) {
        return id;
      }
    }
  }

  /**
   * Lets somebody in, under a new random id that {@link Change#person} gives.
   *
   * @throws InputFault when the name, badge or user is none
   */
  public Change admit(Act by, NewPerson person) throws InputFault, IntakeStopped {
    person.check();
    String id = PersonId.random().text();
    Change change =
        changes.run(
            by,
            Action.ADMIT_PERSON,
            NEW,
            Rules.ids(person.roles()),
            (d, actor) -> {
              Rules.may(d, actor, by.who(), Action.ADMIT_PERSON);
              Rules.free(d, Keys.BADGE, person.badge(), id);
              Rules.free(d, Keys.USER, person.user(), id);
              d.see(id);
              return new Changes.Wanted(id, new PersonEvent.Admitted(person.roles()));
            });
    return admitted(change, person);
  }

  private Change admitted(Change change, NewPerson person) throws InputFault, IntakeStopped {
    if (change.accepted()) {
      beside.admit(change.person(), change.seq(), person, clock.instant());
    }
    return change;
  }

  /** Makes somebody this and nothing else. Nobody does that to himself. */
  public Change changeRoles(Act by, String person, Set<Role> roles)
      throws InputFault, IntakeStopped {
    if (roles.isEmpty()) {
      throw new InputFault.Inconsistent("the roles", "are none", "one at least, or dismiss");
    }
    return changes.run(
        by,
        Action.CHANGE_ROLES,
        person,
        Rules.ids(roles),
        (d, actor) -> {
          Rules.may(d, actor, by.who(), Action.CHANGE_ROLES);
          Rules.another(d, by.who(), person, "Nobody changes his own roles.");
          d.here(person);
          return new Changes.Wanted(person, new PersonEvent.RolesChanged(roles));
        });
  }

  /**
   * Says that somebody can do a step.
   *
   * @param step {@code recipe/step}, or {@code *}/step for every recipe
   * @param until that moment excluded
   */
  public Change certify(Act by, String person, String step, Instant until)
      throws InputFault, IntakeStopped {
    Rules.checkStep(step);
    return changes.run(
        by,
        Action.CERTIFY_PERSON,
        person,
        step + "\n" + until,
        (d, actor) -> {
          Rules.may(d, actor, by.who(), Action.CERTIFY_PERSON);
          Rules.another(d, by.who(), person, "Nobody certifies himself.");
          d.here(person);
          d.objectIf(
              !clock.instant().isBefore(until),
              "OVER",
              "A certification ends in the future.",
              until.toString(),
              "Give a later end.");
          return new Changes.Wanted(person, new PersonEvent.Certified(step, until));
        });
  }

  /** Takes a certification away. */
  public Change withdrawCertification(Act by, String person, String step, String reason)
      throws InputFault, IntakeStopped {
    String why = Rules.reason(reason);
    return changes.run(
        by,
        Action.CERTIFY_PERSON,
        person,
        "withdraw " + step + "\n" + why,
        (d, actor) -> {
          Rules.may(d, actor, by.who(), Action.CERTIFY_PERSON);
          Person who = d.here(person);
          d.objectIf(
              who != null && !who.certifications().containsKey(step),
              "NOT_CERTIFIED",
              "What is withdrawn is there.",
              step,
              "Look at what the person is certified for.");
          return new Changes.Wanted(person, new PersonEvent.CertificationWithdrawn(step, why));
        });
  }

  /**
   * Records that somebody was turned away from what he may not do, whatever it is; the reason tells
   * what was asked.
   *
   * @param byScope whether only the proof does not reach so far, and the role would
   */
  public Change forbidden(Act by, Action action, boolean byScope) throws InputFault, IntakeStopped {
    return changes.refused(
        by,
        action,
        "",
        List.of(
            byScope
                ? new Objection(
                    "OUT_OF_SCOPE",
                    "What a token may be used for is in its scope.",
                    "",
                    "Ask for a token whose scope holds " + action.id() + ".")
                : new Objection(
                    "NOT_ALLOWED",
                    "Who does it has the role for it: " + Rules.ids(action.roles()) + ".",
                    "",
                    "Let somebody do it who may.")));
  }

  /** Records that a request of somebody's came to nothing before anything was decided. */
  public Change turnedAway(Act by, PersonEvent.TurnedAway what) throws InputFault, IntakeStopped {
    return changes.run(
        by,
        Action.READ, // the least that somebody may: what was asked for is not known
        by.who(),
        String.join("\n", what.kind(), what.request(), what.field()),
        (d, actor) -> {
          d.here(by.who());
          return new Changes.Wanted(by.who(), what);
        });
  }

  /** Lets somebody do nothing any more; badge, PIN and password are forgotten. */
  public Change dismiss(Act by, String person, String reason) throws InputFault, IntakeStopped {
    String why = Rules.reason(reason);
    Change change =
        changes.run(
            by,
            Action.DISMISS_PERSON,
            person,
            why,
            (d, actor) -> {
              Rules.may(d, actor, by.who(), Action.DISMISS_PERSON);
              // so that somebody of role admin is always left: who dismisses the others
              Rules.another(d, by.who(), person, "Nobody dismisses himself.");
              d.here(person);
              return new Changes.Wanted(person, new PersonEvent.Dismissed(why));
            });
    if (change.accepted()) {
      beside.dismiss(person);
    }
    return change;
  }

  /**
   * Erases what identifies somebody who was dismissed: name, photo, badge, hashes, tokens.
   *
   * @return with the receipt of the entry that says so; what could not be cleaned from the
   *     database's files while somebody read is cleaned by asking again
   */
  public Erasure erase(Act by, String person) throws InputFault, IntakeStopped {
    return new Erasing(ledger, roll, changes).erase(by, person);
  }

  // secrets

  /**
   * Gives somebody a PIN, or changes it, and ends his sessions.
   *
   * @param old the present PIN, for who changes his own; null for who keeps people
   * @throws InputFault for a PIN that would be guessed
   */
  public Change setPin(Act by, String person, char @Nullable [] old, char[] pin)
      throws InputFault, IntakeStopped {
    SecretRules.pin(pin, settings);
    return setSecret(by, person, Keys.PIN, Kind.PIN, old, pin);
  }

  /** The same for a password. */
  public Change setPassword(Act by, String person, char @Nullable [] old, char[] password)
      throws InputFault, IntakeStopped {
    SecretRules.password(password, settings);
    return setSecret(by, person, Keys.PASSWORD, Kind.PASSWORD, old, password);
  }

  private Change setSecret(
      Act by, String person, String key, Kind kind, char @Nullable [] old, char[] secret)
      throws InputFault, IntakeStopped {
    boolean own = old != null && by.who().equals(person);
    boolean proven =
        old != null
            && own
            && signIns.prove(Keys.name(Keys.PERSON, person), key, old, by.where())
                instanceof SignIns.Proof.Right;
    Change change =
        changes.run(
            by,
            Action.SET_SECRET,
            person,
            key,
            (d, actor) -> {
              if (own) {
                d.objectIf(
                    !proven,
                    "WRONG_SECRET",
                    "Who changes his own " + key + " knows the present one.",
                    person,
                    "Type it again, or ask who keeps people.");
              } else {
                Rules.may(d, actor, by.who(), Action.SET_SECRET);
              }
              d.here(person);
              return new Changes.Wanted(person, new SecretChanged(kind));
            });
    if (change.accepted()) {
      String hash = SecretHash.of(secret, settings, random);
      beside.secret(Keys.of(key, person, person, change.seq(), hash));
    }
    return change;
  }

  /** Gives somebody a badge in the place of the one before. */
  public Change setBadge(Act by, String person, String badge) throws InputFault, IntakeStopped {
    Keys.checkBadge(badge);
    return setName(by, person, Keys.BADGE, badge);
  }

  /** Gives somebody a name to sign in with in the office. */
  public Change setUser(Act by, String person, String user) throws InputFault, IntakeStopped {
    Keys.checkUser(user);
    return setName(by, person, Keys.USER, user);
  }

  private Change setName(Act by, String person, String kind, String name)
      throws InputFault, IntakeStopped {
    Change change =
        changes.run(
            by,
            Action.SET_SECRET,
            person,
            kind,
            (d, actor) -> {
              Rules.may(d, actor, by.who(), Action.SET_SECRET);
              d.here(person);
              Rules.free(d, kind, name, person);
              return new Changes.Wanted(person, new SecretChanged(Kind.BADGE));
            });
    if (change.accepted()) {
      beside.name(kind, name, person, change.seq());
    }
    return change;
  }

  /**
   * Makes a token for scripts and machines.
   *
   * @param scopes what it may be used for, at most what the person may
   */
  public NewToken issueToken(Act by, String person, Set<Action> scopes, Instant until)
      throws InputFault, IntakeStopped {
    return new Tokens(changes, beside, settings, clock).issue(by, person, scopes, until, random);
  }

  /**
   * Makes a token of all that an admin may, for one who lost every proof. It asks for no proof of
   * anybody: who may open the ledger for writing, with its key, asks. The entry names the program.
   */
  public NewToken recover(Act by, String person, Instant until) throws InputFault, IntakeStopped {
    return new Tokens(changes, beside, settings, clock).recover(by, person, until, random);
  }

  /** Ends a token: from when this returns, no server takes it. */
  public Change revokeToken(Act by, String person, String token) throws InputFault, IntakeStopped {
    return new Tokens(changes, beside, settings, clock).revoke(by, person, token);
  }

  // proofs

  /** Badge and PIN at a station: begins a session. */
  public SignedIn signIn(String badge, char[] pin, String station)
      throws InputFault, IntakeStopped {
    return entered(
        signIns.prove(Keys.name(Keys.BADGE, badge(badge)), Keys.PIN, pin, station), station);
  }

  /** User and password in the office: begins a session. */
  public SignedIn signInByPassword(String user, char[] password, String where)
      throws InputFault, IntakeStopped {
    String name = Keys.user(user);
    return entered(
        signIns.prove(
            Keys.name(Keys.USER, name == null ? "-" : name), Keys.PASSWORD, password, where),
        where);
  }

  private SignedIn entered(SignIns.Proof proof, String where) throws IntakeStopped {
    return switch (proof) {
      case SignIns.Proof.Wrong wrong -> new SignedIn(wrong.why(), null);
      case SignIns.Proof.Right right ->
          beside.begin(right.person(), where, clock.instant(), sessionEnd(), random);
    };
  }

  private Instant sessionEnd() {
    return clock.instant().plusSeconds(60 * (long) settings.get("session_min"));
  }

  /**
   * A second person signs within a request of the first, who stays signed in.
   *
   * @param first who asks
   */
  public Authenticated countersign(Caller first, String badge, char[] pin, String station)
      throws InputFault, IntakeStopped {
    return switch (signIns.prove(Keys.name(Keys.BADGE, badge(badge)), Keys.PIN, pin, station)) {
      case SignIns.Proof.Wrong wrong -> wrong.why();
      case SignIns.Proof.Right right ->
          right.person().id().equals(first.person().id())
              ? new Denied.SamePerson()
              : new Caller(
                  right.person(),
                  Rules.actions(right.person()),
                  "",
                  station,
                  clock.instant().plusSeconds(60));
    };
  }

  /** What no badge is, is counted as one that nobody has. */
  private static String badge(String typed) {
    String badge = typed.strip();
    return Keys.isBadge(badge) ? badge : "-";
  }

  /** Whose a token or session is. A lock-out does not end what was begun before. */
  public Authenticated authenticate(String secret) throws IntakeStopped {
    if (secret.length() > 200) {
      return new Denied.Unknown();
    }
    try (LedgerReader reader = ledger.reader()) {
      return Proving.of(reader, roll, Token.sha256(secret), clock.instant());
    } catch (SQLException e) {
      throw Changes.unreadable(e);
    }
  }

  /** Ends a session, or nothing where there is none. */
  public void signOut(String secret) throws IntakeStopped {
    beside.end(Token.sha256(secret));
  }
}
