// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.people.PersonEvent.SecretChanged;
import io.coplanar.people.PersonEvent.SecretChanged.Kind;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes tokens and ends them. */
final class Tokens {
  private final Changes changes;
  private final Beside beside;
  private final Settings settings;
  private final InstantSource clock;

  Tokens(Changes changes, Beside beside, Settings settings, InstantSource clock) {
    this.changes = changes;
    this.beside = beside;
    this.settings = settings;
    this.clock = clock;
  }

  NewToken issue(Act by, String person, Set<Action> scopes, Instant until, SecureRandom random)
      throws InputFault, IntakeStopped {
    if (scopes.isEmpty()) {
      throw new InputFault.Inconsistent("the scopes", "are none", "one action at least");
    }
    return make(
        by,
        person,
        scopes,
        until,
        random,
        (d, actor, owner) -> Rules.may(d, actor, by.who(), Action.ISSUE_TOKEN));
  }

  /** For who keeps people and lost every proof; whoever may open the ledger for writing asks. */
  NewToken recover(Act by, String person, Instant until, SecureRandom random)
      throws InputFault, IntakeStopped {
    Set<Action> scopes =
        Arrays.stream(Action.values())
            .filter(a -> a.roles().contains(Role.ADMIN))
            .collect(Collectors.toSet());
    return make(
        by,
        person,
        scopes,
        until,
        random,
        (d, actor, owner) ->
            d.objectIf(
                owner != null && !owner.roles().contains(Role.ADMIN),
                "NOT_ADMIN",
                "Only who keeps people is let in again so.",
                person,
                "Name somebody of role admin; \"coplanar people list\" shows who is."));
  }

  /** What stands against it besides the rules of every token. */
  @FunctionalInterface
  private interface Standing {
    void object(Deciding d, @Nullable Person actor, @Nullable Person owner) throws SQLException;
  }

  private NewToken make(
      Act by,
      String person,
      Set<Action> scopes,
      Instant until,
      SecureRandom random,
      Standing standing)
      throws InputFault, IntakeStopped {
    Token.Issued made = Token.issue(person, scopes, until, random);
    Instant latest =
        clock.instant().plus(Duration.ofDays((long) settings.get("token_longest_days")));
    Change change =
        changes.run(
            by,
            Action.ISSUE_TOKEN,
            person,
            ids(scopes) + "\n" + until,
            (d, actor) -> {
              Person owner = d.here(person);
              standing.object(d, actor, owner);
              if (owner != null) {
                Set<Action> beyond =
                    scopes.stream()
                        .filter(a -> !Authority.may(owner, a))
                        .collect(Collectors.toSet());
                d.objectIf(
                    !beyond.isEmpty(),
                    "SCOPE_TOO_WIDE",
                    "A token may at most what its person may.",
                    ids(beyond),
                    "Leave these out.");
              }
              d.objectIf(
                  !clock.instant().isBefore(until) || until.isAfter(latest),
                  "BAD_END",
                  "A token ends in the future, and not later than the longest life allows.",
                  until.toString(),
                  "Give an end before " + latest + ".");
              return new Changes.Wanted(
                  person, new SecretChanged(Kind.TOKEN_ISSUED, made.token().id()));
            });
    if (!change.accepted() || change.repeated()) {
      return new NewToken(change, null);
    }
    beside.put(Keys.token(made.token(), change.seq(), false));
    return new NewToken(change, made);
  }

  Change revoke(Act by, String person, String token) throws InputFault, IntakeStopped {
    Change change =
        changes.run(
            by,
            Action.REVOKE_TOKEN,
            person,
            token,
            (d, actor) -> {
              Rules.may(d, actor, by.who(), Action.REVOKE_TOKEN);
              Person owner = d.here(person);
              if (owner != null) {
                List<Member.KeptToken> tokens = Members.of(d.reader(), owner).tokens();
                d.objectIf(
                    tokens.stream().noneMatch(t -> t.token().id().equals(token)),
                    "UNKNOWN_TOKEN",
                    "What is revoked is there.",
                    token,
                    "Look at the person's tokens.");
              }
              return new Changes.Wanted(person, new SecretChanged(Kind.TOKEN_REVOKED, token));
            });
    if (change.accepted()) {
      beside.revoke(person, token);
    }
    return change;
  }

  private static String ids(Set<Action> actions) {
    return actions.stream().sorted().map(Action::id).collect(Collectors.joining(", "));
  }
}
