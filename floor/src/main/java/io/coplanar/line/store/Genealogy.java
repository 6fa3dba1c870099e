// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import io.coplanar.ledger.Entry;
import io.coplanar.ledger.Projection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of what, in both directions. An edge is kept twice, once by its child and once by its
 * parent, each with the first and the last time that it was seen.
 */
public final class Genealogy implements Projection {
  private static final String COLUMNS =
      "child ${text} NOT NULL, parent ${text} NOT NULL, relation ${text} NOT NULL,"
          + " first_ms BIGINT NOT NULL, last_ms BIGINT NOT NULL, PRIMARY KEY (%s)";
  private static final List<String> UP = List.of("child", "parent", "relation");
  private static final List<String> DOWN = List.of("parent", "child", "relation");
  private static final String INSERT =
      "INSERT INTO %s (child, parent, relation, first_ms, last_ms) VALUES (?, ?, ?, ?, ?)"
          + " ON CONFLICT (child, parent, relation) DO UPDATE SET last_ms = excluded.last_ms";

  @Override
  public String name() {
    return "genealogy";
  }

  @Override
  public int revision() {
    return 1;
  }

  @Override
  public List<Table> tables() {
    return List.of(
        new Table("genealogy_up", COLUMNS.formatted(String.join(", ", UP)), UP),
        new Table("genealogy_down", COLUMNS.formatted(String.join(", ", DOWN)), DOWN));
  }

  @Override
  public void apply(Connection connection, Entry entry) throws SQLException {
    List<Edge> edges = Edge.of(entry);
    if (edges.isEmpty()) {
      return;
    }
    for (String table : List.of("genealogy_up", "genealogy_down")) {
      try (PreparedStatement insert = connection.prepareStatement(INSERT.formatted(table))) {
        for (Edge edge : edges) {
          insert.setString(1, edge.child());
          insert.setString(2, edge.parent());
          insert.setString(3, edge.relation());
          insert.setLong(4, entry.serverTime().toEpochMilli());
          insert.setLong(5, entry.serverTime().toEpochMilli());
          insert.executeUpdate();
        }
      }
    }
  }

  /**
   * Everything that came of something, however many steps away: all connectors with epoxy of a lot.
   *
   * @param root a stream's name, for example {@code lot/epoxy-resin/R-7}
   * @param after only what was made of it after this moment, by the last time that it was
   * @return names of streams, in their order
   */
  public static List<String> descendants(Connection connection, String root, Instant after)
      throws SQLException {
    return walk(
        connection,
        "WITH RECURSIVE found(node) AS ("
            + "SELECT child FROM genealogy_down WHERE parent = ? AND last_ms > ?"
            + " UNION SELECT d.child FROM genealogy_down d JOIN found ON d.parent = found.node)"
            + " SELECT node FROM found ORDER BY node",
        root,
        after.toEpochMilli());
  }

  /** Everything that something came of or had to do with, however many steps away. */
  public static List<String> ancestors(Connection connection, String root) throws SQLException {
    return walk(
        connection,
        "WITH RECURSIVE found(node) AS ("
            + "SELECT parent FROM genealogy_up WHERE child = ? AND last_ms > ?"
            + " UNION SELECT u.parent FROM genealogy_up u JOIN found ON u.child = found.node)"
            + " SELECT node FROM found ORDER BY node",
        root,
        Long.MIN_VALUE);
  }

  private static List<String> walk(Connection connection, String sql, String root, long afterMs)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, root);
      query.setLong(2, afterMs);
      List<String> found = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }
}
