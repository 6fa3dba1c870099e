// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.TestPostgres;

/** The suite on a PostgreSQL. */
final class PostgresLineTest extends LineSuite {
  @Override
  LedgerPlace place() throws Exception {
    return LedgerPlace.Database.of(TestPostgres.freshDatabase());
  }
}
