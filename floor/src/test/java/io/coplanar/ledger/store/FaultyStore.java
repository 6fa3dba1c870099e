// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.ledger.BesideLog;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.StoredCheckpoint;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A store whose commits fail as they are told to, and whose disk has the room it is told. */
final class FaultyStore implements Store {
  /** What a commit does. */
  enum Commit {
    WORKS,
    /** Throws, and nothing was done. */
    FAILS,
    /** Throws, and all was done: the answer was lost. */
    FAILS_AFTER_IT_HAPPENED
  }

  private final Store inner;
  volatile Commit commit = Commit.WORKS;
  volatile int errorCode;
  volatile long freeBytes = Long.MAX_VALUE;

  FaultyStore(Store inner) {
    this.inner = inner;
  }

  @Override
  public Dialect dialect() {
    return inner.dialect();
  }

  @Override
  public Transaction begin(long size, Set<String> commands, Set<String> streams)
      throws SQLException {
    return new Faulty(inner.begin(size, commands, streams));
  }

  @Override
  public Transaction beginBare() throws SQLException {
    return inner.beginBare();
  }

  @Override
  public Transaction beginBlind() throws SQLException {
    return new Faulty(inner.beginBlind());
  }

  @Override
  public Connection snapshot() throws SQLException {
    return inner.snapshot();
  }

  @Override
  public void release(Connection snapshot) throws SQLException {
    inner.release(snapshot);
  }

  @Override
  public boolean isOvertaken(SQLException e) {
    return inner.isOvertaken(e);
  }

  @Override
  public boolean isStatementFault(SQLException e) {
    return inner.isStatementFault(e);
  }

  @Override
  public IntakeStopped stopped(SQLException e) {
    return inner.stopped(e);
  }

  @Override
  public long freeBytes() {
    return freeBytes;
  }

  @Override
  public Connection connection() throws SQLException {
    return inner.connection();
  }

  @Override
  public boolean claimDerived() throws SQLException {
    return inner.claimDerived();
  }

  @Override
  public void shareDerived(Map<String, Derived.Built> built) throws SQLException {
    inner.shareDerived(built);
  }

  @Override
  public boolean erase(BesideLog<?> work) throws SQLException {
    return inner.erase(work);
  }

  @Override
  public void close() {
    inner.close();
  }

  private final class Faulty implements Transaction {
    private final Transaction transaction;

    Faulty(Transaction transaction) {
      this.transaction = transaction;
    }

    @Override
    public Connection connection() {
      return transaction.connection();
    }

    @Override
    public void beforeProjections() throws SQLException {
      transaction.beforeProjections();
    }

    @Override
    public List<Placed> since(long size) throws SQLException {
      return transaction.since(size);
    }

    @Override
    public @Nullable Range command(String id) throws SQLException {
      return transaction.command(id);
    }

    @Override
    public long version(String stream) throws SQLException {
      return transaction.version(stream);
    }

    @Override
    public void insert(List<Placed> entries) throws SQLException {
      transaction.insert(entries);
    }

    @Override
    public void insertFull(List<Head.FullTile> tiles, List<Indexed> rows) throws SQLException {
      transaction.insertFull(tiles, rows);
    }

    @Override
    public void insertCheckpoint(StoredCheckpoint checkpoint) throws SQLException {
      transaction.insertCheckpoint(checkpoint);
    }

    @Override
    public void commit() throws SQLException {
      switch (commit) {
        case WORKS -> transaction.commit();
        case FAILS -> throw new SQLException("told to fail", "08006", errorCode);
        case FAILS_AFTER_IT_HAPPENED -> {
          transaction.commit();
          throw new SQLException("told to fail", "08006", errorCode);
        }
      }
    }

    @Override
    public void close() throws SQLException {
      transaction.close();
    }
  }
}
