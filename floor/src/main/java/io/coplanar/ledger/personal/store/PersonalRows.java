// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.personal.store;

import io.coplanar.ledger.personal.Person;
import io.coplanar.ledger.personal.PersonId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes rows of the table {@code personal}; the caller commits. */
public final class PersonalRows {
  /** A photo each, so few at a time. */
  private static final int FETCH = 10;

  private static final String COLUMNS = "id, document, photo, added_at, erased_at";

  private PersonalRows() {}

  /** Takes one person of many. */
  @FunctionalInterface
  public interface Visitor {
    void see(Person person) throws Exception;
  }

  public static Optional<Person> find(Connection connection, PersonId id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT " + COLUMNS + " FROM personal WHERE id = ?")) {
      select.setString(1, id.text());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(person(row)) : Optional.empty();
      }
    }
  }

  /** All, by id; few are in memory at a time. */
  public static void all(Connection connection, Visitor visitor) throws Exception {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT " + COLUMNS + " FROM personal ORDER BY id")) {
      select.setFetchSize(FETCH);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          visitor.see(person(rows));
        }
      }
    }
  }

  public static void insert(Connection connection, Person person) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO personal (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?)")) {
      insert.setString(1, person.id().text());
      insert.setString(2, person.document());
      insert.setBytes(3, person.photo());
      insert.setString(4, person.addedAt().toString());
      insert.setString(5, text(person.erasedAt()));
      insert.executeUpdate();
    }
  }

  /** Everybody, by id, without the photos. */
  public static List<Person> list(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT id, document, NULL, added_at, erased_at FROM personal ORDER BY id");
        ResultSet rows = select.executeQuery()) {
      List<Person> all = new ArrayList<>();
      while (rows.next()) {
        all.add(person(rows));
      }
      return all;
    }
  }

  /** Takes document, photo and credentials away; false where nobody has the id. */
  public static boolean erase(Connection connection, PersonId id, Instant now) throws SQLException {
    CredentialRows.removeAll(connection, id.text());
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE personal SET document = NULL, photo = NULL,"
                + " erased_at = COALESCE(erased_at, ?) WHERE id = ?")) {
      update.setString(1, now.toString());
      update.setString(2, id.text());
      return update.executeUpdate() == 1;
    }
  }

  private static Person person(ResultSet row) throws SQLException {
    String erased = row.getString(5);
    try {
      return new Person(
          new PersonId(row.getString(1)),
          row.getString(2),
          row.getBytes(3),
          Instant.parse(row.getString(4)),
          erased == null ? null : Instant.parse(erased));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new SQLException("a row of personal data is damaged", e);
    }
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}
