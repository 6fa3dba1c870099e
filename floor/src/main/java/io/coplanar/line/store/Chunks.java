// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Runs a statement over a list, many items at a time: few sizes, so that few statements are
 * compiled, and each of them once.
 */
final class Chunks {
  private static final int[] SIZES = {64, 8, 1};

  private Chunks() {}

  /** Sets one item's parameters. */
  interface Binder<T> {
    void bind(PreparedStatement statement, int from, T item) throws SQLException;
  }

  /** Executes a statement whose parameters are set. */
  interface Execution {
    void run(PreparedStatement statement) throws SQLException;
  }

  /** A text so many times, with commas. */
  static String marks(String mark, int times) {
    return String.join(", ", Collections.nCopies(times, mark));
  }

  /**
   * Runs it.
   *
   * @param sql the statement for so many items
   * @param width how many parameters an item has
   */
  static <T> void run(
      Connection connection,
      List<T> items,
      IntFunction<String> sql,
      Binder<T> binder,
      int width,
      Execution execution)
      throws SQLException {
    int done = 0;
    for (int size : SIZES) {
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
