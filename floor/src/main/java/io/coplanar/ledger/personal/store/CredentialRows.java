// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.personal.store;

import io.coplanar.ledger.personal.Credential;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and writes rows of the table {@code credential}; the caller commits. */
public final class CredentialRows {
  private static final String SELECT = "SELECT name, person, until, body FROM credential WHERE ";

  private CredentialRows() {}

  public static Optional<Credential> find(Connection connection, String name) throws SQLException {
    return list(connection, SELECT + "name = ?", name).stream().findFirst();
  }

  /** All of a person, by name. */
  public static List<Credential> of(Connection connection, String person) throws SQLException {
    return list(connection, SELECT + "person = ? ORDER BY name", person);
  }

  /** All of a kind, by name; the kind is what stands before the slash. */
  public static List<Credential> ofKind(Connection connection, String kind) throws SQLException {
    return list(
        connection, SELECT + "name >= ? AND name < ? ORDER BY name", kind + "/", kind + "0");
  }

  /** Puts one in the place of whatever has its name. */
  public static void put(Connection connection, Credential credential) throws SQLException {
    remove(connection, credential.name());
    Instant until = credential.until();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO credential (name, person, until, body) VALUES (?, ?, ?, ?)")) {
      insert.setString(1, credential.name());
      insert.setString(2, credential.person());
      insert.setString(3, until == null ? null : until.toString());
      insert.setString(4, credential.body());
      insert.executeUpdate();
    }
  }

  public static void remove(Connection connection, String name) throws SQLException {
    update(connection, "DELETE FROM credential WHERE name = ?", name);
  }

  /** All of a person. */
  static void removeAll(Connection connection, String person) throws SQLException {
    update(connection, "DELETE FROM credential WHERE person = ?", person);
  }

  /** Those whose time is over. */
  public static void removeOver(Connection connection, Instant now) throws SQLException {
    // whole seconds: all texts have one length and are ordered as times are
    update(
        connection,
        "DELETE FROM credential WHERE until <= ?",
        now.truncatedTo(ChronoUnit.SECONDS).toString());
  }

  /** How many there are of a kind. */
  public static long count(Connection connection, String kind) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT count(*) FROM credential WHERE name >= ? AND name < ?")) {
      select.setString(1, kind + "/");
      select.setString(2, kind + "0");
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static void update(Connection connection, String sql, String value) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, value);
      update.executeUpdate();
    }
  }

  private static List<Credential> list(Connection connection, String sql, String... values)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        select.setString(i + 1, values[i]);
      }
      List<Credential> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          String until = rows.getString(3);
          found.add(
              new Credential(
                  rows.getString(1),
                  rows.getString(2),
                  until == null ? null : Instant.parse(until),
                  rows.getString(4)));
        }
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new SQLException("a row of credentials is damaged", e);
      }
      return found;
    }
  }
}
