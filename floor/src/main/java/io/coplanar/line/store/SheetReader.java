// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a derived table in the order of its key, a page at a time. */
record SheetReader<C extends Column, T>(
    Connection connection, Sheet.Plan<C> plan, Function<Row<C>, T> form) {

  /** The row of a key; null where there is none. */
  @Nullable T find(String key) throws SQLException {
    List<T> found = read(plan.key() + " = ?", List.of(key), 1);
    return found.isEmpty() ? null : found.getFirst();
  }

  /**
   * A page.
   *
   * @param condition in SQL, so that another can follow; empty for all rows
   * @param after a key, itself excluded; null for the first page
   * @param limit how many are wanted: 1 to {@link Page#MOST}
   */
  Page<T> page(String condition, List<Object> parameters, @Nullable String after, int limit)
      throws SQLException {
    List<Object> all = new ArrayList<>(parameters);
    all.add(after == null ? "" : after);
    int most = Math.clamp(limit, 1, Page.MOST);
    List<String> keys = new ArrayList<>();
    List<T> found =
        read(
            condition + plan.key() + " > ? ORDER BY " + plan.key(),
            all,
            most + 1,
            row -> {
              keys.add(row.text(plan.columns().getFirst()));
              return form.apply(row);
            });
    return found.size() <= most
        ? new Page<>(found, null)
        : new Page<>(found.subList(0, most), keys.get(most - 1));
  }

  private List<T> read(String where, List<Object> parameters, int limit) throws SQLException {
    return read(where, parameters, limit, form);
  }

  private List<T> read(String where, List<Object> parameters, int limit, Function<Row<C>, T> each)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT %s FROM %s WHERE %s LIMIT %d"
                .formatted(plan.names(), plan.name(), where, limit))) {
      int at = 1;
      for (Object parameter : parameters) {
        if (parameter instanceof Long number) {
          select.setLong(at++, number);
        } else {
          select.setString(at++, String.valueOf(parameter));
        }
      }
      List<T> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(each.apply(Row.read(rows, 1, plan.columns().size())));
        }
      }
      return found;
    }
  }
}
