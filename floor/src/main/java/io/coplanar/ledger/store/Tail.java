// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.ledger.merkle.TileSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What finds the youngest entries: those behind the last full tile, fewer than 256. Their rows come
 * into the index tables together with the tile that they fill; until then a commit writes the entry
 * alone, and whoever looks for one reads the tail too. Never changes.
 *
 * <p>Which entries have rows follows from the log's size alone, so that a rebuild gives the same
 * tables.
 */
final class Tail {
  private static final Tail EMPTY = new Tail(0, List.of());

  private final long from;
  private final List<Indexed> rows;

  private Tail(long from, List<Indexed> rows) {
    this.from = from;
    this.rows = rows;
  }

  /** A tail, and the rows that have left it: they belong into the tables. */
  record Grown(Tail tail, List<Indexed> full) {}

  /** The tail of a log without entries. */
  static Tail empty() {
    return EMPTY;
  }

  /**
   * A tail that was read.
   *
   * @param from a multiple of 256
   */
  static Tail of(long from, List<Indexed> rows) {
    return new Tail(from, List.copyOf(rows));
  }

  /** Where the tail of a log of this size begins: before it, every entry has its rows. */
  static long from(long size) {
    return size / TileSource.WIDTH * TileSource.WIDTH;
  }

  /**
   * The tail of the log that a connection sees.
   *
   * @param known one of the same log at another time: what it tells is not read again
   */
  static Tail read(Connection connection, long size, Tail known) throws SQLException {
    long from = from(size);
    List<Indexed> rows = new ArrayList<>();
    if (known.from == from) {
      rows.addAll(known.rows.subList(0, (int) Math.min(known.rows.size(), size - from)));
    }
    Rows.all(
        connection,
        from + rows.size(),
        size,
        (seq, leaf) -> rows.add(Indexed.of(Placed.entry(seq, leaf))));
    return new Tail(from, rows);
  }

  /** The tail after these entries. */
  Grown with(List<Placed> entries) {
    List<Indexed> all = new ArrayList<>(rows.size() + entries.size());
    all.addAll(rows);
    for (Placed placed : entries) {
      all.add(Indexed.of(placed.entry()));
    }
    if (all.size() < TileSource.WIDTH) {
      return new Grown(new Tail(from, all), List.of());
    }
    int full = (int) from(all.size());
    return new Grown(
        new Tail(from + full, List.copyOf(all.subList(full, all.size()))), all.subList(0, full));
  }

  /** Where a command's entries lie, if the first of them is here; else null. */
  Transaction.@Nullable Range command(String id) {
    int hash = id.hashCode();
    for (Indexed row : rows) {
      // texts keep their hash: unequal ones are passed over without a look at their characters
      if (row.part() == 0 && row.command().hashCode() == hash && row.command().equals(id)) {
        return new Transaction.Range(row.seq(), row.parts());
      }
    }
    return null;
  }

  /** A stream's version, if one of its entries is here; else 0. */
  long version(String stream) {
    for (int i = rows.size() - 1; i >= 0; i--) {
      if (rows.get(i).stream().equals(stream)) {
        return rows.get(i).version();
      }
    }
    return 0;
  }

  /** The places of a stream's entries after a version, as far as they are here. */
  List<Long> stream(String name, long after, int limit) {
    return rows.stream()
        .filter(row -> row.version() > after && row.stream().equals(name))
        .limit(limit)
        .map(Indexed::seq)
        .toList();
  }

  /** Whether an entry that is here names the blob. */
  boolean names(String blob) {
    return rows.stream().anyMatch(row -> row.blobs().contains(blob));
  }
}
