// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit.tamper;

import io.coplanar.ledger.Entry;
import io.coplanar.ledger.entry.EntryCodec;
import io.coplanar.ledger.merkle.Frontier;
import io.coplanar.ledger.merkle.MerkleHash;
import io.coplanar.ledger.merkle.TileBuilder;
import io.coplanar.ledger.note.Checkpoint;
import io.coplanar.ledger.note.SigningKey;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The database's owner, for whom no trigger and no constraint stands: they are dropped first. Knows
 * the product as well as we do, and can derive everything that is derived.
 */
final class Owner implements AutoCloseable {
  private final Connection connection;

  /** The hash that stood beside each text, and at each place, when the entries were read. */
  private final Map<String, byte[]> hashOf = new HashMap<>();

  private final Map<Long, byte[]> hashAt = new HashMap<>();

  private Owner(Connection connection) {
    this.connection = connection;
  }

  static Owner of(Victim victim) throws SQLException {
    Owner owner = new Owner(DriverManager.getConnection(victim.url()));
    owner.connection.setAutoCommit(false);
    owner.dropTriggers(victim.url().startsWith("jdbc:sqlite:"));
    return owner;
  }

  private void dropTriggers(boolean sqlite) throws SQLException {
    if (!sqlite) {
      sql("DROP FUNCTION ledger_refuse_change CASCADE");
      return;
    }
    List<String> triggers = new ArrayList<>();
    try (Statement select = connection.createStatement();
        ResultSet rows =
            select.executeQuery("SELECT name FROM sqlite_master WHERE type = 'trigger'")) {
      while (rows.next()) {
        triggers.add(rows.getString(1));
      }
    }
    for (String trigger : triggers) {
      sql("DROP TRIGGER " + trigger);
    }
  }

  void sql(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The entries' texts, by their place. */
  TreeMap<Long, String> entries() throws SQLException {
    TreeMap<Long, String> entries = new TreeMap<>();
    try (Statement select = connection.createStatement();
        ResultSet rows = select.executeQuery("SELECT seq, leaf, hash FROM entry")) {
      while (rows.next()) {
        String text = new String(rows.getBytes(2), StandardCharsets.UTF_8);
        entries.put(rows.getLong(1), text);
        hashOf.put(text, rows.getBytes(3));
        hashAt.put(rows.getLong(1), rows.getBytes(3));
      }
    }
    return entries;
  }

  /**
   * Writes the entries, and nothing else: what a hand does with a database tool. Rows that are
   * moved or copied take their hash along; a changed one keeps it.
   */
  void writeByHand(SortedMap<Long, String> entries) throws SQLException {
    SortedMap<Long, byte[]> hashes = new TreeMap<>();
    entries.forEach(
        (seq, text) -> {
          byte[] known = hashOf.get(text);
          byte[] kept = known == null ? hashAt.get(seq) : known;
          hashes.put(seq, kept == null ? MerkleHash.leaf(bytes(text)) : kept);
        });
    write(entries, hashes);
  }

  /** Writes the entries with their hashes. */
  void writeEntries(SortedMap<Long, String> entries) throws SQLException {
    SortedMap<Long, byte[]> hashes = new TreeMap<>();
    entries.forEach((seq, text) -> hashes.put(seq, MerkleHash.leaf(bytes(text))));
    write(entries, hashes);
  }

  private void write(SortedMap<Long, String> entries, SortedMap<Long, byte[]> hashes)
      throws SQLException {
    sql("DELETE FROM entry");
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO entry (seq, hash, leaf) VALUES (?, ?, ?)")) {
      for (var entry : entries.entrySet()) {
        insert.setLong(1, entry.getKey());
        insert.setBytes(2, hashes.get(entry.getKey()));
        insert.setBytes(3, bytes(entry.getValue()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Derives tiles and rows anew, so that they fit the entries. */
  void derive(SortedMap<Long, String> entries) throws Exception {
    for (String table : List.of("tile", "stream", "command", "blob_use")) {
      sql("DELETE FROM " + table);
    }
    List<Tile> tiles = new ArrayList<>();
    TileBuilder tree =
        TileBuilder.create((level, idx, full, root) -> tiles.add(new Tile(level, idx, full, root)));
    for (String text : entries.values()) {
      tree.add(MerkleHash.leaf(bytes(text)));
    }
    // what lies behind the last full tile has no rows yet
    for (String text : entries.headMap(entries.size() / 256 * 256L).values()) {
      Entry entry = EntryCodec.decode(bytes(text));
      insert(
          "INSERT INTO stream (name, version, seq) VALUES (?, ?, ?)",
          entry.stream(),
          entry.version(),
          entry.seq());
      if (entry.part() == 0) {
        insert(
            "INSERT INTO command (id, first_seq, parts) VALUES (?, ?, ?)",
            entry.command(),
            entry.seq(),
            (long) entry.parts());
      }
      for (String blob : entry.blobs()) {
        insert("INSERT INTO blob_use (hash, seq) VALUES (?, ?)", blob, entry.seq());
      }
    }
    for (Tile tile : tiles) {
      insert(
          "INSERT INTO tile (level, idx, root, hashes) VALUES (?, ?, ?, ?)",
          (long) tile.level(),
          tile.index(),
          tile.root(),
          tile.hashes());
    }
  }

  private record Tile(int level, long index, byte[] hashes, byte[] root) {}

  /** Removes the checkpoints that cover more than so many entries. */
  void dropCheckpointsAbove(long size) throws SQLException {
    sql("DELETE FROM checkpoint WHERE size > " + size);
  }

  /**
   * Signs a checkpoint over the first entries, in place of the one of that size if there is one.
   */
  void sign(SortedMap<Long, String> entries, long size, SigningKey key) throws SQLException {
    Frontier tree = Frontier.empty();
    entries.values().stream().limit(size).forEach(text -> tree.add(MerkleHash.leaf(bytes(text))));
    sql("DELETE FROM checkpoint WHERE size = " + size);
    insert(
        "INSERT INTO checkpoint (size, note, signed_at) VALUES (?, ?, ?)",
        size,
        new Checkpoint(key.name(), size, tree.root()).sign(List.of(key)).toString(),
        "2026-11-24T18:00:00Z");
  }

  private void insert(String sql, Object... values) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        insert.setObject(i + 1, values[i]);
      }
      insert.executeUpdate();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What was done stays done. */
  @Override
  public void close() throws SQLException {
    connection.commit();
    connection.close();
  }
}
