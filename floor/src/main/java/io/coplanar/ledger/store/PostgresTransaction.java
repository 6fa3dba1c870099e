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

  /**
   * Takes the lock and inserts all or, where the index knows one of the commands, nothing. What the
   * statement sees may be older than the lock: whoever was let in meanwhile has inserted the same
   * seq, and the key refuses this one.
   */
  private static final String INSERT =
      "WITH l AS MATERIALIZED ("
          + LOCK
          + ") INSERT INTO entry (seq, hash, leaf)"
          + " SELECT e.* FROM l, unnest(?::bigint[], ?::bytea[], ?::bytea[]) AS e"
          + " WHERE NOT EXISTS (SELECT FROM command WHERE id = ANY (?::text[]))";

  /** The same for one entry, which needs no arrays. */
  private static final String INSERT_ONE =
      "INSERT INTO entry (seq, hash, leaf) SELECT ?::bigint, ?::bytea, ?::bytea FROM ("
          + LOCK
          + ") AS l WHERE NOT EXISTS (SELECT FROM command WHERE id = ?::text)";

  private static final String INDEX =
      "WITH c AS (INSERT INTO command (id, first_seq, parts)"
          + " SELECT * FROM unnest(?::text[], ?::bigint[], ?::bigint[])),"
          + " b AS (INSERT INTO blob_use (hash, seq) SELECT * FROM unnest(?::text[], ?::bigint[]))"
          + " INSERT INTO stream (name, version, seq)"
          + " SELECT * FROM unnest(?::text[], ?::bigint[], ?::bigint[])";

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
      send(entries);
    } else {
      unsent = entries;
    }
  }

  @Override
  public void insertFull(List<Head.FullTile> tiles, List<Indexed> rows) throws SQLException {
    sendUnsent();
    if (!rows.isEmpty()) {
      sendIndex(rows);
    }
    for (Head.FullTile tile : tiles) {
      Inserts.tile(connection, tile);
    }
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
      send(unsent);
    }
  }

  private void send(List<Placed> entries) throws SQLException {
    if (entries.size() == 1 && entries.getFirst().entry().part() == 0) {
      sendOne(entries.getFirst());
    } else if (!entries.isEmpty()) {
      sendAll(entries);
    }
  }

  private void sendOne(Placed placed) throws SQLException {
    Entry entry = placed.entry();
    try (PreparedStatement insert = connection.prepareStatement(INSERT_ONE)) {
      insert.setLong(1, entry.seq());
      insert.setBytes(2, placed.hash());
      insert.setBytes(3, placed.leaf());
      insert.setString(4, entry.command());
      execute(insert);
    }
  }

  private void sendAll(List<Placed> entries) throws SQLException {
    List<Long> seqs = new ArrayList<>();
    List<byte[]> hashes = new ArrayList<>();
    List<byte[]> leaves = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (Placed placed : entries) {
      seqs.add(placed.entry().seq());
      hashes.add(placed.hash());
      leaves.add(placed.leaf());
      if (placed.entry().part() == 0) {
        ids.add(placed.entry().command());
      }
    }
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setArray(1, longs(seqs));
      insert.setArray(2, connection.createArrayOf("bytea", hashes.toArray(new byte[0][])));
      insert.setArray(3, connection.createArrayOf("bytea", leaves.toArray(new byte[0][])));
      insert.setArray(4, texts(ids));
      execute(insert);
    }
  }

  private static void execute(PreparedStatement insert) throws SQLException {
    if (insert.executeUpdate() == 0) {
      throw new Overtaken();
    }
  }

  private void sendIndex(List<Indexed> rows) throws SQLException {
    List<String> ids = new ArrayList<>();
    List<Long> firstSeqs = new ArrayList<>();
    List<Long> parts = new ArrayList<>();
    List<String> blobs = new ArrayList<>();
    List<Long> uses = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Long> versions = new ArrayList<>();
    List<Long> seqs = new ArrayList<>();
    for (Indexed row : rows) {
      if (row.part() == 0) {
        ids.add(row.command());
        firstSeqs.add(row.seq());
        parts.add((long) row.parts());
      }
      for (String blob : row.blobs()) {
        blobs.add(blob);
        uses.add(row.seq());
      }
      names.add(row.stream());
      versions.add(row.version());
      seqs.add(row.seq());
    }
    try (PreparedStatement insert = connection.prepareStatement(INDEX)) {
      int at = 0;
      insert.setArray(++at, texts(ids));
      insert.setArray(++at, longs(firstSeqs));
      insert.setArray(++at, longs(parts));
      insert.setArray(++at, texts(blobs));
      insert.setArray(++at, longs(uses));
      insert.setArray(++at, texts(names));
      insert.setArray(++at, longs(versions));
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
      send(unsent);
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
