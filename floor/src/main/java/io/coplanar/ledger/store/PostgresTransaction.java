// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.ledger.Entry;
import io.coplanar.ledger.StoredCheckpoint;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A transaction of one of a PostgreSQL's writers. Sends as few messages as it can. */
final class PostgresTransaction implements Transaction {
  private static final int MOST_SINCE = 1000;

  /** One lock for each ledger, also where several lie in one database under several schemas. */
  private static final String LOCK = "SELECT pg_advisory_xact_lock('entry'::regclass::oid::bigint)";

  private static final String SINCE =
      "SELECT seq, leaf FROM entry WHERE seq >= ? ORDER BY seq LIMIT " + MOST_SINCE;

  private static final String LOOK =
      LOCK
          + "; "
          + SINCE
          + "; SELECT id, first_seq, parts FROM command WHERE id = ANY (?)"
          + "; SELECT n, (SELECT version FROM stream WHERE name = n COLLATE \"C\""
          + " ORDER BY version DESC LIMIT 1) FROM unnest(?::text[]) AS n";

  private static final String INSERT =
      "WITH e AS (INSERT INTO entry (seq, leaf) SELECT * FROM unnest(?::bigint[], ?::bytea[])),"
          + " c AS (INSERT INTO command (id, first_seq, parts)"
          + " SELECT * FROM unnest(?::text[], ?::bigint[], ?::bigint[])),"
          + " b AS (INSERT INTO blob_use (hash, seq) SELECT * FROM unnest(?::text[], ?::bigint[]))"
          + " INSERT INTO stream (name, version, seq)"
          + " SELECT * FROM unnest(?::text[], ?::bigint[], ?::bigint[])";

  /** The same for one entry that names no blob, which needs no arrays. */
  private static final String INSERT_ONE =
      "WITH e AS (INSERT INTO entry (seq, leaf) VALUES (?, ?)),"
          + " c AS (INSERT INTO command (id, first_seq, parts) VALUES (?, ?, 1))"
          + " INSERT INTO stream (name, version, seq) VALUES (?, ?, ?)";

  private final Connection connection;
  private final List<Placed> since = new ArrayList<>();
  private final Map<String, Range> commands = new HashMap<>();
  private final Map<String, Long> versions = new HashMap<>();

  /** What a blind transaction has not sent yet. */
  private List<Placed> unsent = List.of();

  private boolean begun;
  private boolean ended;

  private PostgresTransaction(Connection connection) {
    this.connection = connection;
  }

  /** Begins, takes the lock and asks for everything in one round trip. */
  static PostgresTransaction look(
      Connection connection, long size, Set<String> commands, Set<String> streams)
      throws SQLException {
    PostgresTransaction transaction = new PostgresTransaction(connection);
    try {
      transaction.begin();
      transaction.look(size, commands, streams);
      return transaction;
    } catch (SQLException | RuntimeException e) {
      transaction.close();
      throw e;
    }
  }

  /** Begins and takes the lock. */
  static PostgresTransaction bare(Connection connection) throws SQLException {
    PostgresTransaction transaction = new PostgresTransaction(connection);
    transaction.begin();
    try (Statement lock = connection.createStatement()) {
      lock.execute(LOCK);
      return transaction;
    } catch (SQLException e) {
      transaction.close();
      throw e;
    }
  }

  /** Begins nothing yet. */
  static PostgresTransaction blind(Connection connection) {
    return new PostgresTransaction(connection);
  }

  private void begin() throws SQLException {
    connection.setAutoCommit(false);
    begun = true;
  }

  private void look(long size, Set<String> ids, Set<String> streams) throws SQLException {
    try (PreparedStatement look = connection.prepareStatement(LOOK)) {
      look.setLong(1, size);
      look.setArray(2, texts(List.copyOf(ids)));
      look.setArray(3, texts(List.copyOf(streams)));
      look.execute();
      look.getMoreResults();
      try (ResultSet rows = look.getResultSet()) {
        while (rows.next()) {
          since.add(Placed.read(rows.getLong(1), rows.getBytes(2)));
        }
      }
      look.getMoreResults();
      try (ResultSet rows = look.getResultSet()) {
        while (rows.next()) {
          commands.put(rows.getString(1), new Range(rows.getLong(2), rows.getInt(3)));
        }
      }
      look.getMoreResults();
      try (ResultSet rows = look.getResultSet()) {
        while (rows.next()) {
          versions.put(rows.getString(1), rows.getLong(2));
        }
      }
    }
  }

