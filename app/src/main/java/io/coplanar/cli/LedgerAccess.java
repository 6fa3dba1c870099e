// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import io.coplanar.ledger.DamagedLedger;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.LedgerSettings;
import io.coplanar.ledger.blob.BlobStore;
import java.sql.SQLException;

/** Opens a ledger for a command, closes it, and gives what the database throws its sentence. */
final class LedgerAccess {
  /** What a command does with a ledger that it reads. */
  @FunctionalInterface
  interface Reading {
    int with(LedgerReader reader) throws Exception;
  }

  /** What a command does with a ledger that it writes to. */
  @FunctionalInterface
  interface Writing {
    int with(Ledger ledger, BlobStore blobs) throws Exception;
  }

  private LedgerAccess() {}

  /** Beside whoever writes. */
  static int read(LedgerLocation location, Reading task) throws Exception {
    LedgerPlace place = location.place();
    try (LedgerReader reader = LedgerReader.open(place)) {
      return task.with(reader);
    } catch (DamagedLedger e) {
      throw LedgerSentences.damaged(place, e);
    } catch (SQLException e) {
      throw LedgerSentences.database(place, e);
    }
  }

  /** As its only writer, or, on PostgreSQL, as one more. */
  static int write(
      LedgerLocation location, LedgerSigner signer, RootCommand root, Console console, Writing task)
      throws Exception {
    Settings named = root.settings();
    LedgerPlace place = location.place();
    requireLedger(place);
    BlobStore blobs = location.writableBlobs(named);
    LedgerSettings settings = signer.settings(place, signer.key(location), blobs, named, console);
    try (Ledger ledger = Ledger.open(settings)) {
      return task.with(ledger, blobs);
    } catch (DamagedLedger e) {
      throw LedgerSentences.damaged(place, e);
    } catch (SQLException e) {
      throw LedgerSentences.database(place, e);
    }
  }

  /** Whether there is a ledger with entries. */
  static boolean isThere(LedgerPlace place) throws InputFault {
    try (LedgerReader reader = LedgerReader.open(place)) {
      return reader.size() > 0;
    } catch (InputFault.NotThisFormat e) {
      // creating says whether the place can be used
      return false;
    } catch (SQLException e) {
      throw LedgerSentences.database(place, e);
    }
  }

  /** Says that there is no ledger before anything is made in its place. */
  private static void requireLedger(LedgerPlace place) throws InputFault {
    try (LedgerReader reader = LedgerReader.open(place)) {
      reader.size();
    } catch (SQLException e) {
      throw LedgerSentences.database(place, e);
    }
  }
}
