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
  private boolean open = true;
  private boolean wrote;

  SqliteTransaction(Connection connection, Compiled compiled) {
    this.connection = connection;
    this.compiled = compiled;
  }

  @Override
  public Connection connection() {
    return connection;
  }

  @Override
  public void beforeProjections() {
    // inserts are done when they are called
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
    wrote = true;
    SqliteStatements statements = compiled.statements();
    for (Placed placed : entries) {
      Entry entry = placed.entry();
      PreparedStatement insert = statements.entry;
      insert.setLong(1, entry.seq());
      insert.setBytes(2, placed.leaf());
      insert.setString(3, entry.command());
      insert.setInt(4, entry.part());
      insert.setInt(5, entry.parts());
      insert.setString(6, entry.stream());
      insert.setLong(7, entry.version());
      insert.executeUpdate();
      for (String blob : entry.blobs()) {
        statements.blobUse.setString(1, blob);
        statements.blobUse.setLong(2, entry.seq());
        statements.blobUse.executeUpdate();
      }
    }
  }

  @Override
  public void insertTile(int level, long index, byte[] hashes) throws SQLException {
    Inserts.tile(connection, level, index, hashes);
  }

  @Override
  public void insertCheckpoint(StoredCheckpoint checkpoint) throws SQLException {
    Inserts.checkpoint(connection, checkpoint);
  }

  @Override
  public void commit() throws SQLException {
    connection.commit();
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
      rollBack();
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
