// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.ledger.LedgerPlace.Folder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** Opens connections to the embedded database. */
final class Sqlite {
  /** How long to wait for somebody else's lock. */
  private static final int BUSY_MS = 10_000;

  /** Pages in the write-ahead log after which they move into the database: 16 MiB. */
  private static final int AUTOCHECKPOINT_PAGES = 4_000;

  private static final long WAL_LIMIT_BYTES = 64L << 20;
  private static final int CACHE_KIB = 32 << 10;

  private Sqlite() {}

  /** The writer's connection: every commit waits for an fdatasync of the write-ahead log. */
  static Connection writer(Folder place) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    // FULL, not EXTRA: in WAL mode both sync the log at each commit
    config.setSynchronous(place.forced() ? SynchronousMode.FULL : SynchronousMode.NORMAL);
    config.setBusyTimeout(BUSY_MS);
    config.setCacheSize(-CACHE_KIB);
    // else the driver asks for the last row's id after each insert, with a statement of its own
    config.setGetGeneratedKeys(false);
    Connection connection = connect(place, config);
    try (Statement pragma = connection.createStatement()) {
      pragma.execute("PRAGMA wal_autocheckpoint=" + AUTOCHECKPOINT_PAGES);
      pragma.execute("PRAGMA journal_size_limit=" + WAL_LIMIT_BYTES);
    }
    return connection;
  }

  /** A reader's connection: sees what is committed when it first reads. */
  static Connection reader(Folder place) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(BUSY_MS);
    Connection connection = connect(place, config);
    connection.setAutoCommit(false);
    return connection;
  }

  /** An empty database of its own, on disk, that goes when it is closed; in a transaction. */
  static Connection scratch() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setSynchronous(SynchronousMode.OFF);
    config.setJournalMode(JournalMode.OFF);
    config.setCacheSize(-CACHE_KIB);
    Connection connection = config.createConnection("jdbc:sqlite:");
    connection.setAutoCommit(false);
    return connection;
  }

  private static Connection connect(Folder place, SQLiteConfig config) throws SQLException {
    return config.createConnection("jdbc:sqlite:" + place.file().toAbsolutePath());
  }
}
