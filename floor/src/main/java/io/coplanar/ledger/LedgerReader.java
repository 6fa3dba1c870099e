// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.entry.Upcasters;
import io.coplanar.ledger.merkle.HashReader;
import io.coplanar.ledger.merkle.TileSource;
import io.coplanar.ledger.store.Stores;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a ledger as it stood at one moment, beside whoever writes; nothing that is committed later
 * shows. Not for several threads at once. Verifies nothing.
 *
 * <p>Every method throws an {@link SQLException} when the database fails, and {@link DamagedLedger}
 * when it holds what no ledger wrote.
 */
public interface LedgerReader extends AutoCloseable {
  /** Receives leaves in their order. */
  @FunctionalInterface
  interface LeafVisitor {
    /**
     * @param leaf the stored bytes, not to be modified
     */
    void leaf(long seq, byte[] leaf) throws Exception;
  }

  /**
   * Opens a view. Needs no key and hinders no writer.
   *
   * @throws InputFault when there is no ledger, or one of a newer program
   */
  static LedgerReader open(LedgerPlace place) throws InputFault, SQLException {
    return Stores.reader(place);
  }

  /** Under which names and keys it has signed. */
  Identity identity() throws SQLException;

  /** How many entries there are. */
  long size();

  /**
   * The stored bytes of an entry.
   *
   * @throws IndexOutOfBoundsException for a place outside the log
   */
  byte[] leaf(long seq) throws SQLException;

  /** The entry at a place. */
  Entry entry(long seq) throws SQLException;

  /**
   * Passes the leaves from {@code from} to below {@code to} to the visitor, as they come from the
   * database: a few at a time are in memory.
   *
   * @throws Exception what the visitor throws
   */
  void leaves(long from, long to, LeafVisitor visitor) throws Exception;

  /** The entries of a stream after a version, oldest first, at most {@code limit}. */
  List<Entry> stream(String name, long afterVersion, int limit) throws SQLException;

  /** The entries that a command appended; empty where no command of this id was accepted. */
  List<Entry> command(String id) throws SQLException;

  /** Whether an entry names the blob: the hash in hexadecimal. */
  boolean namesBlob(String hash) throws SQLException;

  /** How many signed checkpoints there are. */
  long checkpointCount() throws SQLException;

  /**
   * The signed checkpoints over more than so many entries, smallest first, at most {@code limit}:
   * one a minute makes a million in two years, so they are read in pages ({@link CheckpointPages}).
   */
  List<StoredCheckpoint> checkpoints(long overMoreThan, int limit) throws SQLException;

  /**
   * The newest checkpoint that covers no more entries than so many; null where there is none. Costs
   * the same however many there are.
   */
  @Nullable StoredCheckpoint checkpoint(long mostEntries) throws SQLException;

  /** All tiles, the unfinished ones at the right edge too. */
  TileSource tiles() throws SQLException;

  /** The hashes of all complete subtrees, from {@link #tiles}. */
  HashReader hashes() throws SQLException;

  /** The root over the first {@code size} entries. */
  byte[] root(long size) throws SQLException;

  /**
   * A SHA-256 over each projection's rows as they are stored, in hexadecimal, by its name. Equal on
   * both databases for equal logs.
   */
  Map<String, String> digests() throws SQLException;

  /**
   * What {@link #digests} would give if everything were derived anew from the entries. Changes
   * nothing; takes a temporary database on disk.
   *
   * @param projections those that the ledger is written with
   */
  Map<String, String> rebuiltDigests(List<Projection> projections, Upcasters upcasters)
      throws SQLException;

  /** For reading a projection's tables in the same view; not to be closed or committed. */
  Connection connection();

  @Override
  void close() throws SQLException;
}
