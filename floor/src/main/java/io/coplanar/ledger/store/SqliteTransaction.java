// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.ledger.Entry;
import io.coplanar.ledger.StoredCheckpoint;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A transaction of the embedded database's only writer. */
final class SqliteTransaction implements Transaction {
  private final Connection connection;
  private final Compiled compiled;
  private final boolean mayBeAlone;
  private boolean open = true;
  private boolean wrote;

  /** What may yet turn out to be all that there is. */
  private @Nullable Placed unsent;

  private SqliteTransaction(Connection connection, Compiled compiled, boolean mayBeAlone) {
    this.connection = connection;
    this.compiled = compiled;
    this.mayBeAlone = mayBeAlone;
  }

  /** Begins. */
  static SqliteTransaction begin(Connection connection, Compiled compiled) throws SQLException {
    connection.setAutoCommit(false);
    return new SqliteTransaction(connection, compiled, false);
  }

  /**
   * Begins once there is more to it than one insert: an insert alone commits itself, and spares the
   * two statements around it.
   */
  static SqliteTransaction blind(Connection connection, Compiled compiled) {
    return new SqliteTransaction(connection, compiled, true);
  }

  @Override
  public Connection connection() {
    return connection;
  }

  @Override
  public void beforeProjections() throws SQLException {
    sendUnsent();
  }

  /** Nothing: nobody else writes. */
  @Override
  public List<Placed> since(long size) {
    return List.of();
  }

  @Override
  public @Nullable Range command(String id) throws SQLException {
    PreparedStatement find = compiled.statements().findCommand;
    find.setString(1, id);
    try (ResultSet row = find.executeQuery()) {
      return row.next() ? new Range(row.getLong(1), row.getInt(2)) : null;
    }
  }

  @Override
  public long version(String stream) throws SQLException {
    PreparedStatement find = compiled.statements().findVersion;
    find.setString(1, stream);
    try (ResultSet row = find.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  @Override
  public void insert(List<Placed> entries) throws SQLException {
    if (mayBeAlone && entries.size() == 1) {
      unsent = entries.getFirst();
      return;
    }
    connection.setAutoCommit(false);
    for (Placed placed : entries) {
      insert(placed);
    }
  }

  private void sendUnsent() throws SQLException {
    Placed alone = unsent;
    unsent = null;
    if (alone != null) {
      connection.setAutoCommit(false);
      insert(alone);
    }
  }

  private void insert(Placed placed) throws SQLException {
    wrote = true;
    Entry entry = placed.entry();
    SqliteStatements statements = compiled.statements();
    PreparedStatement insert = entry.part() == 0 ? statements.first : statements.other;
    insert.setLong(1, entry.seq());
    insert.setBytes(2, placed.hash());
    insert.setBytes(3, placed.leaf());
    if (entry.part() == 0) {
      insert.setString(4, entry.command());
    }
    if (insert.executeUpdate() == 0) {
      throw new Overtaken();
    }
  }

  @Override
  public void insertFull(List<Head.FullTile> tiles, List<Indexed> rows) throws SQLException {
    sendUnsent();
    IndexRows.commands(connection, rows);
    IndexRows.streams(connection, rows);
    IndexRows.blobUses(connection, rows);
    for (Head.FullTile tile : tiles) {
      Inserts.tile(connection, tile);
    }
  }

  @Override
  public void insertCheckpoint(StoredCheckpoint checkpoint) throws SQLException {
    sendUnsent();
    Inserts.checkpoint(connection, checkpoint);
  }

  @Override
  public void commit() throws SQLException {
    Placed alone = unsent;
    if (alone == null) {
      connection.commit();
    } else {
      connection.setAutoCommit(true);
      insert(alone);
    }
    open = false;
  }

  @Override
  public void close() throws SQLException {
    if (open) {
      open = false;
      if (wrote) {
        // one of them may have failed, and the driver gives up a statement that did
        compiled.forget();
      }
      if (!connection.getAutoCommit()) {
        rollBack();
      }
    }
  }

  /**
   * SQLite ends a transaction by itself when the disk is full; the driver does not notice, and
   * would let every statement that follows commit for itself.
   */
  private void rollBack() throws SQLException {
    try {
      connection.rollback();
    } catch (SQLException e) {
      if (!String.valueOf(e.getMessage()).contains("no transaction is active")) {
        throw e;
      }
      begin();
    }
  }

  private void begin() throws SQLException {
    try {
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      // there is nothing to commit: it is in that mode now all the same
    }
    connection.setAutoCommit(false);
  }
}
