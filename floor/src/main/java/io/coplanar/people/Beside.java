// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.personal.Credential;
import io.coplanar.ledger.personal.PersonId;
import io.coplanar.ledger.personal.store.CredentialRows;
import io.coplanar.ledger.personal.store.PersonalRows;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What lies beside the ledger, brought to what was recorded. Doing it again changes nothing, and
 * nothing newer is undone. On disk when it returns.
 */
final class Beside {
  private final Ledger ledger;

  Beside(Ledger ledger) {
    this.ledger = ledger;
  }

  void admit(String id, long seq, NewPerson person, Instant now) throws InputFault, IntakeStopped {
    boolean free =
        ledger.beside(
            connection -> {
              PersonId personal = new PersonId(id);
              if (PersonalRows.find(connection, personal).isPresent()) {
                return true;
              }
              PersonalRows.insert(
                  connection,
                  new io.coplanar.ledger.personal.Person(
                      personal, person.document(), null, now.truncatedTo(ChronoUnit.MILLIS), null));
              boolean badge =
                  person.badge() == null
                      || putName(connection, Keys.BADGE, person.badge(), id, seq);
              boolean user =
                  person.user() == null || putName(connection, Keys.USER, person.user(), id, seq);
              return badge && user;
            });
    requireFree(free);
  }

  void name(String kind, String name, String person, long seq) throws InputFault, IntakeStopped {
    requireFree(
        ledger.beside(
            connection -> {
              for (Credential old : CredentialRows.of(connection, person)) {
                if (Keys.kind(old).equals(kind)) {
                  if (Keys.seq(old) >= seq) {
                    return true;
                  }
                  CredentialRows.remove(connection, old.name());
                }
              }
              return putName(connection, kind, name, person, seq);
            }));
  }

  private static boolean putName(
      Connection connection, String kind, String name, String person, long seq)
      throws SQLException {
    Optional<Credential> there = CredentialRows.find(connection, Keys.name(kind, name));
    if (there.isPresent()) {
      return there.get().person().equals(person);
    }
    CredentialRows.put(connection, Keys.of(kind, name, person, seq, person));
    return true;
  }

  private static void requireFree(boolean free) throws InputFault {
    if (!free) {
      throw new InputFault.Inconsistent(
          "the badge or user", "was given to somebody else at the same moment", "another one");
    }
  }

  /** A PIN or password; who is signed in with the old one has to sign in again. */
  void secret(Credential secret) throws IntakeStopped {
    ledger.beside(
        connection -> {
          Optional<Credential> there = CredentialRows.find(connection, secret.name());
          if (there.isEmpty() || Keys.seq(there.get()) < Keys.seq(secret)) {
            CredentialRows.put(connection, secret);
            forget(connection, secret.person(), Keys.SESSION);
          }
          return secret;
        });
  }

  void dismiss(String person) throws IntakeStopped {
    ledger.beside(
        connection -> {
          for (String kind :
              new String[] {Keys.BADGE, Keys.USER, Keys.PIN, Keys.PASSWORD, Keys.SESSION}) {
            forget(connection, person, kind);
          }
          return person;
        });
  }

  private static void forget(Connection connection, String person, String kind)
      throws SQLException {
    for (Credential c : CredentialRows.of(connection, person)) {
      if (Keys.kind(c).equals(kind)) {
        CredentialRows.remove(connection, c.name());
      }
    }
  }

  void put(Credential credential) throws IntakeStopped {
    ledger.beside(
        connection -> {
          CredentialRows.put(connection, credential);
          return credential;
        });
  }

  /** Ends a token; false where the person has none of this id. */
  boolean revoke(String person, String token) throws IntakeStopped {
    return ledger.beside(
        connection -> {
          for (Credential c : CredentialRows.of(connection, person)) {
            if (Keys.kind(c).equals(Keys.TOKEN) && Keys.token(c).token().id().equals(token)) {
              CredentialRows.put(connection, Keys.token(Keys.token(c).token(), Keys.seq(c), true));
              return true;
            }
          }
          return false;
        });
  }

  SignedIn begin(Person person, String where, Instant now, Instant until, SecureRandom random)
      throws IntakeStopped {
    Token.Issued session = Token.issue(person.id(), Rules.actions(person), until, random);
    Token token = session.token();
    Credential kept =
        new Credential(
            Keys.name(Keys.SESSION, token.sha256()), person.id(), until, token.id() + " " + where);
    ledger.beside(
        connection -> {
          CredentialRows.removeOver(connection, now);
          CredentialRows.put(connection, kept);
          return kept;
        });
    return new SignedIn(
        new Caller(person, token.scopes(), token.id(), where, until), session.secret());
  }

  void end(String sha256) throws IntakeStopped {
    ledger.beside(
        connection -> {
          CredentialRows.remove(connection, Keys.name(Keys.SESSION, sha256));
          return sha256;
        });
  }
}
