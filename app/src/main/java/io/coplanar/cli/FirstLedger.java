// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import io.coplanar.ledger.DamagedLedger;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.LedgerSettings;
import io.coplanar.ledger.blob.BlobStore;
import io.coplanar.line.Line;
import io.coplanar.line.LineClock;
import io.coplanar.line.LineSettings;
import io.coplanar.line.verdict.Evaluator;
import io.coplanar.line.verdict.VerdictSettings;
import io.coplanar.people.PeopleSettings;
import io.coplanar.people.Staff;
import io.coplanar.report.Engine;
import io.coplanar.web.http.Parts;
import java.io.IOException;
import java.sql.SQLException;

/** What a server serves: the ledger that is there, or a new one, and what works on it. */
final class FirstLedger {
  private FirstLedger() {}

  /** Opens it; makes the ledger, and its key where there is none, in a place without one. */
  static Parts openOrCreate(
      LedgerLocation location,
      LedgerSigner signer,
      BlobStore blobs,
      Settings named,
      Console console,
      LineClock clock)
      throws InputFault, IntakeStopped, IOException {
    LedgerPlace place = location.place();
    try {
      if (isThere(place)) {
        return parts(
            Ledger.open(
                signer
                    .settings(place, signer.key(location), blobs, named, console)
                    .withClock(clock)),
            blobs,
            named,
            clock);
      }
      NewKey made = NewKey.of(signer, location, null);
      Ledger ledger =
          create(made, signer.settings(place, made.key(), blobs, named, console).withClock(clock));
      console.complain(ServeSentences.created(place.shown(), made.file().toString()));
      return parts(ledger, blobs, named, clock);
    } catch (DamagedLedger e) {
      throw LedgerSentences.damaged(place, e);
    }
  }

  private static Ledger create(NewKey made, LedgerSettings settings)
      throws InputFault, IntakeStopped, IOException {
    try {
      return Ledger.create(settings, "coplanar", "serve");
    } catch (InputFault e) {
      if (!isThere(settings.place())) {
        made.forget();
      }
      throw e;
    }
  }

  private static Parts parts(Ledger ledger, BlobStore blobs, Settings named, LineClock clock) {
    Staff staff = new Staff(ledger, named.only(PeopleSettings.DEFAULTS), clock);
    Line line =
        new Line(
            ledger,
            blobs,
            clock,
            new Evaluator(Engine.sha256(), named.only(VerdictSettings.DEFAULTS)),
            named.only(LineSettings.DEFAULTS));
    return new Parts(line, staff, ledger, blobs, clock);
  }

  private static boolean isThere(LedgerPlace place) throws InputFault {
    try (LedgerReader reader = LedgerReader.open(place)) {
      return reader.size() > 0;
    } catch (InputFault.NotThisFormat e) {
      // creating says whether the place can be used
      return false;
    } catch (SQLException e) {
      throw LedgerSentences.database(place, e);
    }
  }
}
