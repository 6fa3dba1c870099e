// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.StoredCheckpoint;
import io.coplanar.ledger.entry.Upcasters;
import io.coplanar.ledger.merkle.MerkleHash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * A place without a ledger, to be filled from a backup in one transaction. Only what was recorded
 * comes in: entries, checkpoints and what lies beside the log. What every ledger derives from its
 * entries is derived with them; projections are when the ledger is first opened.
 */
public final class EmptyPlace implements AutoCloseable {
  private static final int BATCH = 500;

  private final Store store;
  private final Transaction transaction;
  private final PreparedStatement insert;
  private int waiting;

  private EmptyPlace(Store store, Transaction transaction, PreparedStatement insert) {
    this.store = store;
    this.transaction = transaction;
    this.insert = insert;
  }

  /**
   * Makes the place ready and takes its lock.
   *
   * @throws InputFault when entries are there already, or another program writes there
   */
  public static EmptyPlace open(LedgerPlace place) throws InputFault, SQLException {
    Store store = Stores.writer(place, true);
    try {
      Transaction transaction = store.beginBare();
      if (Rows.size(transaction.connection()) > 0) {
        transaction.close();
        throw new InputFault.Inconsistent(
            place.shown(),
            "holds a ledger already",
            "an empty place: entries are never written over");
      }
      return new EmptyPlace(
          store,
          transaction,
          transaction
              .connection()
              .prepareStatement("INSERT INTO entry (seq, hash, leaf) VALUES (?, ?, ?)"));
    } catch (InputFault | SQLException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** Takes in the leaf of the next entry. */
  public void entry(long seq, byte[] leaf) throws SQLException {
    insert.setLong(1, seq);
    insert.setBytes(2, MerkleHash.leaf(leaf));
    insert.setBytes(3, leaf);
    insert.addBatch();
    waiting++;
    if (waiting == BATCH) {
      flush();
    }
  }

  /** Takes in a checkpoint that was signed over the entries so far. */
  public void checkpoint(StoredCheckpoint checkpoint) throws SQLException {
    transaction.insertCheckpoint(checkpoint);
  }

  /** For what lies beside the log; not to be closed or committed. */
  public Connection connection() {
    return transaction.connection();
  }

  /** When it returns, everything is on disk. */
  public void commit() throws SQLException {
    flush();
    // readers come before the first who writes
    Derived builtIn = new Derived(store.dialect(), List.of(), Upcasters.of(List.of()));
    Rebuild.rebuild(transaction.connection(), builtIn, builtIn.wanted().keySet());
    transaction.commit();
  }

  private void flush() throws SQLException {
    if (waiting > 0) {
      insert.executeBatch();
      waiting = 0;
    }
  }

  /** Leaves the place as empty as it was, unless everything was committed. */
  @Override
  public void close() throws SQLException {
    try {
      insert.close();
      transaction.close();
    } finally {
      store.close();
    }
  }
}
