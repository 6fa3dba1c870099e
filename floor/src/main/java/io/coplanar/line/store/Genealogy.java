// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import io.coplanar.line.store.Trace.Bounds;
import io.coplanar.line.store.Trace.Direction;
import io.coplanar.line.store.Trace.Link;
import java.sql.Connection;
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
  private static final String UNIT = "unit/";

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
      // names are asked for in their order, so that what was found first comes first
      Chunks.read(
          connection,
          List.copyOf(level),
          n ->
              "SELECT child, parent, relation, first_ms, last_ms FROM line_edge WHERE %s IN (%s)"
                      .formatted(near, Chunks.marks("?", n))
                  + " ORDER BY %s, %s, relation LIMIT %d".formatted(near, far, room),
          row -> {
            if (found.size() < room) {
              found.add(link(row, here));
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

  private static Link link(ResultSet row, int depth) throws SQLException {
    return new Link(
        depth,
        row.getString(1),
        row.getString(2),
        row.getString(3),
        Instant.ofEpochMilli(row.getLong(4)),
        Instant.ofEpochMilli(row.getLong(5)));
  }

  /** Whether there is anything beyond the last level. */
  private static boolean goesOn(Connection connection, String near, Collection<String> level)
      throws SQLException {
    boolean[] more = {false};
    Chunks.read(
        connection,
        List.copyOf(level),
        n ->
            "SELECT 1 FROM line_edge WHERE %s IN (%s) LIMIT 1"
                .formatted(near, Chunks.marks("?", n)),
        row -> more[0] = true);
    return more[0];
  }

  static Recall recall(Connection connection, String root, Instant after, Bounds bounds)
      throws SQLException {
    TreeSet<String> serials = new TreeSet<>();
    Set<String> seen = new HashSet<>(Set.of(root));
    TreeSet<String> level = new TreeSet<>(Set.of(root));
    boolean cut = false;
    for (int depth = 1; depth <= bounds.depth() && !level.isEmpty(); depth++) {
      // the moment counts for what came of the root itself: a mix that was made after it
      String since = depth == 1 ? " AND last_ms > " + after.toEpochMilli() : "";
      TreeSet<String> between = new TreeSet<>();
      cut |= children(connection, level, since, bounds.size(), serials, between);
      between.removeIf(node -> !seen.add(node));
      level = between;
    }
    cut |= goesOn(connection, "parent", level);
    return new Recall(root, after, units(connection, serials), cut);
  }

  /**
   * What came of these at once. Each set holds the first of what there is, so many at most; that is
   * seen to here, since a database that is told would walk all edges in the order of the children.
   *
   * @param serials takes connectors
   * @param between takes cables and mixes, of which connectors are made
   * @return whether there was more
   */
  private static boolean children(
      Connection connection,
      TreeSet<String> parents,
      String since,
      int size,
      TreeSet<String> serials,
      TreeSet<String> between)
      throws SQLException {
    boolean[] cut = {false};
    Chunks.read(
        connection,
        List.copyOf(parents),
        n ->
            "SELECT DISTINCT child FROM line_edge WHERE parent IN (%s)%s"
                .formatted(Chunks.marks("?", n), since),
        row -> {
          String child = row.getString(1);
          boolean unit = child.startsWith(UNIT);
          TreeSet<String> into = unit ? serials : between;
          into.add(unit ? child.substring(UNIT.length()) : child);
          if (into.size() > size) {
            into.pollLast();
            cut[0] = true;
          }
        });
    return cut[0];
  }

  private static List<Whereabouts> units(Connection connection, TreeSet<String> serials)
      throws SQLException {
    TreeMap<String, Whereabouts> units = new TreeMap<>();
    int width = UnitRows.PLAN.columns().size();
    Chunks.read(
        connection,
        List.copyOf(serials),
        n ->
            "SELECT %s FROM line_unit WHERE serial IN (%s)"
                .formatted(UnitRows.PLAN.names(), Chunks.marks("?", n)),
        row -> {
          Whereabouts unit = Whereabouts.of(Row.read(row, 1, width));
          units.put(unit.serial(), unit);
        });
    if (units.size() < serials.size()) {
      serials.removeAll(units.keySet());
      throw new IllegalStateException(serials.first() + " is nowhere");
    }
    return List.copyOf(units.values());
  }
}
