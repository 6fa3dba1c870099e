// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import java.util.Map;

/** Where the two databases' SQL differs. */
enum Dialect {
  SQLITE(
      Map.of(
          "bytes", "BLOB",
          "text", "TEXT",
          "long_key", "INTEGER PRIMARY KEY",
          "no_rowid", "WITHOUT ROWID")),
  POSTGRESQL(
      Map.of(
          "bytes", "BYTEA",
          // ordered by bytes, as SQLite does
          "text", "TEXT COLLATE \"C\"",
          "long_key", "BIGINT PRIMARY KEY",
          "no_rowid", ""));

  private final Map<String, String> words;

  Dialect(Map<String, String> words) {
    this.words = words;
  }

  /** What stands for {@code ${name}} in our SQL. */
  Map<String, String> words() {
    return words;
  }

  /** Our SQL in the database's own words. */
  String translate(String sql) {
    String text = sql;
    for (Map.Entry<String, String> word : words.entrySet()) {
      text = text.replace("${" + word.getKey() + "}", word.getValue());
    }
    return text;
  }

  /** Where its migration scripts lie, among the resources of this package. */
  String folder() {
    return this == SQLITE ? "sqlite" : "postgresql";
  }
}
