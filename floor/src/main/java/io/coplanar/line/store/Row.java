// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a derived table while entries change it. */
final class Row<C extends Column> {
  private final @Nullable Object[] values;
  private boolean touched;

  /** A new one, as it stands before anything happened. */
  Row(List<C> columns, String key) {
    values = new @Nullable Object[columns.size()];
    for (C column : columns) {
      values[column.ordinal()] = column.initial();
    }
    values[0] = key;
  }

  private Row(@Nullable Object[] values) {
    this.values = values;
  }

  /** One as it comes from the database, from a column on. */
  static <C extends Column> Row<C> read(ResultSet rows, int from, int width) throws SQLException {
    @Nullable Object[] values = new @Nullable Object[width];
    for (int i = 0; i < width; i++) {
      Object value = rows.getObject(from + i);
      values[i] = value instanceof Number number ? (Long) number.longValue() : value;
    }
    return new Row<>(values);
  }

  /** Whether an entry wrote to it. */
  boolean touched() {
    return touched;
  }

  @Nullable Object value(int column) {
    return values[column];
  }

  String text(C column) {
    return String.valueOf(values[column.ordinal()]);
  }

  /** The text; null where there is none, or an empty one. */
  @Nullable String find(C column) {
    Object value = values[column.ordinal()];
    return value == null || value.equals("") ? null : value.toString();
  }

  /** The number; null where there is none. */
  @Nullable Integer integer(C column) {
    return isEmpty(column) ? null : (Integer) (int) number(column);
  }

  /** The time; null where there is none. */
  @Nullable Instant time(C column) {
    return isEmpty(column) ? null : Instant.ofEpochMilli(number(column));
  }

  long number(C column) {
    return values[column.ordinal()] instanceof Long number ? number : 0;
  }

  boolean isEmpty(C column) {
    return values[column.ordinal()] == null;
  }

  Row<C> set(C column, String text) {
    return put(column, text);
  }

  Row<C> set(C column, long number) {
    return put(column, number);
  }

  Row<C> set(C column, boolean flag) {
    return put(column, flag ? 1L : 0L);
  }

  Row<C> clear(C column) {
    return put(column, null);
  }

  Row<C> add(C column, long number) {
    return put(column, number(column) + number);
  }

  private Row<C> put(C column, @Nullable Object value) {
    values[column.ordinal()] = value;
    touched = true;
    return this;
  }
}
