// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A SHA-256 over the rows of each projection, in the order of their first columns, each value with
 * its type: equal bytes for equal rows on both databases.
 */
final class Digests {
  private static final int FETCH = 1000;

  private Digests() {}

  /** The digest of each projection that is built. */
  static Map<String, String> of(Connection connection, Dialect dialect) throws SQLException {
    Map<String, String> digests = new LinkedHashMap<>();
    for (Map.Entry<String, Derived.Built> built : Derived.built(connection).entrySet()) {
      digests.put(built.getKey(), of(connection, dialect, built.getValue().tables()));
    }
    return digests;
  }

  /** The digest of these tables together. */
  static String of(Connection connection, Dialect dialect, List<String> tables)
      throws SQLException {
    MessageDigest sha = sha256();
    for (String table : tables) {
      text(sha, table);
      table(connection, dialect, table, sha);
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  private static void table(Connection connection, Dialect dialect, String table, MessageDigest sha)
      throws SQLException {
    try (Statement select = connection.createStatement()) {
      select.setFetchSize(FETCH);
      try (ResultSet rows =
          select.executeQuery("SELECT * FROM " + table + order(connection, dialect, table))) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          sha.update((byte) 'r');
          for (int column = 1; column <= columns; column++) {
            value(sha, rows.getObject(column));
          }
        }
      }
    }
  }

  /** Every column is a key to the order, so that it cannot depend on the database. */
  private static String order(Connection connection, Dialect dialect, String table)
      throws SQLException {
    try (Statement select = connection.createStatement();
        ResultSet none = select.executeQuery("SELECT * FROM " + table + " LIMIT 0")) {
      ResultSetMetaData meta = none.getMetaData();
      StringBuilder order = new StringBuilder();
      for (int column = 1; column <= meta.getColumnCount(); column++) {
        order.append(order.isEmpty() ? " ORDER BY " : ", ").append(meta.getColumnName(column));
        if (dialect == Dialect.POSTGRESQL && meta.getColumnTypeName(column).equals("text")) {
          order.append(" COLLATE \"C\"");
        }
        order.append(" NULLS FIRST");
      }
      return order.toString();
    }
  }

  private static void value(MessageDigest sha, Object value) throws SQLException {
    switch (value) {
      case null -> sha.update((byte) '0');
      case Boolean flag -> number(sha, flag ? 1 : 0);
      case Integer number -> number(sha, number);
      case Long number -> number(sha, number);
      case Double number -> {
        sha.update((byte) 'd');
        sha.update(longBytes(Double.doubleToLongBits(number)));
      }
      case String text -> text(sha, text);
      case byte[] bytes -> {
        sha.update((byte) 'b');
        sha.update(longBytes(bytes.length));
        sha.update(bytes);
      }
      default ->
          throw new SQLException(
              "a projection's value is a whole number, a double, text or bytes, not "
                  + value.getClass().getSimpleName());
    }
  }

  private static void number(MessageDigest sha, long number) {
    sha.update((byte) 'n');
    sha.update(longBytes(number));
  }

  private static void text(MessageDigest sha, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sha.update((byte) 't');
    sha.update(longBytes(bytes.length));
    sha.update(bytes);
  }

  private static byte[] longBytes(long value) {
    return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
