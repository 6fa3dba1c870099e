// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.personal;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.Outcome;
import io.coplanar.ledger.OwnEntry;
import io.coplanar.ledger.entry.PayloadJson;
import io.coplanar.ledger.personal.store.PersonalRows;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The people whom entries name, and what is known of them beside the log. */
public final class People {
  /**
   * Somebody was erased.
   *
   * @param receipt of the entry that says so; repeated where it was erased before
   * @param isTidied whether the database's files were cleaned of the bytes too; false while
   *     somebody reads, and then erasing again does it
   */
  public record Erased(Outcome receipt, boolean isTidied) {}

  private final Ledger ledger;

  public People(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Stores somebody under a new random id. On disk when it returns.
   *
   * @param document a JSON object with whatever the house keeps of a person
   * @param photo any bytes, or null
   * @throws InputFault when the document is no JSON object, or something is too large
   */
  public Person add(String document, byte @Nullable [] photo) throws InputFault, IntakeStopped {
    if (document.getBytes(StandardCharsets.UTF_8).length > Person.MAX_DOCUMENT_BYTES) {
      throw new InputFault.TooLarge("the document", "is too large", "at most 64 KiB");
    }
    if (photo != null && photo.length > Person.MAX_PHOTO_BYTES) {
      throw new InputFault.TooLarge("the photo", "is too large", "at most 4 MiB");
    }
    Person person =
        new Person(PersonId.random(), PayloadJson.compact(document), photo, now(), null);
    ledger.beside(
        connection -> {
          PersonalRows.insert(connection, person);
          return person;
        });
    return person;
  }

  /** What is known of somebody. */
  public Optional<Person> find(PersonId id) throws IntakeStopped {
    return ledger.beside(connection -> PersonalRows.find(connection, id));
  }

  /**
   * Erases what identifies somebody, and then records that. When it returns, both is on disk.
   * Asking again is safe, and finishes what a crash has interrupted.
   *
   * @throws InputFault when nobody has the id
   */
  public Erased erase(PersonId id, String who, String where, String reason)
      throws InputFault, IntakeStopped {
    AtomicBoolean isThere = new AtomicBoolean();
    boolean isTidied =
        ledger.erase(
            connection -> {
              isThere.set(PersonalRows.erase(connection, id, now()));
              return isThere;
            });
    if (!isThere.get()) {
      throw new InputFault.Inconsistent(
          id.text(), "nobody has this id", "an id of this ledger's personal data");
    }
    Outcome receipt =
        ledger.append(
            new OwnEntry.PersonalDataErased(id.text()), "erase/" + id, who, where, reason);
    // somebody else gave another reason first: it is erased all the same
    return new Erased(
        receipt instanceof Outcome.IdTaken taken
            ? new Outcome.Accepted(taken.accepted(), true)
            : receipt,
        isTidied);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
