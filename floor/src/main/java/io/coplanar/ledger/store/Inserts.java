// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.ledger.StoredCheckpoint;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Inserts that are rare, and the same in both databases. */
final class Inserts {
  private Inserts() {}

  static void tile(Connection connection, int level, long index, byte[] hashes)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO tile (level, idx, hashes) VALUES (?, ?, ?)")) {
      insert.setInt(1, level);
      insert.setLong(2, index);
      insert.setBytes(3, hashes);
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
