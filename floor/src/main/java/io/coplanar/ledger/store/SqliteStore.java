// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.BesideLog;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.IntakeStopped.Why;
import io.coplanar.ledger.LedgerPlace.Folder;
import io.coplanar.ledger.disk.Durable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;

/**
 * A data folder with a SQLite database in WAL mode, synchronous FULL.
 *
 * <p>System calls of a commit: pwrite of each changed page to {@code ledger.sqlite-wal} (usually
 * two: the last page of entry, and one that splits now and then; with the 256th entry all that
 * finds the 256), one fdatasync of it; commit returns after that. Every few thousand pages the same
 * commit also writes them to {@code ledger.sqlite}: fdatasync of the log, pwrite, fdatasync of the
 * database.
 *
 * <p>When a sync has failed, the kernel may hold pages for written that are not on disk. {@link
 * #open} therefore writes the log's bytes again and forces them before SQLite trusts them, and then
 * moves everything into the database. A sync of the database that fails while SQLite moves pages
 * there is not reported: it keeps them in the log, which was forced, and moves them again later.
 */
final class SqliteStore implements Store {
  private final Folder place;
  private final DataFolder folder;
  private final Connection connection;
  private final Compiled compiled;
  private final IdleViews views;

  private SqliteStore(Folder place, DataFolder folder, Connection connection) {
    this.place = place;
    this.folder = folder;
    this.connection = connection;
    this.compiled = new Compiled(connection);
    this.views = new IdleViews(() -> Sqlite.reader(place));
  }

  /**
   * Opens the database as its only writer and brings its tables to this program's version. When it
   * returns, the folder's names and all that was ever committed are on disk.
   *
   * @param create whether a new database may be made
   * @throws InputFault when another program writes to it, there is none, or a newer program wrote
   *     it
   */
  static SqliteStore open(Folder place, boolean create) throws InputFault, SQLException {
    if (!create && !Files.isRegularFile(place.file())) {
      throw Stores.noLedger(place);
    }
    DataFolder folder = DataFolder.lock(place.folder());
    try {
      forceLog(place);
      Connection connection = Sqlite.writer(place);
      try {
        Migrations.bring(connection, "jdbc:sqlite:" + place.file(), Dialect.SQLITE, place.shown());
        settle(connection);
        folder.sync();
        connection.setAutoCommit(false);
        return new SqliteStore(place, folder, connection);
      } catch (IOException e) {
        connection.close();
        throw new SQLException("the folder's names cannot be forced", e);
      } catch (InputFault | SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (InputFault | SQLException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** Puts the log that a failure left on disk, whatever the system believes to be there. */
  private static void forceLog(Folder place) throws SQLException {
    Path log = place.file().resolveSibling(place.file().getFileName() + "-wal");
    try {
      if (Files.isRegularFile(log)) {
        Durable.rewrite(log);
      }
    } catch (IOException e) {
      throw new SQLException("the write-ahead log cannot be forced", e);
    }
  }

  /**
   * Moves the write-ahead log into the database, as far as readers leave it free, and forces it.
   */
  private static void settle(Connection connection) throws SQLException {
    try (Statement pragma = connection.createStatement()) {
      pragma.execute("PRAGMA busy_timeout=200");
      try (ResultSet result = pragma.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
        result.next();
      }
      pragma.execute("PRAGMA busy_timeout=10000");
    }
  }

  @Override
  public Dialect dialect() {
    return Dialect.SQLITE;
  }

  @Override
  public Connection connection() {
    return connection;
  }

  @Override
  public Transaction begin(long size, Set<String> commands, Set<String> streams)
      throws SQLException {
    return SqliteTransaction.begin(connection, compiled);
  }

  @Override
  public Transaction beginBare() throws SQLException {
    // compiled statements would keep the tables that are dropped
    compiled.forget();
    return SqliteTransaction.begin(connection, compiled);
  }

  @Override
  public Transaction beginBlind() {
    return SqliteTransaction.blind(connection, compiled);
  }

  @Override
  public Connection snapshot() throws SQLException {
    return views.take();
  }

  @Override
  public void release(Connection snapshot) throws SQLException {
    views.give(snapshot);
  }

  @Override
  public boolean isOvertaken(SQLException e) {
    // nobody else writes
    return e instanceof Overtaken;
  }

  @Override
  public boolean isStatementFault(SQLException e) {
    return switch (e.getErrorCode() & 0xff) {
      // ERROR, TOOBIG, CONSTRAINT, MISMATCH, MISUSE, RANGE; 0 comes from the driver
      case 0, 1, 18, 19, 20, 21, 25 -> true;
      default -> false;
    };
  }

  @Override
  public IntakeStopped stopped(SQLException e) {
    return stopped(place, e);
  }

  static IntakeStopped stopped(Folder place, SQLException e) {
    int code = e.getErrorCode() & 0xff;
    if (code == SQLiteErrorCode.SQLITE_FULL.code) {
      return Stores.diskFull(place.shown(), e);
    }
    if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
      return new IntakeStopped(
          Why.UNREACHABLE,
          place.shown()
              + ": another program holds the database's lock; end it, then ask again with the same"
              + " id",
          e);
    }
    return Stores.failed(place.shown(), e);
  }

  @Override
  public long freeBytes() {
    try {
      return folder.freeBytes();
    } catch (IOException e) {
      return 0;
    }
  }

  /** Always: there is one writer. */
  @Override
  public boolean claimDerived() {
    return true;
  }

  @Override
  public void shareDerived(Map<String, Derived.Built> built) {
    // there is nobody to share with
  }

  /**
   * Deleted bytes are overwritten in their page; the write-ahead log, which may hold older copies
   * of the page, is moved into the database and cut to nothing.
   */
  @Override
  public boolean erase(BesideLog<?> work) throws SQLException {
    try (Statement pragma = connection.createStatement()) {
      pragma.execute("PRAGMA secure_delete=ON");
      try (Transaction transaction = beginBare()) {
        work.with(connection);
        transaction.commit();
      } finally {
        pragma.execute("PRAGMA secure_delete=OFF");
      }
      connection.setAutoCommit(true);
      try (ResultSet result = pragma.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
        return result.next() && result.getInt(1) == 0;
      } finally {
        connection.setAutoCommit(false);
      }
    }
  }

  @Override
  public void close() {
    views.close();
    try {
      compiled.forget();
      connection.close();
    } catch (SQLException e) {
      // whatever was committed is on disk; what was not is not promised
    } finally {
      folder.close();
    }
  }
}
