// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Connections that read, kept open for the next one who reads: to open one costs more than most
 * questions.
 *
 * <p>Nobody waits for one: when all are in use another is opened, and only {@link #MOST} are kept.
 * One that is kept is in no transaction, so that it sees nothing old and keeps nobody from cleaning
 * up. One that is broken is found when it is taken, and all that wait go with it. Any number of
 * threads may take and give.
 */
final class IdleViews implements AutoCloseable {
  /** How many wait at most; more than read at once on a busy server of a few cores. */
  static final int MOST = 8;

  /** What did nothing for so long may have been cut off on the way by something silent. */
  private static final long OLDEST_NS = Duration.ofMinutes(5).toNanos();

  private static final int ALIVE_TIMEOUT_S = 5;

  /** Opens a connection whose transactions read, each one state. */
  interface Opening {
    Connection open() throws SQLException;
  }

  private record Idle(Connection connection, long sinceNs) {}

  private final Opening opening;
  private final Deque<Idle> waiting = new ArrayDeque<>();
  private boolean closed;

  IdleViews(Opening opening) {
    this.opening = opening;
  }

  /** A connection that has read nothing yet in its transaction. */
  Connection take() throws SQLException {
    Idle known = youngest();
    if (known != null) {
      if (System.nanoTime() - known.sinceNs() < OLDEST_NS
          && known.connection().isValid(ALIVE_TIMEOUT_S)) {
        return known.connection();
      }
      discard(known.connection());
      discardWaiting();
    }
    return opening.open();
  }

  /** Ends what the connection saw; it must not be used by the giver any more. */
  void give(Connection connection) throws SQLException {
    try {
      connection.rollback();
    } catch (SQLException e) {
      discard(connection);
      return;
    }
    if (!keep(connection)) {
      connection.close();
    }
  }

  private synchronized @Nullable Idle youngest() {
    return waiting.pollLast();
  }

  private synchronized boolean keep(Connection connection) {
    if (closed || waiting.size() >= MOST) {
      return false;
    }
    waiting.addLast(new Idle(connection, System.nanoTime()));
    return true;
  }

  private void discardWaiting() {
    for (Idle known = youngest(); known != null; known = youngest()) {
      discard(known.connection());
    }
  }

  private static void discard(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // it is lost anyway
    }
  }

  /** Closes those that wait now, and those in use when they are given back. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    discardWaiting();
  }
}
