// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import io.coplanar.line.store.Trace.Bounds;
import io.coplanar.line.store.Trace.Direction;
import io.coplanar.line.store.Trace.Link;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Walks the edges a level at a time, the nearest things first: what one statement for all levels
 * leaves out when it is cut off would depend on the database.
 */
final class Genealogy {
  private Genealogy() {}

  static Trace trace(Connection connection, String node, Direction direction, Bounds bounds)
      throws SQLException {
    String near = direction == Direction.UP ? "child" : "parent";
    String far = direction == Direction.UP ? "parent" : "child";
    List<Link> links = new ArrayList<>();
    Set<String> seen = new HashSet<>(Set.of(node));
    TreeSet<String> level = new TreeSet<>(Set.of(node));
    for (int depth = 1; depth <= bounds.depth() && !level.isEmpty(); depth++) {
      List<Link> found = new ArrayList<>();
      int here = depth;
      int room = bounds.size() - links.size() + 1;
      Chunks.run(
          connection,
          List.copyOf(level),
          n ->
              "SELECT child, parent, relation, first_ms, last_ms FROM line_edge WHERE %s IN (%s)"
                      .formatted(near, Chunks.marks("?", n))
                  + " ORDER BY %s, %s, relation LIMIT %d".formatted(near, far, room),
          PreparedStatement::setString,
          1,
          select -> {
            if (found.size() < room) {
              links(select, here, found);
            }
          });
      level.clear();
      for (Link link : found) {
        if (links.size() == bounds.size()) {
          return new Trace(node, direction, links, true);
        }
        links.add(link);
        String next = direction == Direction.UP ? link.parent() : link.child();
        if (seen.add(next)) {
          level.add(next);
        }
      }
    }
    return new Trace(node, direction, links, goesOn(connection, near, level));
  }

  private static void links(PreparedStatement select, int depth, List<Link> into)
      throws SQLException {
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        into.add(
            new Link(
                depth,
                rows.getString(1),
                rows.getString(2),
                rows.getString(3),
                Instant.ofEpochMilli(rows.getLong(4)),
                Instant.ofEpochMilli(rows.getLong(5))));
      }
    }
  }

  /** Whether there is anything beyond the last level. */
  private static boolean goesOn(Connection connection, String near, Collection<String> level)
      throws SQLException {
    boolean[] more = {false};
    Chunks.run(
        connection,
        List.copyOf(level),
        n ->
            "SELECT 1 FROM line_edge WHERE %s IN (%s) LIMIT 1"
                .formatted(near, Chunks.marks("?", n)),
        PreparedStatement::setString,
        1,
        select -> {
          if (!more[0]) {
            try (ResultSet row = select.executeQuery()) {
              more[0] = row.next();
            }
          }
        });
    return more[0];
  }

  static Recall recall(Connection connection, String root, Instant after, Bounds bounds)
      throws SQLException {
    TreeMap<String, Whereabouts> units = new TreeMap<>();
    Set<String> seen = new HashSet<>(Set.of(root));
    TreeSet<String> level = new TreeSet<>(Set.of(root));
    boolean cut = false;
    for (int depth = 1; depth <= bounds.depth() && !level.isEmpty(); depth++) {
      // the moment counts for what came of the root itself: a mix that was made after it
      String since = depth == 1 ? " AND last_ms > " + after.toEpochMilli() : "";
      List<String> parents = List.copyOf(level);
      cut |= units(connection, parents, since, bounds.size(), units);
      level = between(connection, parents, since, bounds.size());
      level.removeIf(node -> !seen.add(node));
      cut |= seen.size() > bounds.size();
    }
    cut |= goesOn(connection, "parent", level);
    return new Recall(root, after, List.copyOf(units.values()), cut);
  }

  /** Adds the connectors that came of these at once; whether there were too many. */
  private static boolean units(
      Connection connection,
      List<String> parents,
      String since,
      int size,
      TreeMap<String, Whereabouts> into)
      throws SQLException {
    boolean[] cut = {false};
    Chunks.run(
        connection,
        parents,
        n ->
            "SELECT %s FROM line_unit WHERE serial IN (SELECT substr(child, 6) FROM line_edge"
                    .formatted(UnitRows.PLAN.names())
                + " WHERE parent IN (%s) AND child >= 'unit/' AND child < 'unit0'%s)"
                    .formatted(Chunks.marks("?", n), since)
                + " ORDER BY serial LIMIT "
                + (size + 1),
        PreparedStatement::setString,
        1,
        select -> {
          try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
              Whereabouts unit = Whereabouts.of(Row.read(rows, 1, UnitRows.PLAN.columns().size()));
              into.put(unit.serial(), unit);
            }
          }
          while (into.size() > size) {
            into.pollLastEntry();
            cut[0] = true;
          }
        });
    return cut[0];
  }

  /** What else came of these at once: cables and mixes, of which connectors are made. */
  private static TreeSet<String> between(
      Connection connection, List<String> parents, String since, int size) throws SQLException {
    TreeSet<String> found = new TreeSet<>();
    Chunks.run(
        connection,
        parents,
        n ->
            "SELECT DISTINCT child FROM line_edge WHERE parent IN (%s) AND child < 'unit/'%s"
                    .formatted(Chunks.marks("?", n), since)
                + " ORDER BY child LIMIT "
                + (size + 1),
        PreparedStatement::setString,
        1,
        select -> {
          try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
              found.add(rows.getString(1));
            }
          }
          while (found.size() > size + 1) {
            found.pollLast();
          }
        });
    return found;
  }
}
