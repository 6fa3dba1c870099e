// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.TestPostgres;

/** People in a PostgreSQL. */
final class PostgresStaffTest extends StaffSuite {
  @Override
  LedgerPlace place() throws Exception {
    return LedgerPlace.Database.of(TestPostgres.freshDatabase());
  }
}
