// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.ledger.Entry;
import io.coplanar.ledger.Projection;
import io.coplanar.line.store.LineTables;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The line's tables, filled entry by entry. */
final class OneByOne implements Projection {
  private final LineTables tables = new LineTables();

  @Override
  public String name() {
    return tables.name();
  }

  @Override
  public int revision() {
    return tables.revision();
  }

  @Override
  public List<Table> tables() {
    return tables.tables();
  }

  @Override
  public void apply(Connection connection, Entry entry) throws SQLException {
    tables.apply(connection, entry);
  }
}
