// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import io.coplanar.ledger.Entry;
import io.coplanar.ledger.Identity;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.StoredCheckpoint;
import io.coplanar.ledger.blob.BlobStore;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ledger in numbers. Reads a handful of rows; blobs are counted by listing them.
 *
 * @param origin its name now
 * @param verifierKey what verifies its checkpoints now
 * @param keys how many keys have signed so far
 * @param entries how many
 * @param firstTime the server's clock at entry 0
 * @param lastTime the server's clock at the last one
 * @param root over all entries, in lower case hexadecimal
 * @param checkpoints how many are stored
 * @param checkpointSize how many entries the newest covers; null where there is none
 * @param checkpointTime when it was signed
 * @param blobs how many blobs are stored, orphans included; null where none were looked for
 * @param blobsBytes their bytes
 * @param digests SHA-256 of each projection's rows, by its name
 */
public record Stats(
    String origin,
    String verifierKey,
    int keys,
    long entries,
    @Nullable Instant firstTime,
    @Nullable Instant lastTime,
    String root,
    long checkpoints,
    @Nullable Long checkpointSize,
    @Nullable Instant checkpointTime,
    @Nullable Long blobs,
    @Nullable Long blobsBytes,
    Map<String, String> digests) {
  /**
   * Counts.
   *
   * @param blobStore null where blobs are not to be counted
   * @param digests whether projections are hashed too, which reads every row of them
   */
  public static Stats of(LedgerReader reader, @Nullable BlobStore blobStore, boolean digests)
      throws Exception {
    Identity identity = reader.identity();
    StoredCheckpoint newest = reader.checkpoint(Long.MAX_VALUE);
    long[] counted = new long[2];
    if (blobStore != null) {
      blobStore.list(
          blob -> {
            counted[0]++;
            counted[1] += blob.bytes();
          });
    }
    long size = reader.size();
    return new Stats(
        identity.origin(),
        identity.verifierKey(),
        identity.eras().size(),
        size,
        time(reader, 0),
        time(reader, size - 1),
        java.util.HexFormat.of().formatHex(reader.root(size)),
        reader.checkpointCount(),
        newest == null ? null : newest.size(),
        newest == null ? null : newest.signedAt(),
        blobStore == null ? null : counted[0],
        blobStore == null ? null : counted[1],
        digests ? reader.digests() : Map.of());
  }

  private static @Nullable Instant time(LedgerReader reader, long seq) throws Exception {
    if (seq < 0 || seq >= reader.size()) {
      return null;
    }
    Entry entry = reader.entry(seq);
    return entry.serverTime();
  }
}
