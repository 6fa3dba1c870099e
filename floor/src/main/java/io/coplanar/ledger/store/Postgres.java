// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.LedgerPlace.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Opens connections to a PostgreSQL. */
final class Postgres {
  private Postgres() {}

  /**
   * A writer's connection: a commit waits until the server's disk has it.
   *
   * @throws InputFault when the server was told to run without syncing
   */
  static Connection writer(Database place) throws InputFault, SQLException {
    Properties properties = properties("coplanar ledger");
    // statements are compiled at their first use
    properties.setProperty("prepareThreshold", "1");
    // a server that does not answer is given up; what it did is found out by asking again
    properties.setProperty("socketTimeout", "60");
    Connection connection = DriverManager.getConnection(place.url(), properties);
    try {
      refuseForgetful(connection, place);
      try (Statement set = connection.createStatement()) {
        if (setting(connection, "synchronous_commit").matches("off|local")) {
          set.execute("SET synchronous_commit = on");
        }
        // nobody waits for a server that hangs with the lock in its hand
        if (setting(connection, "lock_timeout").equals("0")) {
          set.execute("SET lock_timeout = '20s'");
        }
        set.execute("SET idle_in_transaction_session_timeout = '20s'");
      }
      return connection;
    } catch (InputFault | SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /** A reader's connection: its first statement fixes the state that it sees. */
  static Connection reader(Database place) throws SQLException {
    Connection connection =
        DriverManager.getConnection(place.url(), properties("coplanar ledger, reading"));
    try {
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  static String setting(Connection connection, String name) throws SQLException {
    try (Statement show = connection.createStatement();
        ResultSet row = show.executeQuery("SHOW " + name)) {
      row.next();
      return row.getString(1);
    }
  }

  private static void refuseForgetful(Connection connection, Database place)
      throws InputFault, SQLException {
    for (String name : new String[] {"fsync", "full_page_writes"}) {
      if (setting(connection, name).equals("off")) {
        throw new InputFault.Inconsistent(
            place.shown(),
            "this server runs with " + name + " = off and forgets what it confirmed",
            name + " = on");
      }
    }
  }

  private static Properties properties(String program) {
    Properties properties = new Properties();
    properties.setProperty("ApplicationName", program);
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("tcpKeepAlive", "true");
    return properties;
  }
}
