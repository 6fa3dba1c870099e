// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.ledger.Entry;
import io.coplanar.ledger.Projection;
import io.coplanar.ledger.Projection.Table;
import io.coplanar.ledger.ProjectionFailed;
import io.coplanar.ledger.entry.Upcasters;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of everything that is derived from the log: the built-in ones and the projections'.
 */
final class Derived {
  /**
   * What stands in the database's table {@code projection}.
   *
   * @param tables names
   */
  record Built(int revision, List<String> tables) {}

  private final Dialect dialect;
  private final List<Projection> projections;
  private final Upcasters upcasters;

  Derived(Dialect dialect, List<Projection> projections, Upcasters upcasters) {
    this.dialect = dialect;
    this.upcasters = upcasters;
    this.projections = projections;
    for (Projection projection : projections) {
      check(projection);
    }
  }

  List<Projection> projections() {
    return projections;
  }

  /** The name and the tables of each, the built-in ones first. */
  Map<String, Built> wanted() {
    Map<String, Built> wanted = new LinkedHashMap<>();
    for (Table table : BuiltIns.TABLES) {
      wanted.put(table.name(), new Built(BuiltIns.REVISION, List.of(table.name())));
    }
    for (Projection projection : projections) {
      Built built =
          new Built(projection.revision(), projection.tables().stream().map(Table::name).toList());
      if (wanted.put(projection.name(), built) != null) {
        throw new IllegalArgumentException("two projections are named " + projection.name());
      }
    }
    return wanted;
  }

  /** What the database holds of it. */
  static Map<String, Built> built(Connection connection) throws SQLException {
    Map<String, Built> built = new LinkedHashMap<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT name, revision, tables FROM projection ORDER BY name");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        String tables = rows.getString(3);
        built.put(
            rows.getString(1),
            new Built(rows.getInt(2), tables.isEmpty() ? List.of() : List.of(tables.split(","))));
      }
    }
    return built;
  }

  /** All tables, by what they belong to. */
  List<Table> tables(String name) {
    List<Table> tables = new ArrayList<>();
    BuiltIns.TABLES.stream().filter(t -> t.name().equals(name)).forEach(tables::add);
    projections.stream().filter(p -> p.name().equals(name)).forEach(p -> tables.addAll(p.tables()));
    return tables;
  }

  /** Makes the tables of one anew, empty, and notes them. */
  void create(Connection connection, String name, List<String> old) throws SQLException {
    drop(connection, name, old);
    try (Statement ddl = connection.createStatement()) {
      for (Table table : tables(name)) {
        ddl.execute("DROP TABLE IF EXISTS " + table.name());
        ddl.execute(definition(table, "CREATE TABLE "));
      }
    }
    Built now = wanted().get(name);
    if (now == null) {
      throw new IllegalArgumentException("no projection " + name);
    }
    note(connection, name, now);
  }

  /** Drops the tables of one, and forgets it. */
  static void drop(Connection connection, String name, List<String> tables) throws SQLException {
    try (Statement ddl = connection.createStatement()) {
      for (String table : tables) {
        if (!table.matches("[a-z][a-z_0-9]*")) {
          throw new SQLException("the table projection names a table \"" + table + "\"");
        }
        ddl.execute("DROP TABLE IF EXISTS " + table);
      }
    }
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM projection WHERE name = ?")) {
      delete.setString(1, name);
      delete.executeUpdate();
    }
  }

  /** The statement that makes a table. */
  String definition(Table table, String create) {
    // rows that are short lie in their key's tree; tiles are too long for that
    boolean tile = table.equals(BuiltIns.TILE);
    return create
        + table.name()
        + " ("
        + dialect.translate(table.columns())
        + ") "
        + (tile ? "" : dialect.translate("${no_rowid}"));
  }

  /** Lets every projection take in the entries. */
  void apply(Connection connection, List<Entry> entries) {
    Taking taking = begin(connection, projections);
    entries.forEach(taking::add);
    taking.finish();
  }

  /** Lets some of them take in entries, one after the other. */
  Taking begin(Connection connection, List<Projection> some) {
    return new Taking(connection, some, upcasters);
  }

  /** Entries on their way into projections, each payload in the newest form that is known. */
  static final class Taking {
    private final Map<Projection, Projection.Group> groups = new LinkedHashMap<>();
    private final Upcasters upcasters;
    private long last = -1;

    private Taking(Connection connection, List<Projection> some, Upcasters upcasters) {
      this.upcasters = upcasters;
      some.forEach(projection -> groups.put(projection, projection.begin(connection)));
    }

    void add(Entry entry) {
      Entry newest = upcasters.upgrade(entry);
      last = entry.seq();
      groups.forEach((projection, group) -> run(projection, "on", () -> group.add(newest)));
    }

    void finish() {
      groups.forEach((projection, group) -> run(projection, "up to", group::finish));
    }

    private interface Work {
      void run() throws SQLException;
    }

    private void run(Projection projection, String where, Work work) {
      try {
        work.run();
      } catch (SQLException | RuntimeException e) {
        throw new ProjectionFailed(
            projection.name(),
            "the projection " + projection.name() + " failed " + where + " entry " + last,
            e);
      }
    }
  }

  private static void note(Connection connection, String name, Built built) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO projection (name, revision, tables) VALUES (?, ?, ?)")) {
      insert.setString(1, name);
      insert.setInt(2, built.revision());
      insert.setString(3, String.join(",", built.tables()));
      insert.executeUpdate();
    }
  }

  private static void check(Projection projection) {
    if (!projection.name().matches("[a-z][a-z_0-9]*")) {
      throw new IllegalArgumentException(projection.name() + " is no name of a projection");
    }
    for (Table table : projection.tables()) {
      if (!table.name().matches("[a-z][a-z_0-9]*") || !table.name().startsWith(projection.name())) {
        throw new IllegalArgumentException(
            "the table " + table.name() + " does not begin with " + projection.name());
      }
    }
  }
}
