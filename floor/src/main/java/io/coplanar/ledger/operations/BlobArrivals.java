// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.blob.BlobHash;
import io.coplanar.ledger.blob.BlobStore;
import io.coplanar.ledger.blob.Claim;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings the blobs of an export into a store, each held against its name. */
final class BlobArrivals {
  private final Path from;
  private final @Nullable BlobStore to;
  private final Set<String> missing;
  private long count;

  /**
   * @param to null where blobs are not brought in
   * @param missing those that the export says it lacks
   */
  BlobArrivals(Path from, @Nullable BlobStore to, Set<String> missing) {
    this.from = from;
    this.to = to;
    this.missing = missing;
  }

  /** The blobs that an entry names, those that are there already left out. */
  void bring(Entry entry) throws InputFault, IntakeStopped, IOException {
    for (String hex : entry.blobs()) {
      BlobHash hash = new BlobHash(hex);
      if (to != null && !missing.contains(hex) && to.find(hash).isEmpty()) {
        bring(hash, to, entry.seq());
        count++;
      }
    }
  }

  private void bring(BlobHash hash, BlobStore store, long seq)
      throws InputFault, IntakeStopped, IOException {
    Path file = from.resolve(hash.hex().substring(0, 2)).resolve(hash.hex());
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new InputFault.Damaged(
          file.toString(), "is missing, and entry " + seq + " names it", "the blob");
    }
    try (InputStream in = Files.newInputStream(file)) {
      store.put(in, new Claim(Files.size(file), hash));
    } catch (InputFault e) {
      throw e.in(file.toString());
    }
  }

  long count() {
    return count;
  }
}
