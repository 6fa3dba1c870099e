// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.Outcome;
import io.coplanar.ledger.personal.People;
import io.coplanar.ledger.personal.PersonId;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Erases what lies beside the ledger of somebody; the entry is the ledger's own. */
final class Erasing {
  private final Ledger ledger;
  private final Roll roll;
  private final Changes changes;

  Erasing(Ledger ledger, Roll roll, Changes changes) {
    this.ledger = ledger;
    this.roll = roll;
    this.changes = changes;
  }

  Erasure erase(Act by, String id) throws InputFault, IntakeStopped {
    PersonId person = PersonId.of(id);
    List<Objection> objections = objections(by, id);
    if (!objections.isEmpty()) {
      return new Erasure(changes.refused(by, Action.ERASE_PERSON, id, objections), true);
    }
    People.Erased erased =
        new People(ledger)
            .erase(person, by.who(), by.where(), by.reason() == null ? "on request" : by.reason());
    Outcome.Accepted receipt = (Outcome.Accepted) erased.receipt();
    return new Erasure(
        new Change(List.of(), receipt.entries(), receipt.repeated()), erased.isTidied());
  }

  private List<Objection> objections(Act by, String id) throws IntakeStopped {
    try (LedgerReader reader = ledger.reader()) {
      Deciding d = new Deciding(reader, roll);
      Rules.may(d, d.see(by.who()), by.who(), Action.ERASE_PERSON);
      @Nullable Person person = d.see(id);
      d.objectIf(
          person != null && person.active(),
          "ACTIVE",
          "Who is erased was dismissed before.",
          id,
          "Dismiss the person first.");
      return d.objections();
    } catch (SQLException e) {
      throw Changes.unreadable(e);
    }
  }
}
