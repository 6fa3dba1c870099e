// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import java.util.Locale;

/** A column of a derived table; an enum has one for each. The first is the table's key, a text. */
interface Column {
  /** The enum constant's. */
  String name();

  /** The enum constant's. */
  int ordinal();

  /** What follows the name in the table's definition. */
  String type();

  /** What a row begins with; null for columns that may be empty. */
  default @org.jspecify.annotations.Nullable Object initial() {
    if (!type().endsWith("NOT NULL")) {
      return null;
    }
    return type().startsWith("BIGINT") ? (Object) 0L : "";
  }

  /** The name in SQL. */
  default String sql() {
    return name().toLowerCase(Locale.ROOT);
  }
}
