// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import io.coplanar.ledger.LedgerPlace;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** People in a data folder. */
final class SqliteStaffTest extends StaffSuite {
  @TempDir Path folder = Path.of("");

  @Override
  LedgerPlace place() {
    return new LedgerPlace.Folder(folder.resolve("data"));
  }
}
