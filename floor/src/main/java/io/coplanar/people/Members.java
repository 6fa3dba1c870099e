// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.personal.Credential;
import io.coplanar.ledger.personal.PersonId;
import io.coplanar.ledger.personal.store.CredentialRows;
import io.coplanar.ledger.personal.store.PersonalRows;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People together with what lies beside the ledger. */
final class Members {
  private Members() {}

  static Member of(LedgerReader reader, Person person) throws SQLException {
    String document = null;
    try {
      document =
          PersonalRows.find(reader.connection(), PersonId.of(person.id()))
              .map(p -> p.document())
              .orElse(null);
    } catch (io.coplanar.evidence.InputFault e) {
      // an id that was not made here; nothing lies beside it
    }
    return of(reader, person, document);
  }

  static List<Member> all(LedgerReader reader, Roll roll) throws SQLException {
    List<Member> all = new ArrayList<>();
    for (io.coplanar.ledger.personal.Person one : PersonalRows.list(reader.connection())) {
      Person person = roll.look(reader, one.id().text()).person();
      if (person != null) {
        all.add(of(reader, person, one.document()));
      }
    }
    return all;
  }

  private static Member of(LedgerReader reader, Person person, @Nullable String document)
      throws SQLException {
    List<Credential> kept = CredentialRows.of(reader.connection(), person.id());
    return new Member(
        person,
        NewPerson.name(document),
        what(kept, Keys.USER),
        what(kept, Keys.BADGE),
        what(kept, Keys.PIN) != null,
        what(kept, Keys.PASSWORD) != null,
        kept.stream().filter(c -> Keys.kind(c).equals(Keys.TOKEN)).map(Keys::token).toList());
  }

  private static @Nullable String what(List<Credential> kept, String kind) {
    return kept.stream()
        .filter(c -> Keys.kind(c).equals(kind))
        .map(Keys::what)
        .findFirst()
        .orElse(null);
  }
}
