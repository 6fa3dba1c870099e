// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.TestPostgres;

/** The walks over a PostgreSQL. */
final class PostgresWalkTest extends StoredWalkSuite {
  @Override
  LedgerPlace place() throws Exception {
    return LedgerPlace.Database.of(TestPostgres.freshDatabase());
  }
}
