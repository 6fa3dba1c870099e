// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.ledger.LedgerPlace.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Who holds what a writer has waited for in vain. */
final class PostgresLocks {
  /** Whoever holds the writers' turn or reads one of the ledger's tables, the longest first. */
  private static final String HOLDER =
      "SELECT a.pid, a.application_name, a.usename, host(a.client_addr), a.xact_start::text"
          + " FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid"
          + " WHERE l.granted AND a.datname = current_database() AND a.pid <> pg_backend_pid()"
          + " AND (l.locktype = 'advisory' AND l.mode = 'ExclusiveLock'"
          + " AND l.objid = 'entry'::regclass::oid OR l.relation IN"
          + " (SELECT t.oid FROM pg_class t JOIN pg_class e ON e.relnamespace = t.relnamespace"
          + " WHERE e.oid = 'entry'::regclass AND t.relkind = 'r'))"
          + " ORDER BY a.xact_start LIMIT 1";

  private PostgresLocks() {}

  /** A sentence's beginning: who it is, as far as the database tells. */
  static String holder(Database place) {
    try (Connection connection = Postgres.reader(place);
        Statement ask = connection.createStatement();
        ResultSet row = ask.executeQuery(HOLDER)) {
      return row.next() ? described(row) : "a program that has ended meanwhile";
    } catch (SQLException e) {
      return "another program";
    }
  }

  private static String described(ResultSet row) throws SQLException {
    String name = row.getString(2);
    String user = row.getString(3);
    String address = row.getString(4);
    String since = row.getString(5);
    return "process "
        + row.getInt(1)
        + " of the database (\""
        + name
        + "\""
        + (user == null ? "" : " of " + user)
        + (address == null ? "" : " at " + address)
        + (since == null ? "" : ", since " + since)
        + ")";
  }
}
