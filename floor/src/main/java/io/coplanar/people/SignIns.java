// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import io.coplanar.ledger.Command;
import io.coplanar.ledger.Command.Expectation;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.Outcome;
import io.coplanar.ledger.Patience;
import io.coplanar.ledger.personal.Credential;
import io.coplanar.ledger.personal.store.CredentialRows;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Holds a PIN or password against what is kept. A badge that nobody has takes as long, answers the
 * same and is locked out as one that somebody has, so that nobody learns which there are.
 */
final class SignIns {

  /**
   * Names that nobody has are counted up to so many; whoever tries more of them hits one rarely.
   */
  private static final int MOST_GUESSES = 10_000;

  /** Each hash takes 19 MiB and a core. */
  private static final Semaphore HASHING =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

  private final Ledger ledger;
  private final Roll roll;
  private final Settings settings;
  private final LockOut lockOut;
  private final InstantSource clock;
  private final String nobodys;

  SignIns(Ledger ledger, Roll roll, Settings settings, InstantSource clock) {
    this.ledger = ledger;
    this.roll = roll;
    this.settings = settings;
    this.lockOut = new LockOut(settings);
    this.clock = clock;
    this.nobodys = SecretHash.of("nobody has this one".toCharArray(), settings, new SecureRandom());
  }

  /** Who it is, or why not. */
  sealed interface Proof {
    record Right(Person person) implements Proof {}

    record Wrong(Denied why) implements Proof {}
  }

  /** What is known of a name that somebody signs in with. */
  private record Known(
      Roll.@Nullable Seen seen, @Nullable String hash, int wrong, @Nullable Instant last) {
    @Nullable Person person() {
      return seen == null ? null : seen.person();
    }
  }

  /**
   * Proves who somebody is.
   *
   * @param name of the badge or user among the credentials, or {@code person/} and an id
   * @param kind of the secret
   */
  Proof prove(String name, String kind, char[] secret, String where)
      throws InputFault, IntakeStopped {
    Patience patience = new Patience();
    while (patience.isLeft()) {
      Known known = know(name, kind);
      Optional<Instant> until = lockOut.until(known.wrong(), known.last(), clock.instant());
      if (until.isPresent()) {
        return new Proof.Wrong(new Denied.LockedOut(until.get()));
      }
      boolean right = matches(secret, known.hash());
      Person person = known.person();
      if (person == null) {
        guessed(name);
        return new Proof.Wrong(new Denied.Wrong());
      }
      if (!right) {
        if (recorded(known, new PersonEvent.SecretWrong(), "sign-in", where)) {
          return new Proof.Wrong(new Denied.Wrong());
        }
      } else if (known.wrong() == 0
          ? isUnmoved(known, know(name, kind))
          : recorded(known, new PersonEvent.SecretRight(), person.id(), where)) {
        return new Proof.Right(person);
      }
    }
    throw patience.spent();
  }

  private Known know(String name, String kind) throws IntakeStopped {
    try (LedgerReader reader = ledger.reader()) {
      Connection connection = reader.connection();
      String id = person(connection, name);
      if (id != null) {
        Roll.Seen seen = roll.look(reader, id);
        Credential kept = CredentialRows.find(connection, Keys.name(kind, id)).orElse(null);
        Person person = seen.person();
        if (person != null && person.active() && kept != null) {
          return new Known(seen, Keys.value(kept), person.wrongSecrets(), person.lastWrong());
        }
      }
      return CredentialRows.find(connection, guess(name))
          .map(Keys::words)
          .map(w -> new Known(null, null, Integer.parseInt(w[0]), Instant.parse(w[1])))
          .orElse(new Known(null, null, 0, null));
    } catch (SQLException e) {
      throw Changes.unreadable(e);
    }
  }

  private static @Nullable String person(Connection connection, String name) throws SQLException {
    String prefix = Keys.name(Keys.PERSON, "");
    return name.startsWith(prefix)
        ? name.substring(prefix.length())
        : CredentialRows.find(connection, name).map(Credential::person).orElse(null);
  }

  /** Others may have guessed while we were hashing. */
  private static boolean isUnmoved(Known before, Known now) {
    return before.seen() != null
        && now.seen() != null
        && before.seen().version() == now.seen().version();
  }

  private boolean matches(char[] secret, @Nullable String hash) {
    HASHING.acquireUninterruptibly();
    try {
      return SecretHash.matches(secret, hash == null ? nobodys : hash) && hash != null;
    } finally {
      HASHING.release();
    }
  }

  private boolean recorded(Known known, PersonEvent event, String who, String where)
      throws InputFault, IntakeStopped {
    Roll.Seen seen = known.seen();
    if (seen == null || seen.person() == null) {
      throw new IllegalStateException("nobody to record about");
    }
    String id = "sign-in/" + UUID.randomUUID();
    Outcome outcome =
        ledger.append(
            new Command(
                id,
                who,
                where,
                null,
                null,
                List.of(new Expectation(seen.stream(), seen.version())),
                List.of(PersonEventForm.draft(seen.person().id(), event, id))));
    return outcome instanceof Outcome.Accepted;
  }

  private void guessed(String name) throws IntakeStopped {
    Instant now = clock.instant();
    Instant forgotten = now.plusSeconds(60 * (long) settings.get("lock_out_longest_min"));
    ledger.beside(
        connection -> {
          CredentialRows.removeOver(connection, now);
          String guess = guess(name);
          int before =
              CredentialRows.find(connection, guess)
                  .map(c -> Integer.parseInt(Keys.words(c)[0]))
                  .orElse(0);
          if (before > 0 || CredentialRows.count(connection, Keys.GUESS) < MOST_GUESSES) {
            CredentialRows.put(
                connection,
                new Credential(guess, "", forgotten, Math.min(1000, before + 1) + " " + now));
          }
          return before;
        });
  }

  /** What was typed may be anybody's secret, so only its hash is kept. */
  private static String guess(String name) {
    return Keys.name(Keys.GUESS, Token.sha256(name));
  }
}
