// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.ledger.Entry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Fills the built-in tables in batches, for a rebuild. */
final class IndexRows {
  private final Set<String> names;
  private final List<Head.FullTile> tiles = new ArrayList<>();
  private final Connection connection;

  /**
   * @param names which of the tables; the others are left as they are
   */
  IndexRows(Connection connection, Set<String> names) {
    this.connection = connection;
    this.names = names;
  }

  void tile(int level, long index, byte[] hashes) {
    tiles.add(new Head.FullTile(level, index, hashes));
  }

  void add(List<Placed> batch) throws SQLException {
    if (names.contains(BuiltIns.COMMAND.name())) {
      commands(batch);
    }
    if (names.contains(BuiltIns.STREAM.name())) {
      streams(batch);
    }
    if (names.contains(BuiltIns.BLOB_USE.name())) {
      blobUses(batch);
    }
    flush();
  }

  void flush() throws SQLException {
    for (Head.FullTile tile : tiles) {
      Inserts.tile(connection, tile.level(), tile.index(), tile.hashes());
    }
    tiles.clear();
  }

  private void commands(List<Placed> batch) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO command (id, first_seq, parts) VALUES (?, ?, ?)")) {
      for (Placed placed : batch) {
        Entry entry = placed.entry();
        if (entry.part() == 0) {
          insert.setString(1, entry.command());
          insert.setLong(2, entry.seq());
          insert.setLong(3, entry.parts());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private void streams(List<Placed> batch) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO stream (name, version, seq) VALUES (?, ?, ?)")) {
      for (Placed placed : batch) {
        insert.setString(1, placed.entry().stream());
        insert.setLong(2, placed.entry().version());
        insert.setLong(3, placed.entry().seq());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void blobUses(List<Placed> batch) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO blob_use (hash, seq) VALUES (?, ?)")) {
      for (Placed placed : batch) {
        for (String blob : placed.entry().blobs()) {
          insert.setString(1, blob);
          insert.setLong(2, placed.entry().seq());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }
}
