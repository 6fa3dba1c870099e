// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.ledger.merkle.MerkleHash;
import io.coplanar.ledger.merkle.MissingTile;
import io.coplanar.ledger.merkle.TileSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The full tiles, as a connection sees them. */
final class StoredTiles implements TileSource {
  private final Connection connection;

  StoredTiles(Connection connection) {
    this.connection = connection;
  }

  @Override
  public byte @Nullable [] tile(int level, long index) {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT hashes FROM tile WHERE level = ? AND idx = ?")) {
      select.setInt(1, level);
      select.setLong(2, index);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getBytes(1) : null;
      }
    } catch (SQLException e) {
      throw unreadable(level, index, e);
    }
  }

  /** Reads the roots that are stored beside the tiles. */
  @Override
  public List<byte[]> roots(int level, long from, long to) {
    List<byte[]> roots = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT idx, root FROM tile WHERE level = ? AND idx >= ? AND idx < ? ORDER BY idx")) {
      select.setInt(1, level);
      select.setLong(2, from);
      select.setLong(3, to);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          byte[] root = rows.getBytes(2);
          if (rows.getLong(1) != from + roots.size() || root.length != MerkleHash.BYTES) {
            throw MissingTile.full(level, from + roots.size());
          }
          roots.add(root);
        }
      }
    } catch (SQLException e) {
      throw unreadable(level, from, e);
    }
    if (from + roots.size() < to) {
      throw MissingTile.full(level, from + roots.size());
    }
    return roots;
  }

  private static MissingTile unreadable(int level, long index, SQLException e) {
    return new MissingTile(
        level, index, "tile " + index + " of level " + level + ": " + e.getMessage());
  }
}
