// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

/** The suite on a PostgreSQL. */
final class PostgresKeyTest extends KeySuite {
  @Override
  LedgerPlace place() throws Exception {
    return LedgerPlace.Database.of(TestPostgres.freshDatabase());
  }
}
