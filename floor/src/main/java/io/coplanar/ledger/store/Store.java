// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.ledger.BesideLog;
import io.coplanar.ledger.IntakeStopped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

/**
 * A database that keeps the log. Used by one thread at a time, but for {@link #snapshot}.
 *
 * <p>When {@link Transaction#commit} has returned, what the transaction did is on disk, and
 * survives a power cut whole; when it has thrown, all of it or nothing of it is. Entries come into
 * one order without gaps, whoever else writes: the entries' key sees to it, not the level of
 * isolation. Whoever inserts entry N has seen all before it, so that no command comes in twice and
 * no stream's version is given twice.
 */
interface Store extends AutoCloseable {
  Dialect dialect();

  /**
   * Begins a transaction that sees everything committed and keeps other writers out until it ends.
   *
   * @param size how many entries the caller knows: the transaction tells those that came since
   * @param commands ids that the caller will ask for
   * @param streams names that the caller will ask for
   */
  Transaction begin(long size, Set<String> commands, Set<String> streams) throws SQLException;

  /** The same for a caller who will ask for nothing. */
  default Transaction begin(long size) throws SQLException {
    return begin(size, Set.of(), Set.of());
  }

  /**
   * Begins a transaction that keeps other writers out, for work on what is derived: it needs none
   * of the derived tables, and can tell nothing.
   */
  Transaction beginBare() throws SQLException;

  /**
   * Begins a transaction that looks at nothing, which saves time: its inserts fail when somebody
   * else wrote since the caller last looked, or a command is there already.
   */
  Transaction beginBlind() throws SQLException;

  /**
   * A connection in a transaction that reads and sees one state from its first statement on; to be
   * given back by {@link #release}, or closed.
   */
  Connection snapshot() throws SQLException;

  /** Ends a snapshot; also after {@link #close}. The connection must not be used any more. */
  void release(Connection snapshot) throws SQLException;

  /** Whether the exception says that a blind transaction supposed wrongly. */
  boolean isOvertaken(SQLException e);

  /** Whether the exception is about a statement that was wrong, not about the storage. */
  boolean isStatementFault(SQLException e);

  /**
   * What a failure means for intake. What is {@link IntakeStopped.Why#STORAGE_FAILED} ends it until
   * the ledger is opened again; the others are gone when the next try succeeds.
   */
  IntakeStopped stopped(SQLException e);

  /** Free room where the log grows; {@link Long#MAX_VALUE} where it cannot be seen from here. */
  long freeBytes();

  /** The transactions' connection, for use while none is open. */
  Connection connection() throws SQLException;

  /**
   * Claims the right to change what is derived, which is to be given back by {@link #shareDerived}.
   *
   * @return false when other servers are at work, who would not know of the change
   */
  boolean claimDerived() throws SQLException;

  /**
   * Works on with what is derived as it is, beside others who do.
   *
   * @param built what must still stand in the database whenever a lost connection is made anew
   */
  void shareDerived(Map<String, Derived.Built> built) throws SQLException;

  /**
   * Does work that deletes what lies beside the log, in a transaction of its own, and then cleans
   * the database's files of the deleted bytes, as far as readers leave them free.
   *
   * @return whether the files are clean; if not, doing it again later cleans them
   */
  boolean erase(BesideLog<?> work) throws SQLException;

  /** Gives up the connections and the lock. */
  @Override
  void close();
}
