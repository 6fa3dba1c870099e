// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import io.coplanar.ledger.Projection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table that a group of entries changes: read together, changed in memory, written
 * together in the order of their key.
 */
final class Sheet<C extends Column> {
  private final Plan<C> plan;
  private final TreeSet<String> wanted = new TreeSet<>();
  private final Map<String, Row<C>> rows = new HashMap<>();

  /**
   * A table.
   *
   * @param columns an enum's constants
   * @param indexes by what else its rows are found: lists of columns, the key last
   */
  record Plan<C extends Column>(String name, List<C> columns, List<String> indexes) {
    Projection.Table table() {
      StringBuilder sql = new StringBuilder();
      for (C column : columns) {
        sql.append(sql.isEmpty() ? "" : ", ").append(column.sql()).append(' ');
        sql.append(column.type());
      }
      sql.append(", PRIMARY KEY (").append(key()).append(')');
      for (String index : indexes) {
        sql.append(", UNIQUE (").append(index).append(')');
      }
      return new Projection.Table(name, sql.toString(), List.of(key()));
    }

    String key() {
      return columns.getFirst().sql();
    }

    String names() {
      return columns.stream().map(Column::sql).collect(Collectors.joining(", "));
    }
  }

  Sheet(Plan<C> plan) {
    this.plan = plan;
  }

  /** Names a row that will be asked for. */
  void want(String key) {
    wanted.add(key);
  }

  /** Reads the rows that were named and are there. */
  void load(Connection connection) throws SQLException {
    int width = plan.columns().size();
    Chunks.read(
        connection,
        List.copyOf(wanted),
        n ->
            "SELECT %s FROM %s WHERE %s IN (%s)"
                .formatted(plan.names(), plan.name(), plan.key(), Chunks.marks("?", n)),
        found -> {
          Row<C> row = Row.read(found, 1, width);
          rows.put(row.text(plan.columns().getFirst()), row);
        });
    wanted.clear();
  }

  /** The row of a key, as it stands now; a new one where there is none. */
  Row<C> get(String key) {
    return rows.computeIfAbsent(key, k -> new Row<>(plan.columns(), k));
  }

  /** Writes what was changed, and forgets all rows. */
  void write(Connection connection) throws SQLException {
    Map<String, Row<C>> changed = new TreeMap<>();
    rows.forEach(
        (key, row) -> {
          if (row.touched()) {
            changed.put(key, row);
          }
        });
    rows.clear();
    int width = plan.columns().size();
    String update =
        plan.columns().stream()
            .skip(1)
            .map(c -> c.sql() + " = excluded." + c.sql())
            .collect(Collectors.joining(", "));
    Chunks.write(
        connection,
        List.copyOf(changed.values()),
        n ->
            "INSERT INTO %s (%s) VALUES %s ON CONFLICT (%s) DO UPDATE SET %s"
                .formatted(
                    plan.name(),
                    plan.names(),
                    Chunks.marks("(" + Chunks.marks("?", width) + ")", n),
                    plan.key(),
                    update),
        (statement, from, row) -> {
          for (int i = 0; i < width; i++) {
            bind(statement, from + i, row.value(i), plan.columns().get(i));
          }
        },
        width);
  }

  private static void bind(PreparedStatement statement, int at, @Nullable Object value, Column c)
      throws SQLException {
    switch (value) {
      case Long number -> statement.setLong(at, number);
      case String text -> statement.setString(at, text);
      case null, default ->
          statement.setNull(
              at, c.type().startsWith("BIGINT") ? java.sql.Types.BIGINT : java.sql.Types.VARCHAR);
    }
  }
}
