// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.io.TempDir;

/** The suite on a data folder. */
final class SqliteDerivedTest extends DerivedSuite {
  @TempDir Path folder;
  private int places;

  @Override
  LedgerPlace place() {
    return new LedgerPlace.Folder(folder.resolve("data" + places++));
  }

  @Override
  Connection owner(LedgerPlace place) throws Exception {
    return DriverManager.getConnection("jdbc:sqlite:" + ((LedgerPlace.Folder) place).file());
  }
}
