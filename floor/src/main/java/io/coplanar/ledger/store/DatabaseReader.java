// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.ledger.DamagedLedger;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.Identity;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.OwnEntry;
import io.coplanar.ledger.Projection;
import io.coplanar.ledger.StoredCheckpoint;
import io.coplanar.ledger.entry.Upcasters;
import io.coplanar.ledger.merkle.HashReader;
import io.coplanar.ledger.merkle.MerkleHash;
import io.coplanar.ledger.merkle.Proofs;
import io.coplanar.ledger.merkle.TileBuilder;
import io.coplanar.ledger.merkle.TileHashes;
import io.coplanar.ledger.merkle.TileSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A view of a database: one connection in one transaction that reads. */
final class DatabaseReader implements LedgerReader {
  /** Gives up a connection. */
  interface End {
    void end(Connection connection) throws SQLException;
  }

  private @Nullable Connection open;
  private final End end;
  private final Dialect dialect;
  private final long size;
  private final Tail known;
  private @Nullable Tail tail;
  private @Nullable TileSource tiles;

  /**
   * Takes over the connection.
   *
   * @param connection its transaction sees one state from its first statement on
   * @param end what becomes of it when the view is closed, or cannot be made
   * @param known the tail at about that moment, for speed
   */
  DatabaseReader(Connection connection, End end, Dialect dialect, Tail known) throws SQLException {
    this.open = connection;
    this.end = end;
    this.dialect = dialect;
    this.known = known;
    try {
      this.size = Rows.size(connection);
    } catch (SQLException e) {
      end.end(connection);
      throw e;
    }
  }

  @Override
  public Identity identity() throws SQLException {
    try {
      return Identity.of(Rows.stream(connection(), tail(), OwnEntry.STREAM, 0, Integer.MAX_VALUE));
    } catch (IllegalArgumentException e) {
      throw new DamagedLedger(0, "the log does not say under which name and key it began");
    }
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public byte[] leaf(long seq) throws SQLException {
    if (seq < 0 || seq >= size) {
      throw new IndexOutOfBoundsException("entry " + seq + " of " + size);
    }
    byte[] leaf = Rows.leaf(connection(), seq);
    if (leaf == null) {
      throw new DamagedLedger(seq, "entry " + seq + " is missing");
    }
    return leaf;
  }

  @Override
  public Entry entry(long seq) throws SQLException {
    return Placed.entry(seq, leaf(seq));
  }

  @Override
  public void leaves(long from, long to, LeafVisitor visitor) throws Exception {
    Rows.leaves(connection(), from, to, visitor);
  }

  @Override
  public List<Entry> stream(String name, long afterVersion, int limit) throws SQLException {
    return Rows.stream(connection(), tail(), name, afterVersion, limit);
  }

  @Override
  public List<Entry> command(String id) throws SQLException {
    Transaction.Range range = Rows.command(connection(), tail(), id);
    return range == null ? List.of() : Rows.entries(connection(), range);
  }

  @Override
  public boolean namesBlob(String hash) throws SQLException {
    return Rows.namesBlob(connection(), tail(), hash);
  }

  private Tail tail() throws SQLException {
    Tail read = tail;
    if (read == null) {
      read = Tail.read(connection(), size, known);
      tail = read;
    }
    return read;
  }

  @Override
  public long checkpointCount() throws SQLException {
    return Rows.checkpointCount(connection());
  }

  @Override
  public List<StoredCheckpoint> checkpoints(long overMoreThan, int limit) throws SQLException {
    return Rows.checkpoints(connection(), overMoreThan, limit);
  }

  @Override
  public @Nullable StoredCheckpoint checkpoint(long mostEntries) throws SQLException {
    return Rows.checkpoint(connection(), mostEntries);
  }

  @Override
  public TileSource tiles() throws SQLException {
    TileSource known = tiles;
    if (known == null) {
      TileSource stored = new StoredTiles(connection());
      long full = Tail.from(size);
      List<byte[]> last = new ArrayList<>();
      Rows.all(connection(), full, size, (seq, leaf) -> last.add(MerkleHash.leaf(leaf)));
      known = TileBuilder.open(stored, full, last, Head::nowhere).tiles(stored);
      tiles = known;
    }
    return known;
  }

  @Override
  public HashReader hashes() throws SQLException {
    return new TileHashes(tiles());
  }

  @Override
  public byte[] root(long leaves) throws SQLException {
    return Proofs.root(leaves, hashes());
  }

  @Override
  public Map<String, String> digests() throws SQLException {
    return Digests.of(connection(), dialect);
  }

  @Override
  public Map<String, String> rebuiltDigests(List<Projection> projections, Upcasters upcasters)
      throws SQLException {
    return Rebuild.digests(connection(), projections, upcasters);
  }

  @Override
  public Connection connection() {
    Connection known = open;
    if (known == null) {
      // it may be somebody else's by now
      throw new IllegalStateException("this view of the ledger is closed");
    }
    return known;
  }

  @Override
  public void close() throws SQLException {
    Connection known = open;
    open = null;
    if (known != null) {
      end.end(known);
    }
  }
}
