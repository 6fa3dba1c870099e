// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The writer's statements, compiled once. */
final class SqliteStatements implements AutoCloseable {
  final PreparedStatement entry;
  final PreparedStatement command;
  final PreparedStatement stream;
  final PreparedStatement blobUse;
  final PreparedStatement findCommand;
  final PreparedStatement findVersion;

  SqliteStatements(Connection connection) throws SQLException {
    entry = connection.prepareStatement("INSERT INTO entry (seq, leaf) VALUES (?, ?)");
    command =
        connection.prepareStatement("INSERT INTO command (id, first_seq, parts) VALUES (?, ?, ?)");
    stream =
        connection.prepareStatement("INSERT INTO stream (name, version, seq) VALUES (?, ?, ?)");
    blobUse = connection.prepareStatement("INSERT INTO blob_use (hash, seq) VALUES (?, ?)");
    findCommand = connection.prepareStatement("SELECT first_seq, parts FROM command WHERE id = ?");
    findVersion =
        connection.prepareStatement(
            "SELECT version FROM stream WHERE name = ? ORDER BY version DESC LIMIT 1");
  }

  @Override
  public void close() {
    for (PreparedStatement statement :
        List.of(entry, command, stream, blobUse, findCommand, findVersion)) {
      try {
        statement.close();
      } catch (SQLException e) {
        // it goes with its connection
      }
    }
  }
}