  @Override
  public Connection connection() {
    return connection;
  }

  @Override
  public List<Placed> since(long size) throws SQLException {
    if (since.isEmpty() || since.getFirst().entry().seq() >= size) {
      return since;
    }
    // only a whole page can have another behind it
    boolean whole = since.size() == MOST_SINCE;
    since.clear();
    if (whole) {
      try (PreparedStatement select = connection.prepareStatement(SINCE)) {
        select.setLong(1, size);
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            since.add(Placed.read(rows.getLong(1), rows.getBytes(2)));
          }
        }
      }
    }
    return since;
  }

  @Override
  public @Nullable Range command(String id) {
    return commands.get(id);
  }

  @Override
  public long version(String stream) {
    Long version = versions.get(stream);
    if (version == null) {
      throw new IllegalStateException("the version of " + stream + " was not asked for");
    }
    return version;
  }

  @Override
  public void insert(List<Placed> entries) throws SQLException {
    if (begun) {
      send("", entries);
    } else {
      unsent = entries;
    }
  }

  @Override
  public void insertTile(int level, long index, byte[] hashes) throws SQLException {
    sendUnsent();
    Inserts.tile(connection, level, index, hashes);
  }

  @Override
  public void insertCheckpoint(StoredCheckpoint checkpoint) throws SQLException {
    sendUnsent();
    Inserts.checkpoint(connection, checkpoint);
  }

  @Override
  public void beforeProjections() throws SQLException {
    sendUnsent();
  }

  private void sendUnsent() throws SQLException {
    if (!begun) {
      begin();
      send(LOCK + "; ", unsent);
    }
  }

  private void send(String before, List<Placed> entries) throws SQLException {
    if (entries.size() == 1) {
      Entry entry = entries.getFirst().entry();
      if (entry.parts() == 1 && entry.blobs().isEmpty()) {
        sendOne(before + INSERT_ONE, entries.getFirst());
        return;
      }
    }
    if (!entries.isEmpty()) {
      sendAll(before + INSERT, entries);
    }
  }

  private void sendOne(String sql, Placed placed) throws SQLException {
    Entry entry = placed.entry();
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setLong(1, entry.seq());
      insert.setBytes(2, placed.leaf());
      insert.setString(3, entry.command());
      insert.setLong(4, entry.seq());
      insert.setString(5, entry.stream());
      insert.setLong(6, entry.version());
      insert.setLong(7, entry.seq());
      insert.execute();
    }
  }

  private void sendAll(String sql, List<Placed> entries) throws SQLException {
    List<Long> seqs = new ArrayList<>();
    List<byte[]> leaves = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    List<Long> firstSeqs = new ArrayList<>();
    List<Long> parts = new ArrayList<>();
    List<String> hashes = new ArrayList<>();
    List<Long> uses = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Long> moved = new ArrayList<>();
    for (Placed placed : entries) {
      Entry entry = placed.entry();
      seqs.add(entry.seq());
      leaves.add(placed.leaf());
      if (entry.part() == 0) {
        ids.add(entry.command());
        firstSeqs.add(entry.seq());
        parts.add((long) entry.parts());
      }
      for (String blob : entry.blobs()) {
        hashes.add(blob);
        uses.add(entry.seq());
      }
      names.add(entry.stream());
      moved.add(entry.version());
    }
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      int at = 0;
      insert.setArray(++at, longs(seqs));
      insert.setArray(++at, connection.createArrayOf("bytea", leaves.toArray(new byte[0][])));
      insert.setArray(++at, texts(ids));
      insert.setArray(++at, longs(firstSeqs));
      insert.setArray(++at, longs(parts));
      insert.setArray(++at, texts(hashes));
      insert.setArray(++at, longs(uses));
      insert.setArray(++at, texts(names));
      insert.setArray(++at, longs(moved));
      insert.setArray(++at, longs(seqs));
      insert.execute();
    }
  }

  private Array texts(List<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray(new String[0]));
  }

  private Array longs(List<Long> numbers) throws SQLException {
    return connection.createArrayOf("int8", numbers.toArray(new Long[0]));
  }

  @Override
  public void commit() throws SQLException {
    if (begun) {
      connection.commit();
    } else {
      connection.setAutoCommit(true);
      send(LOCK + "; ", unsent);
    }
    ended = true;
  }

  @Override
  public void close() throws SQLException {
    if (begun && !ended) {
      ended = true;
      connection.rollback();
    }
  }
}
