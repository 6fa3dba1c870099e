// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/** Inserts what finds entries, row by row; in the order of the keys, which keeps pages few. */
final class IndexRows {
  private IndexRows() {}

  static void commands(Connection connection, List<Indexed> rows) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO command (id, first_seq, parts) VALUES (?, ?, ?)")) {
      for (Indexed row : sorted(rows, Comparator.comparing(Indexed::command))) {
        if (row.part() == 0) {
          insert.setString(1, row.command());
          insert.setLong(2, row.seq());
          insert.setLong(3, row.parts());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  static void streams(Connection connection, List<Indexed> rows) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO stream (name, version, seq) VALUES (?, ?, ?)")) {
      for (Indexed row : sorted(rows, Comparator.comparing(Indexed::stream))) {
        insert.setString(1, row.stream());
        insert.setLong(2, row.version());
        insert.setLong(3, row.seq());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  static void blobUses(Connection connection, List<Indexed> rows) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO blob_use (hash, seq) VALUES (?, ?)")) {
      for (Indexed row : rows) {
        for (String blob : row.blobs()) {
          insert.setString(1, blob);
          insert.setLong(2, row.seq());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static List<Indexed> sorted(List<Indexed> rows, Comparator<Indexed> order) {
    return rows.stream().sorted(order).toList();
  }
}
