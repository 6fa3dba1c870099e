// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit.tamper;

import io.coplanar.ledger.LedgerPlace;
import java.nio.file.Files;
import java.nio.file.Path;

/** The suite on a data folder. */
final class SqliteTamperTest extends TamperSuite {
  @Override
  Victim fresh(Path folder) {
    LedgerPlace.Folder place = new LedgerPlace.Folder(folder);
    return new Victim(place, "jdbc:sqlite:" + place.file(), folder.resolve("blobs"));
  }

  @Override
  Victim copy(Victim of, Path folder) throws Exception {
    Victim copy = fresh(folder);
    Files.createDirectories(folder);
    Files.copy(((LedgerPlace.Folder) of.place()).file(), folder.resolve("ledger.sqlite"));
    return copy;
  }
}
