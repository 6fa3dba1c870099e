// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The suite on a data folder. */
final class SqliteKeyTest extends KeySuite {
  @TempDir Path folder;
  private int places;

  @Override
  LedgerPlace place() {
    return new LedgerPlace.Folder(folder.resolve("data" + places++));
  }
}
