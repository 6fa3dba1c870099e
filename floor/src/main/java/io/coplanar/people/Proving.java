// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.personal.Credential;
import io.coplanar.ledger.personal.store.CredentialRows;
import io.coplanar.people.Member.KeptToken;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Finds whose a shown secret is, in what the ledger and its side say now. */
final class Proving {
  private Proving() {}

  static Authenticated of(LedgerReader reader, Roll roll, String sha256, Instant now)
      throws SQLException {
    Optional<Credential> session =
        CredentialRows.find(reader.connection(), Keys.name(Keys.SESSION, sha256));
    if (session.isPresent()) {
      return session(session.get(), roll.look(reader, session.get().person()).person(), now);
    }
    Optional<Credential> token =
        CredentialRows.find(reader.connection(), Keys.name(Keys.TOKEN, sha256));
    return token.isEmpty()
        ? new Denied.Unknown()
        : token(Keys.token(token.get()), roll.look(reader, token.get().person()).person(), now);
  }

  private static Authenticated session(
      Credential kept, @org.jspecify.annotations.Nullable Person person, Instant now) {
    Instant until = Objects.requireNonNull(kept.until(), "a session without an end");
    if (person == null || !person.active()) {
      return new Denied.Dismissed();
    }
    if (!now.isBefore(until)) {
      return new Denied.Expired(until);
    }
    String id = Keys.words(kept)[0];
    return new Caller(person, Rules.actions(person), id, Keys.value(kept), until);
  }

  private static Authenticated token(
      KeptToken kept, @org.jspecify.annotations.Nullable Person person, Instant now) {
    Token token = kept.token();
    if (person == null || !person.active()) {
      return new Denied.Dismissed();
    }
    if (kept.revoked()) {
      return new Denied.Revoked();
    }
    if (!now.isBefore(token.until())) {
      return new Denied.Expired(token.until());
    }
    return new Caller(person, token.scopes(), token.id(), "", token.until());
  }
}
