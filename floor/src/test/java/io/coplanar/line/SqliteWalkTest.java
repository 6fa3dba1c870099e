// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.ledger.LedgerPlace;

/** The walks over a data folder. */
final class SqliteWalkTest extends StoredWalkSuite {
  @Override
  LedgerPlace place() {
    return new LedgerPlace.Folder(folder.resolve("data"));
  }
}
