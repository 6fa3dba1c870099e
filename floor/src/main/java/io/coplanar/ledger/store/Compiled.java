// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The embedded database's statements, compiled at their first use and when they were given up. */
final class Compiled {
  private final Connection connection;
  private @Nullable SqliteStatements kept;

  Compiled(Connection connection) {
    this.connection = connection;
  }

  SqliteStatements statements() throws SQLException {
    SqliteStatements statements = kept;
    if (statements == null) {
      statements = new SqliteStatements(connection);
      kept = statements;
    }
    return statements;
  }

  /** Gives them up. */
  void forget() {
    SqliteStatements statements = kept;
    kept = null;
    if (statements != null) {
      statements.close();
    }
  }
}
