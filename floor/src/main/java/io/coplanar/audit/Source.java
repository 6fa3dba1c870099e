// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a log is read from. Everything that it gives is doubted. */
interface Source extends AutoCloseable {
  /** Takes the entries in the order in which they are stored. */
  interface Entries {
    /**
     * Takes one.
     *
     * @param seq the place at which it is stored
     * @param hash the hash that is stored beside it; null where this kind of source has none
     */
    void take(long seq, byte[] leaf, byte @Nullable [] hash) throws IOException;
  }

  /**
   * A checkpoint as it is stored.
   *
   * @param signedAt when, by a clock that nothing vouches for
   */
  record Stored(long size, String note, String signedAt) {}

  /** A tile of hashes as it is stored, and the root that is stored with it. */
  record Tile(byte[] hashes, byte[] root) {}

  /** A row that helps to find entries. */
  record IndexRow(String name, long number, long seq) {}

  /** Gives all entries, lowest place first. */
  void entries(Entries taker) throws IOException;

  /** The next stored checkpoint, smallest first; null at the end. Asked between entries, too. */
  @Nullable Stored nextCheckpoint() throws IOException;

  /** A stored tile of hashes, or null where there is none. */
  @Nullable Tile tile(int level, long index) throws IOException;

  /** How many tiles are stored; -1 where this kind of source has none. */
  long tiles() throws IOException;

  /**
   * The next row (stream, version, seq) in the order of seq; null at the end or without such rows.
   */
  @Nullable IndexRow nextStreamRow() throws IOException;

  /** The next row (command, parts, first seq) in the order of seq; null likewise. */
  @Nullable IndexRow nextCommandRow() throws IOException;

  /** The next row (blob, 0, seq) in the order of seq and then of the blob; null likewise. */
  @Nullable IndexRow nextBlobRow() throws IOException;

  /** Whether there are such rows. */
  boolean hasIndex();

  /** Whether every entry comes with its inclusion proof. */
  boolean hasProofs();

  /**
   * Whether the next stored proof is this entry's, and leads to the root that is stored with it.
   */
  boolean proves(long seq, byte[] leaf) throws IOException;

  /** What is wrong with the storage itself; asked after the last entry. */
  List<Problem> complaints(KeyChain keys, long size) throws IOException;

  /** Why blobs cannot be read here; null where they can. */
  @Nullable String noBlobs();

  /** A blob's bytes; null where there is none of this name. */
  @Nullable InputStream blob(String hash) throws IOException;

  @Override
  void close() throws IOException;
}
