// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.ledger.Projection;
import io.coplanar.ledger.entry.Upcasters;
import io.coplanar.ledger.merkle.TileBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Derives tables from the log anew. A few hundred entries at a time are in memory. */
final class Rebuild {
  private static final int BATCH = 500;

  private Rebuild() {}

  /**
   * Drops what is derived under these names and fills it from all entries.
   *
   * @param read where the entries are read
   * @param write where the tables are filled: empty ones; in one transaction, which the caller
   *     commits
   */
  static void fill(Connection read, Connection write, Derived derived, Set<String> names)
      throws SQLException {
    List<Projection> projections =
        derived.projections().stream().filter(p -> names.contains(p.name())).toList();
    boolean tiles = names.contains(BuiltIns.TILE.name());
    List<Head.FullTile> full = new ArrayList<>();
    TileBuilder tree =
        TileBuilder.create((l, i, hashes, root) -> full.add(new Head.FullTile(l, i, hashes, root)));
    Derived.Taking taking = derived.begin(write, projections);
    List<Indexed> batch = new ArrayList<>();
    long size = Rows.size(read);
    long tail = Tail.from(size);
    Rows.all(
        read,
        0,
        size,
        (seq, leaf) -> {
          Placed placed = Placed.read(seq, leaf);
          if (seq < tail) {
            batch.add(Indexed.of(placed.entry()));
          }
          if (tiles) {
            tree.add(placed.hash());
          }
          taking.add(placed.entry());
          if (batch.size() == BATCH) {
            insert(write, names, batch, full);
          }
        });
    insert(write, names, batch, full);
    taking.finish();
  }

  private static void insert(
      Connection write, Set<String> names, List<Indexed> batch, List<Head.FullTile> full)
      throws SQLException {
    if (names.contains(BuiltIns.COMMAND.name())) {
      IndexRows.commands(write, batch);
    }
    if (names.contains(BuiltIns.STREAM.name())) {
      IndexRows.streams(write, batch);
    }
    if (names.contains(BuiltIns.BLOB_USE.name())) {
      IndexRows.blobUses(write, batch);
    }
    for (Head.FullTile tile : full) {
      Inserts.tile(write, tile);
    }
    batch.clear();
    full.clear();
  }

  /** Derives everything again, in one transaction: after a crash midway all is as it was. */
  static void all(Store store, Derived derived) throws SQLException {
    some(store, derived, derived.wanted().keySet());
  }

  /** The same for these names only. */
  static void some(Store store, Derived derived, Collection<String> names) throws SQLException {
    try (Transaction transaction = store.beginBare()) {
      rebuild(transaction.connection(), derived, names);
      transaction.commit();
    }
  }

  /** The same inside of a transaction that the caller commits. */
  static void rebuild(Connection connection, Derived derived, Collection<String> names)
      throws SQLException {
    Map<String, Derived.Built> built = Derived.built(connection);
    for (String name : names) {
      Derived.Built old = built.get(name);
      derived.create(connection, name, old == null ? List.of() : old.tables());
    }
    fill(connection, connection, derived, Set.copyOf(names));
  }

  /** Drops what this program does not derive and so would not keep up to date. */
  static void forget(Store store, List<String> names) throws SQLException {
    if (names.isEmpty()) {
      return;
    }
    try (Transaction transaction = store.beginBare()) {
      Map<String, Derived.Built> built = Derived.built(transaction.connection());
      for (String name : names) {
        Derived.Built old = built.get(name);
        if (old != null) {
          Derived.drop(transaction.connection(), name, old.tables());
        }
      }
      transaction.commit();
    }
  }

  /**
   * What the digests of these projections and of the built-in tables are when they are derived from
   * the entries that a connection sees. Changes nothing: a temporary database on disk takes the
   * tables.
   */
  static Map<String, String> digests(
      Connection read, List<Projection> projections, Upcasters upcasters) throws SQLException {
    Derived derived = new Derived(Dialect.SQLITE, projections, upcasters);
    try (Connection scratch = Sqlite.scratch()) {
      try (Statement ddl = scratch.createStatement()) {
        ddl.execute("CREATE TABLE projection (name TEXT PRIMARY KEY, revision, tables TEXT)");
      }
      Set<String> names = derived.wanted().keySet();
      for (String name : names) {
        derived.create(scratch, name, List.of());
      }
      fill(read, scratch, derived, names);
      return Digests.of(scratch, Dialect.SQLITE);
    }
  }

  /** What the database holds under another revision, or not at all. */
  static List<String> outdated(
      Map<String, Derived.Built> wanted, Map<String, Derived.Built> built) {
    return wanted.entrySet().stream()
        .filter(want -> !want.getValue().equals(built.get(want.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }
}
