// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Runs a statement over a list, many items at a time: few sizes, so that few statements are
 * compiled, and each of them once.
 */
final class Chunks {
  private static final int[] WRITING = {64, 8, 1};
  private static final int[] READING = {512, 64, 8, 1};

  private Chunks() {}

  /** Sets one item's parameters. */
  interface Binder<T> {
    void bind(PreparedStatement statement, int from, T item) throws SQLException;
  }

  /** Takes a row; the set stands on it. */
  interface Taker {
    void take(ResultSet row) throws SQLException;
  }

  /** Executes a statement whose parameters are set. */
  private interface Execution {
    void run(PreparedStatement statement) throws SQLException;
  }

  /** A text so many times, with commas. */
  static String marks(String mark, int times) {
    return String.join(", ", Collections.nCopies(times, mark));
  }

  /**
   * Runs a statement that writes.
   *
   * @param sql the statement for so many items
   * @param width how many parameters an item has
   */
  static <T> void write(
      Connection connection, List<T> items, IntFunction<String> sql, Binder<T> binder, int width)
      throws SQLException {
    run(connection, items, sql, binder, width, WRITING, PreparedStatement::executeUpdate);
  }

  /**
   * Runs a statement that reads by names.
   *
   * @param sql the statement for so many names
   * @param row takes each row that it finds
   */
  static void read(Connection connection, List<String> names, IntFunction<String> sql, Taker row)
      throws SQLException {
    run(
        connection,
        names,
        sql,
        PreparedStatement::setString,
        1,
        READING,
        select -> {
          select.setFetchSize(1000);
          try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
              row.take(rows);
            }
          }
        });
  }

  private static <T> void run(
      Connection connection,
      List<T> items,
      IntFunction<String> sql,
      Binder<T> binder,
      int width,
      int[] sizes,
      Execution execution)
      throws SQLException {
    int done = 0;
    for (int size : sizes) {
      if (items.size() - done < size) {
        continue;
      }
      try (PreparedStatement statement = connection.prepareStatement(sql.apply(size))) {
        for (; items.size() - done >= size; done += size) {
          for (int i = 0; i < size; i++) {
            binder.bind(statement, 1 + i * width, items.get(done + i));
          }
          execution.run(statement);
        }
      }
    }
  }
}
