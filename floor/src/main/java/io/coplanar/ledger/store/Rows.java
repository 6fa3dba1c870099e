// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.ledger.DamagedLedger;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.LedgerReader.LeafVisitor;
import io.coplanar.ledger.StoredCheckpoint;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is read the same way from both databases, on any connection. */
final class Rows {
  /** At most this many leaves, of 256 KiB each, come over at a time. */
  private static final int FETCH = 100;

  private Rows() {}

  /** One more than the last entry's seq. */
  static long size(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("SELECT max(seq) FROM entry");
        ResultSet row = select.executeQuery()) {
      row.next();
      long last = row.getLong(1);
      return row.wasNull() ? 0 : last + 1;
    }
  }

  /** The leaf, or null where there is none. */
  static byte @Nullable [] leaf(Connection connection, long seq) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT leaf FROM entry WHERE seq = ?")) {
      select.setLong(1, seq);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getBytes(1) : null;
      }
    }
  }

  /**
   * Visits leaves in order.
   *
   * @throws DamagedLedger when one of them is missing
   */
  static void leaves(Connection connection, long from, long to, LeafVisitor visitor)
      throws Exception {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT seq, leaf FROM entry WHERE seq >= ? AND seq < ? ORDER BY seq")) {
      select.setFetchSize(FETCH);
      select.setLong(1, from);
      select.setLong(2, to);
      long next = from;
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          if (rows.getLong(1) != next) {
            throw missing(next);
          }
          visitor.leaf(next++, rows.getBytes(2));
        }
      }
      if (next < to) {
        throw missing(next);
      }
    }
  }

  /** The same for a visitor that throws nothing else. */
  static void all(Connection connection, long from, long to, LeafVisitor visitor)
      throws SQLException {
    try {
      leaves(connection, from, to, visitor);
    } catch (SQLException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Receives entries as they are stored. */
  @FunctionalInterface
  interface StoredVisitor {
    void entry(long seq, byte[] leaf, byte[] hash);
  }

  /**
   * Visits leaves and the hashes beside them, in order.
   *
   * @throws DamagedLedger when one of them is missing
   */
  static void stored(Connection connection, long from, long to, StoredVisitor visitor)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT seq, leaf, hash FROM entry WHERE seq >= ? AND seq < ? ORDER BY seq")) {
      select.setFetchSize(FETCH);
      select.setLong(1, from);
      select.setLong(2, to);
      long next = from;
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          if (rows.getLong(1) != next) {
            throw missing(next);
          }
          visitor.entry(next++, rows.getBytes(2), rows.getBytes(3));
        }
      }
      if (next < to) {
        throw missing(next);
      }
    }
  }

  /** The entries of a command's range. */
  static List<Entry> entries(Connection connection, Transaction.Range range) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    all(
        connection,
        range.firstSeq(),
        range.firstSeq() + range.parts(),
        (seq, leaf) -> entries.add(Placed.entry(seq, leaf)));
    return entries;
  }

  /**
   * The entries of a stream after a version.
   *
   * @param tail of the log that the connection sees
   */
  static List<Entry> stream(Connection connection, Tail tail, String name, long after, int limit)
      throws SQLException {
    List<Entry> entries = stored(connection, name, after, limit);
    // whatever has rows is older than what has none
    young(connection, tail.stream(name, after, limit - entries.size()), entries);
    return entries;
  }

  private static void young(Connection connection, List<Long> seqs, List<Entry> into)
      throws SQLException {
    if (seqs.isEmpty()) {
      return;
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT seq, leaf FROM entry WHERE seq IN (?"
                + ", ?".repeat(seqs.size() - 1)
                + ") ORDER BY seq")) {
      for (int i = 0; i < seqs.size(); i++) {
        select.setLong(i + 1, seqs.get(i));
      }
      int found = 0;
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          if (rows.getLong(1) != seqs.get(found)) {
            throw missing(seqs.get(found));
          }
          into.add(Placed.entry(seqs.get(found++), rows.getBytes(2)));
        }
      }
      if (found < seqs.size()) {
        throw missing(seqs.get(found));
      }
    }
  }

  private static List<Entry> stored(Connection connection, String name, long after, int limit)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT s.seq, e.leaf FROM stream s LEFT JOIN entry e ON e.seq = s.seq"
                + " WHERE s.name = ? AND s.version > ? ORDER BY s.version LIMIT ?")) {
      select.setString(1, name);
      select.setLong(2, after);
      select.setInt(3, limit);
      List<Entry> entries = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          long seq = rows.getLong(1);
          byte[] leaf = rows.getBytes(2);
          if (leaf == null) {
            throw missing(seq);
          }
          entries.add(Placed.entry(seq, leaf));
        }
      }
      return entries;
    }
  }

  /**
   * Where a command's entries lie; null where none of this id was accepted.
   *
   * @param tail of the log that the connection sees
   */
  static Transaction.@Nullable Range command(Connection connection, Tail tail, String id)
      throws SQLException {
    Transaction.Range young = tail.command(id);
    if (young != null) {
      return young;
    }
    try (PreparedStatement select =
        connection.prepareStatement("SELECT first_seq, parts FROM command WHERE id = ?")) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? new Transaction.Range(row.getLong(1), row.getInt(2)) : null;
      }
    }
  }

  /**
   * Whether an entry names the blob.
   *
   * @param tail of the log that the connection sees
   */
  static boolean namesBlob(Connection connection, Tail tail, String hash) throws SQLException {
    if (tail.names(hash)) {
      return true;
    }
    try (PreparedStatement select =
        connection.prepareStatement("SELECT 1 FROM blob_use WHERE hash = ? LIMIT 1")) {
      select.setString(1, hash);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  static long checkpointCount(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("SELECT count(*) FROM checkpoint");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Those over more than so many entries, smallest first. */
  static List<StoredCheckpoint> checkpoints(Connection connection, long overMoreThan, int limit)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT size, note, signed_at FROM checkpoint WHERE size > ? ORDER BY size LIMIT ?")) {
      select.setLong(1, overMoreThan);
      select.setInt(2, limit);
      List<StoredCheckpoint> checkpoints = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          checkpoints.add(checkpoint(rows));
        }
      }
      return checkpoints;
    }
  }

  static @Nullable StoredCheckpoint lastCheckpoint(Connection connection) throws SQLException {
    return checkpoint(connection, Long.MAX_VALUE);
  }

  /** The newest one of this size at most. */
  static @Nullable StoredCheckpoint checkpoint(Connection connection, long mostEntries)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT size, note, signed_at FROM checkpoint WHERE size <= ?"
                + " ORDER BY size DESC LIMIT 1")) {
      select.setLong(1, mostEntries);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? checkpoint(row) : null;
      }
    }
  }

  private static StoredCheckpoint checkpoint(ResultSet row) throws SQLException {
    return new StoredCheckpoint(row.getLong(1), row.getString(2), time(row.getString(3)));
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new DamagedLedger(-1, "a checkpoint was signed at \"" + text + "\", which is no time");
    }
  }

  private static DamagedLedger missing(long seq) {
    return new DamagedLedger(seq, "entry " + seq + " is missing");
  }
}
