// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Something derived from the log: a function of its entries, kept in tables of its own and updated
 * in the transaction that appends them. It can be dropped and rebuilt to the same bytes at any
 * time, so {@link #apply} may look at the entry and at its own tables, and at nothing else: no
 * clock, no randomness, no other projection.
 */
public interface Projection {
  /** Lower case letters and underscores; also the beginning of its tables' names. */
  String name();

  /** Raised when what it derives changes; the ledger then rebuilds it when it opens. */
  int revision();

  /** Its tables. SQL that both databases understand creates them. */
  List<Table> tables();

  /** Takes in the next entry. Called in the order of the log, once for each. */
  void apply(Connection connection, Entry entry) throws SQLException;

  /**
   * Begins to take in some entries that follow each other: those of one commit, or the whole log.
   * Whoever overrides it gains what working on many at once saves, and must come to the same rows
   * as {@link #apply} would, however the log is cut into groups.
   */
  default Group begin(Connection connection) {
    return new Group() {
      @Override
      public void add(Entry entry) throws SQLException {
        apply(connection, entry);
      }

      @Override
      public void finish() {}
    };
  }

  /** Entries on their way into the tables. */
  interface Group {
    /**
     * Takes in the next entry. What it leads to may wait in memory, but no more than a bounded part
     * of a log of any length.
     */
    void add(Entry entry) throws SQLException;

    /** When it returns, the tables hold what the entries lead to, and no statement is open. */
    void finish() throws SQLException;
  }

  /**
   * A table of a projection.
   *
   * @param columns the definition between the parentheses; {@code ${bytes}} stands for the
   *     database's type of bytes, {@code ${text}} for its type of text that is ordered by code
   *     points
   * @param order the columns of its primary key, in the order in which a digest reads the rows
   */
  record Table(String name, String columns, List<String> order) {
    public Table {
      order = List.copyOf(order);
    }
  }
}
