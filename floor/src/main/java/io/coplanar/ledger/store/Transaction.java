// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.ledger.StoredCheckpoint;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One transaction of the writer. Closing it undoes what was not committed. */
interface Transaction extends AutoCloseable {
  /** For reading, and for projections; not to be closed or committed. */
  Connection connection();

  /** Is called before projections use {@link #connection}: they see what was inserted so far. */
  void beforeProjections() throws SQLException;

  /**
   * Entries from {@code size} on, which others have appended: the next thousand at most, none when
   * there are no more.
   */
  List<Placed> since(long size) throws SQLException;

  /** Where the entries of a command lie, by the index tables; null where they know none. */
  @Nullable Range command(String id) throws SQLException;

  /** A stream's version by the index tables; 0 where they know none. */
  long version(String stream) throws SQLException;

  /**
   * Appends the entries.
   *
   * @throws Overtaken when the index tables know one of their commands; then, or when the
   *     transaction has begun with none of it sent, at the latest by {@link #commit}
   */
  void insert(List<Placed> entries) throws SQLException;

  /** Stores tiles that have become full, and what finds their entries. */
  void insertFull(List<Head.FullTile> tiles, List<Indexed> rows) throws SQLException;

  /** Stores a checkpoint, unless there is one of its size. */
  void insertCheckpoint(StoredCheckpoint checkpoint) throws SQLException;

  /** Returns when everything is on disk. */
  void commit() throws SQLException;

  @Override
  void close() throws SQLException;

  /** A command's entries. */
  record Range(long firstSeq, int parts) {}
}
