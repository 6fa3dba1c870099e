// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A log in its database, as it stands at one moment. The driver only fetches bytes. */
final class DatabaseSource implements Source {
  private static final int ROWS_AT_ONCE = 500;

  private final Connection connection;
  private final @Nullable Path blobs;
  private final PreparedStatement tile;
  private final long tiles;
  private final ResultSet streamRows;
  private final ResultSet commandRows;

  private DatabaseSource(Connection connection, @Nullable Path blobs) throws SQLException {
    this.connection = connection;
    this.blobs = blobs;
    this.tile = connection.prepareStatement("SELECT hashes FROM tile WHERE level = ? AND idx = ?");
    this.tiles = count("SELECT count(*) FROM tile");
    this.streamRows = rows("SELECT name, version, seq FROM stream ORDER BY seq");
    this.commandRows = rows("SELECT id, parts, first_seq FROM command ORDER BY first_seq");
  }

  static DatabaseSource open(String url, @Nullable Path blobs) throws IOException {
    Properties how = new Properties();
    boolean sqlite = url.startsWith("jdbc:sqlite:");
    if (sqlite) {
      // SQLITE_OPEN_READONLY: a verifier must not create what it looks for
      how.setProperty("open_mode", "1");
    }
    try {
      Connection connection = DriverManager.getConnection(url, how);
      try {
        connection.setReadOnly(true);
        if (!sqlite) {
          connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
        connection.setAutoCommit(false);
        return new DatabaseSource(connection, blobs);
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static IOException failed(SQLException e) {
    String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return new IOException("the database does not give out a ledger: " + said, e);
  }

  private long count(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  private ResultSet rows(String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.closeOnCompletion();
    statement.setFetchSize(ROWS_AT_ONCE);
    return statement.executeQuery();
  }

  @Override
  public void entries(Entries taker) throws IOException {
    try (ResultSet rows =
        rows(
            "SELECT seq, CASE WHEN length(leaf) <= "
                + Leaf.MAX_BYTES
                + " THEN leaf END FROM entry ORDER BY seq")) {
      while (rows.next()) {
        byte[] leaf = rows.getBytes(2);
        taker.take(rows.getLong(1), leaf == null ? new byte[0] : leaf);
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public List<Stored> checkpoints() throws IOException {
    List<Stored> checkpoints = new ArrayList<>();
    try (ResultSet rows =
        rows(
            "SELECT size, CASE WHEN length(note) <= "
                + Note.MAX_BYTES
                + " THEN note END FROM checkpoint ORDER BY size")) {
      while (rows.next()) {
        String note = rows.getString(2);
        checkpoints.add(new Stored(rows.getLong(1), note == null ? "" : note));
      }
      return checkpoints;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public byte @Nullable [] tile(int level, long index) throws IOException {
    try {
      tile.setInt(1, level);
      tile.setLong(2, index);
      try (ResultSet rows = tile.executeQuery()) {
        return rows.next() ? rows.getBytes(1) : null;
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public long tiles() {
    return tiles;
  }

  @Override
  public @Nullable IndexRow nextStreamRow() throws IOException {
    return next(streamRows);
  }

  @Override
  public @Nullable IndexRow nextCommandRow() throws IOException {
    return next(commandRows);
  }

  private static @Nullable IndexRow next(ResultSet rows) throws IOException {
    try {
      return rows.next()
          ? new IndexRow(String.valueOf(rows.getString(1)), rows.getLong(2), rows.getLong(3))
          : null;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public boolean hasIndex() {
    return true;
  }

  @Override
  public boolean hasProofs() {
    return false;
  }

  @Override
  public boolean proves(long seq, byte[] leaf) {
    return false;
  }

  @Override
  public List<Problem> complaints(KeyChain keys, long size) {
    return List.of();
  }

  @Override
  public @Nullable String noBlobs() {
    return blobs == null ? "no folder of blobs was given" : null;
  }

  @Override
  public @Nullable InputStream blob(String hash) throws IOException {
    return blobs == null ? null : ExportSource.open(blobs, hash);
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }
}
