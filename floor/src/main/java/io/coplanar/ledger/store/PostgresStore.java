// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.BesideLog;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.IntakeStopped.Why;
import io.coplanar.ledger.LedgerPlace.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL database that several servers may append to.
 *
 * <p>Writers take turns by an advisory lock that lasts as long as a transaction. The lock only
 * makes waiting orderly: two servers that both believed to hold the end of the log would both
 * insert the same seq, and the primary key lets one of them through. A server that was overtaken
 * reads what came since and decides again.
 *
 * <p>A commit of a lone server is one round trip: lock and insert go out together, in a transaction
 * that ends with them; the answer comes when the server's write-ahead log is forced.
 */
final class PostgresStore implements Store {
  /** The key of a lock that every server shares as long as it is connected. */
  private static final String DERIVED = "'projection'::regclass::oid::bigint";

  private final Database place;
  private final IdleViews views;
  private @Nullable Connection connection;
  private @Nullable Map<String, Derived.Built> derived;

  private PostgresStore(Database place, Connection connection) {
    this.place = place;
    this.views = new IdleViews(() -> Postgres.reader(place));
    this.connection = connection;
  }

  /**
   * Connects, and brings the tables to this program's version.
   *
   * @param create whether tables may be made
   * @throws InputFault when there are none, or a newer program made them
   */
  static PostgresStore open(Database place, boolean create) throws InputFault, SQLException {
    Connection connection = Postgres.writer(place);
    try {
      if (!create && Migrations.version(connection, Dialect.POSTGRESQL) == 0) {
        throw Stores.noLedger(place);
      }
      Migrations.bring(connection, place.url(), Dialect.POSTGRESQL, place.shown());
      return new PostgresStore(place, connection);
    } catch (InputFault | SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public Dialect dialect() {
    return Dialect.POSTGRESQL;
  }

  @Override
  public Connection connection() throws SQLException {
    Connection known = connection;
    if (known == null || known.isClosed()) {
      try {
        known = Postgres.writer(place);
      } catch (InputFault e) {
        throw new SQLException(e.getMessage(), "08004", e);
      }
      if (derived != null) {
        share(known);
        refuseOtherDerived(known);
      }
      connection = known;
    }
    return known;
  }

  @Override
  public Transaction begin(long size, Set<String> commands, Set<String> streams)
      throws SQLException {
    return PostgresTransaction.look(connection(), size, commands, streams);
  }

  @Override
  public Transaction beginBare() throws SQLException {
    return PostgresTransaction.bare(connection());
  }

  @Override
  public Transaction beginBlind() throws SQLException {
    return PostgresTransaction.blind(connection());
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
    return e instanceof Overtaken || "23505".equals(e.getSQLState());
  }

  @Override
  public boolean isStatementFault(SQLException e) {
    String state = e.getSQLState();
    return state == null || state.matches("(0A|21|22|23|26|34|42|P0).*");
  }

  @Override
  public IntakeStopped stopped(SQLException e) {
    IntakeStopped why = stopped(place, e);
    if (why.why() == Why.UNREACHABLE && !isLocked(e)) {
      drop();
    }
    return why;
  }

  static IntakeStopped stopped(Database place, SQLException e) {
    String state = String.valueOf(e.getSQLState());
    if (state.startsWith("53100")) {
      return Stores.diskFull(place.shown(), e);
    }
    if (isLocked(e)) {
      return new IntakeStopped(
          Why.UNREACHABLE,
          place.shown()
              + ": "
              + PostgresLocks.holder(place)
              + " has read or written the ledger for longer than a writer may wait; let it end, or"
              + " end it, and ask again with the same id",
          e);
    }
    // connection, operator's intervention, too many connections, lock or serialization: all pass.
    // A server that was turned read-only (25006) has a successor
    if (state.matches("(08|57|53|40|55).*|25006|25P03")) {
      return new IntakeStopped(
          Why.UNREACHABLE,
          place.shown()
              + ": the database cannot be reached ("
              + e.getMessage()
              + "); ask again with the same id",
          e);
    }
    return Stores.failed(place.shown(), e);
  }

  /** A lock was waited for and not had: lock_not_available. */
  private static boolean isLocked(SQLException e) {
    return "55P03".equals(e.getSQLState());
  }

  /** The database's own disk cannot be seen from here; it says itself when it is full. */
  @Override
  public long freeBytes() {
    return Long.MAX_VALUE;
  }

  @Override
  public boolean claimDerived() throws SQLException {
    connection().setAutoCommit(true);
    try (Statement lock = connection().createStatement();
        ResultSet row = lock.executeQuery("SELECT pg_try_advisory_lock(" + DERIVED + ")")) {
      row.next();
      return row.getBoolean(1);
    }
  }

  @Override
  public void shareDerived(Map<String, Derived.Built> built) throws SQLException {
    Connection known = connection();
    share(known);
    try (Statement lock = known.createStatement()) {
      // warns where it was not claimed
      lock.execute("SELECT pg_advisory_unlock(" + DERIVED + ")");
    }
    derived = Map.copyOf(built);
    refuseOtherDerived(known);
  }

  private static void share(Connection connection) throws SQLException {
    connection.setAutoCommit(true);
    try (Statement lock = connection.createStatement()) {
      lock.execute("SELECT pg_advisory_lock_shared(" + DERIVED + ")");
    }
  }

  /** Others may have changed what is derived before the lock was shared. */
  private void refuseOtherDerived(Connection connection) throws SQLException {
    if (derived != null && !derived.equals(Derived.built(connection))) {
      throw new SQLException("another program has changed what is derived from the log", "XX000");
    }
  }

  private void drop() {
    Connection known = connection;
    connection = null;
    if (known != null) {
      try {
        known.close();
      } catch (SQLException e) {
        // it is lost anyway
      }
    }
  }

  /** The table is written anew without the deleted rows' old versions. */
  @Override
  public boolean erase(BesideLog<?> work) throws SQLException {
    try (Transaction transaction = beginBare()) {
      work.with(transaction.connection());
      transaction.commit();
    }
    Connection known = connection();
    boolean auto = known.getAutoCommit();
    known.setAutoCommit(true);
    String patience = Postgres.setting(known, "lock_timeout");
    try (Statement vacuum = known.createStatement()) {
      vacuum.execute("SET lock_timeout = '10s'");
      vacuum.execute("VACUUM (FULL) personal");
      // who does not own the table is warned, and nothing is done
      return vacuum.getWarnings() == null;
    } catch (SQLException e) {
      if (isLocked(e)) {
        return false;
      }
      throw e;
    } finally {
      if (!known.isClosed()) {
        try (Statement reset = known.createStatement()) {
          reset.execute("SET lock_timeout = '" + patience + "'");
        }
        known.setAutoCommit(auto);
      }
    }
  }

  @Override
  public void close() {
    views.close();
    drop();
  }
}
