// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.ledger.StoredCheckpoint;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Inserts that are rare, and the same in both databases. */
final class Inserts {
  private Inserts() {}

  static void tile(Connection connection, Head.FullTile tile) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO tile (level, idx, root, hashes) VALUES (?, ?, ?, ?)")) {
      insert.setInt(1, tile.level());
      insert.setLong(2, tile.index());
      insert.setBytes(3, tile.root());
      insert.setBytes(4, tile.hashes());
      insert.executeUpdate();
    }
  }

  /** Stores a checkpoint unless there is one of its size: the first one stays. */
  static void checkpoint(Connection connection, StoredCheckpoint checkpoint) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO checkpoint (size, note, signed_at) VALUES (?, ?, ?)"
                + " ON CONFLICT (size) DO NOTHING")) {
      insert.setLong(1, checkpoint.size());
      insert.setString(2, checkpoint.note());
      insert.setString(3, checkpoint.signedAt().toString());
      insert.executeUpdate();
    }
  }
}
