// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.evidence.InputFault;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The database's tables and their versions. Each script runs in a transaction of its own with the
 * note that it ran: killed midway, the next opening begins at the script that was cut off.
 */
final class Migrations {
  /** The last script's version. */
  static final int CURRENT = 3;

  private static final String FOLDER = "classpath:io/coplanar/ledger/store/migration/";

  private Migrations() {}

  /**
   * The version of the tables; 0 for a database without any of ours.
   *
   * @param connection in a transaction or not; it is only read
   */
  static int version(Connection connection, Dialect dialect) throws SQLException {
    if (!hasTable(connection, dialect, "flyway_schema_history")) {
      return 0;
    }
    int version = 0;
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT version FROM flyway_schema_history"
                    + " WHERE success AND version IS NOT NULL");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        version = Math.max(version, parse(rows.getString(1)));
      }
    }
    return version;
  }

  /**
   * Brings the tables to {@link #CURRENT}.
   *
   * @param connection in no transaction
   * @throws InputFault when a newer program has brought them further
   */
  static void bring(Connection connection, String url, Dialect dialect, String place)
      throws InputFault, SQLException {
    int version = version(connection, dialect);
    refuseNewer(version, place);
    if (version < CURRENT) {
      // loading Flyway takes longer than opening a ledger
      migrate(url, dialect, FOLDER + "common", FOLDER + dialect.folder());
    }
  }

  static void refuseNewer(int version, String place) throws InputFault {
    if (version > CURRENT) {
      throw new InputFault.Unsupported(
          place,
          "the database has version " + version + ", written by a newer program",
          "version " + CURRENT + " or older, or the newer program");
    }
  }

  static void migrate(String url, Dialect dialect, String... folders) throws SQLException {
    try {
      Flyway.configure()
          .loggers("slf4j")
          .dataSource(url, null, null)
          .locations(folders)
          .placeholders(dialect.words())
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new SQLException("the tables cannot be brought up to date: " + e.getMessage(), e);
    }
  }

  static boolean hasTable(Connection connection, Dialect dialect, String table)
      throws SQLException {
    String sql =
        switch (dialect) {
          // as SQLite itself looks for a table
          case SQLITE ->
              "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ? COLLATE NOCASE";
          case POSTGRESQL -> "SELECT 1 WHERE to_regclass(?) IS NOT NULL";
        };
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, table);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  private static int parse(String version) throws SQLException {
    try {
      return Integer.parseInt(version);
    } catch (NumberFormatException e) {
      throw new SQLException("\"" + version + "\" is no version of our tables", e);
    }
  }
}
