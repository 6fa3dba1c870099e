// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

/** The suite on PostgreSQL, with two servers that take turns. */
final class PostgresTailTest extends TailSuite {
  @Override
  LedgerPlace place() throws Exception {
    return LedgerPlace.Database.of(TestPostgres.freshDatabase());
  }

  @Override
  int servers() {
    return 2;
  }

  @Override
  String url(LedgerPlace place) {
    return ((LedgerPlace.Database) place).url();
  }
}
