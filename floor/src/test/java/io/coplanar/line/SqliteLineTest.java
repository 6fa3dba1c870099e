// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.ledger.LedgerPlace;

/** The suite on a data folder. */
final class SqliteLineTest extends LineSuite {
  @Override
  LedgerPlace place() {
    return new LedgerPlace.Folder(folder.resolve("data"));
  }
}
