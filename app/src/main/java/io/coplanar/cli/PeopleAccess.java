// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import io.coplanar.ledger.DamagedLedger;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerSettings;
import io.coplanar.ledger.blob.BlobStore;
import io.coplanar.ledger.note.SigningKey;
import io.coplanar.line.LineClock;
import io.coplanar.line.LineSettings;
import io.coplanar.line.store.LineTables;
import io.coplanar.people.PeopleSettings;
import io.coplanar.people.Staff;
import java.util.List;

/** Opens a ledger for a change about people, as the server would. */
final class PeopleAccess {
  /** What a command does with people. */
  @FunctionalInterface
  interface Work {
    int with(Staff staff) throws Exception;
  }

  private PeopleAccess() {}

  /**
   * As the ledger's only writer, or, on PostgreSQL, as one more.
   *
   * @param create whether a place without a ledger is given one
   */
  static int write(
      LedgerLocation location,
      LedgerSigner signer,
      RootCommand root,
      Console console,
      boolean create,
      Work work)
      throws Exception {
    Settings named = root.settings();
    LedgerPlace place = location.place();
    boolean isNew = !LedgerAccess.isThere(place);
    if (isNew && !create) {
      throw LedgerSentences.noLedger(place);
    }
    SigningKey key = isNew ? NewKey.of(signer, location, null).key() : signer.key(location);
    BlobStore blobs = location.writableBlobs(named);
    LineClock clock = LineClock.system(named.only(LineSettings.DEFAULTS));
    LedgerSettings settings =
        signer
            .settings(place, key, blobs, named, console)
            .withProjections(List.of(new LineTables()))
            .withClock(clock);
    try (Ledger ledger = open(settings, isNew)) {
      return work.with(new Staff(ledger, named.only(PeopleSettings.DEFAULTS), clock));
    } catch (DamagedLedger e) {
      throw LedgerSentences.damaged(place, e);
    }
  }

  private static Ledger open(LedgerSettings settings, boolean isNew) throws Exception {
    try {
      return isNew ? Ledger.create(settings, "coplanar", "command-line") : Ledger.open(settings);
    } catch (InputFault e) {
      throw String.valueOf(e.getMessage()).contains("another program writes")
          ? PeopleSentences.askTheServer(e)
          : e;
    }
  }
}
