// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import io.coplanar.audit.Problem.Code;
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
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A log in its database, as it stands at one moment. The driver only fetches bytes. */
final class DatabaseSource implements Source {
  private static final int ROWS_AT_ONCE = 500;
  private static final int MAX_TIME_CHARS = 40;

  /** Each is derived under its own name. */
  private static final Set<String> BUILT_IN = Set.of("blob_use", "command", "stream", "tile");

  private static final int SQLITE_CORRUPT = 11;
  private static final int SQLITE_NOT_A_DATABASE = 26;

  /** Class XX: internal error, data corrupted, index corrupted. */
  private static final String POSTGRESQL_DAMAGED = "XX";

  private final Connection connection;
  private final @Nullable Path blobs;
  private final PreparedStatement tile;
  private final long tiles;
  private final ResultSet streamRows;
  private final ResultSet commandRows;
  private final ResultSet blobRows;
  private final ResultSet checkpoints;
  private final boolean sqlite;
  private final List<Problem> damage = new ArrayList<>();

  private DatabaseSource(Connection connection, boolean sqlite, @Nullable Path blobs)
      throws SQLException {
    this.connection = connection;
    this.sqlite = sqlite;
    this.blobs = blobs;
    this.tile =
        connection.prepareStatement(
            "SELECT CASE WHEN length(hashes) <= "
                + GrowingTree.WIDTH * Hashes.BYTES
                + " THEN hashes END, CASE WHEN length(root) = "
                + Hashes.BYTES
                + " THEN root END FROM tile WHERE level = ? AND idx = ?");
    // every reader asks for the tables' version first, and would fail without it
    if (count("SELECT count(version) FROM flyway_schema_history WHERE success") == 0) {
      throw new SQLException("it does not say which version its tables have");
    }
    this.tiles = count("SELECT count(*) FROM tile");
    this.streamRows = rows("SELECT name, version, seq FROM stream ORDER BY seq");
    this.commandRows = rows("SELECT id, parts, first_seq FROM command ORDER BY first_seq");
    this.blobRows = rows("SELECT hash, 0, seq FROM blob_use ORDER BY seq, hash");
    this.checkpoints =
        rows(
            "SELECT size, CASE WHEN length(note) <= "
                + Note.MAX_BYTES
                + " THEN note END, CASE WHEN length(signed_at) <= "
                + MAX_TIME_CHARS
                + " THEN signed_at END FROM checkpoint ORDER BY size");
  }

  static DatabaseSource open(String url, @Nullable Path blobs) throws IOException {
    Properties how = new Properties();
    boolean sqlite = url.startsWith("jdbc:sqlite:");
    if (sqlite) {
      // SQLITE_OPEN_READONLY: a verifier must not create what it looks for
      how.setProperty("open_mode", "1");
    } else {
      // bytes as bytes: the driver asks for hexadecimal text until a statement was run often
      how.setProperty("prepareThreshold", "-1");
    }
    try {
      Connection connection = DriverManager.getConnection(url, how);
      try {
        connection.setReadOnly(true);
        if (!sqlite) {
          connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
        connection.setAutoCommit(false);
        return new DatabaseSource(connection, sqlite, blobs);
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
    long next = 0;
    try (ResultSet rows =
        rows(
            "SELECT seq, CASE WHEN length(leaf) <= "
                + Leaf.MAX_BYTES
                + " THEN leaf END, CASE WHEN length(hash) = "
                + Hashes.BYTES
                + " THEN hash END FROM entry ORDER BY seq")) {
      while (rows.next()) {
        next = rows.getLong(1) + 1;
        taker.take(next - 1, bytes(rows, 2), bytes(rows, 3));
      }
    } catch (SQLException e) {
      if (!isDamage(e)) {
        throw failed(e);
      }
      damage.add(
          new Problem(
              Code.STORAGE,
              next,
              "The database cannot read entry " + next + " and those after it: it is damaged."));
    }
  }

  @Override
  public @Nullable Stored nextCheckpoint() throws IOException {
    try {
      if (!checkpoints.next()) {
        return null;
      }
      String note = checkpoints.getString(2);
      String signedAt = checkpoints.getString(3);
      return new Stored(
          checkpoints.getLong(1), note == null ? "" : note, signedAt == null ? "" : signedAt);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public @Nullable Tile tile(int level, long index) throws IOException {
    try {
      tile.setInt(1, level);
      tile.setLong(2, index);
      try (ResultSet rows = tile.executeQuery()) {
        return rows.next() ? new Tile(bytes(rows, 1), bytes(rows, 2)) : null;
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static byte[] bytes(ResultSet rows, int column) throws SQLException {
    byte[] bytes = rows.getBytes(column);
    return bytes == null ? new byte[0] : bytes;
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

  @Override
  public @Nullable IndexRow nextBlobRow() throws IOException {
    return next(blobRows);
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
  public List<Problem> complaints(KeyChain keys, long size) throws IOException {
    if (sqlite) {
      integrity(size);
    }
    derived(size);
    return List.copyOf(damage);
  }

  /**
   * Whether the list of what is derived names the tables that are there: what it leaves out is
   * rebuilt by nobody.
   */
  private void derived(long size) throws IOException {
    Set<String> missing = new TreeSet<>(BUILT_IN);
    try {
      // its revision only since every reader asks for it, and would fail without that column
      try (ResultSet rows = rows("SELECT name, tables, revision FROM projection")) {
        while (rows.next()) {
          String name = String.valueOf(rows.getString(1));
          String tables = String.valueOf(rows.getString(2));
          if (!BUILT_IN.contains(name) || tables.equals(name)) {
            missing.remove(name);
          }
          for (String table : tables.split(",")) {
            if (!tables.isEmpty() && !hasTable(table)) {
              missing.add(table);
            }
          }
        }
      }
    } catch (SQLException e) {
      throw failed(e);
    }
    if (!missing.isEmpty()) {
      damage.add(
          new Problem(
              Code.INDEX,
              0,
              size,
              "The list of derived tables does not fit the tables: "
                  + String.join(", ", missing)
                  + "; `coplanar ledger rebuild` derives them anew."));
    }
  }

  private boolean hasTable(String table) throws SQLException {
    try (ResultSet tables = connection.getMetaData().getTables(null, null, table, null)) {
      while (tables.next()) {
        if (table.equals(tables.getString("TABLE_NAME"))) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * Whether the file's trees are whole. All entries were read, yet in their order: a damaged inner
   * page can still lead a search for one of them astray.
   */
  private void integrity(long size) throws IOException {
    try (ResultSet rows = rows("PRAGMA integrity_check(1)")) {
      String said = rows.next() ? String.valueOf(rows.getString(1)) : "nothing";
      if (!said.equals("ok")) {
        broken(size, said);
      }
    } catch (SQLException e) {
      if (!isDamage(e)) {
        throw failed(e);
      }
      broken(size, String.valueOf(e.getMessage()));
    }
  }

  private void broken(long size, String said) {
    damage.add(
        new Problem(
            Code.STORAGE,
            0,
            size,
            "The database's file is damaged: " + said.replaceAll("\\s+", " ").strip() + "."));
  }

  /** Whether the database says so of itself: what it holds is damaged, not out of reach. */
  private static boolean isDamage(SQLException e) {
    int sqliteCode = e.getErrorCode() & 0xff;
    return String.valueOf(e.getSQLState()).startsWith(POSTGRESQL_DAMAGED)
        || sqliteCode == SQLITE_CORRUPT
        || sqliteCode == SQLITE_NOT_A_DATABASE;
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
