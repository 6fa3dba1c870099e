// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import java.sql.Connection;
import java.sql.DriverManager;

/** The suite on a PostgreSQL. */
final class PostgresDerivedTest extends DerivedSuite {
  @Override
  LedgerPlace place() throws Exception {
    return LedgerPlace.Database.of(TestPostgres.freshDatabase());
  }

  @Override
  Connection owner(LedgerPlace place) throws Exception {
    return DriverManager.getConnection(((LedgerPlace.Database) place).url());
  }
}
