// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The suite on a data folder. */
final class SqliteTailTest extends TailSuite {
  @TempDir Path folder;

  @Override
  LedgerPlace place() {
    return new LedgerPlace.Folder(folder.resolve("data"));
  }

  @Override
  int servers() {
    return 1;
  }

  @Override
  String url(LedgerPlace place) {
    return "jdbc:sqlite:" + ((LedgerPlace.Folder) place).file();
  }
}
