// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The writer's statements, compiled once. */
final class SqliteStatements implements AutoCloseable {
  /** A command's first entry: inserts nothing where the index knows the command. */
  final PreparedStatement first;

  /** One of its others. */
  final PreparedStatement other;

  final PreparedStatement findCommand;
  final PreparedStatement findVersion;

  /** Compiles them. */
  SqliteStatements(Connection connection) throws SQLException {
    first =
        connection.prepareStatement(
            "INSERT INTO entry (seq, hash, leaf) SELECT ?, ?, ?"
                + " WHERE NOT EXISTS (SELECT 1 FROM command WHERE id = ?)");
    other = connection.prepareStatement("INSERT INTO entry (seq, hash, leaf) VALUES (?, ?, ?)");
    findCommand = connection.prepareStatement("SELECT first_seq, parts FROM command WHERE id = ?");
    findVersion =
        connection.prepareStatement(
            "SELECT version FROM stream WHERE name = ? ORDER BY version DESC LIMIT 1");
  }

  @Override
  public void close() {
    for (PreparedStatement statement : List.of(first, other, findCommand, findVersion)) {
      try {
        statement.close();
      } catch (SQLException e) {
        // it goes with its connection
      }
    }
  }
}
