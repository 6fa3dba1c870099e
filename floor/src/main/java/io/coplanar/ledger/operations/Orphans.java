// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.blob.Blob;
import io.coplanar.ledger.blob.BlobStore;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Blobs that no entry names, older than the store's time of grace: uploads that were never used.
 *
 * <p>Collecting beside a server that takes entries loses nothing: whoever is about to name a blob
 * retains it first, and each lot of blobs is held against a view of the log that is taken only
 * after the blobs' ages were read.
 */
public final class Orphans {
  private static final int SHOWN = 100;
  private static final int LOT = 1000;

  /** Opens a view of the log as it stands now. */
  @FunctionalInterface
  public interface View {
    LedgerReader open() throws InputFault, SQLException;
  }

  /**
   * What was found.
   *
   * @param first the first hundred
   * @param collected how many of all were deleted
   */
  public record Found(
      long count, long bytes, List<Blob> first, long collected, long collectedBytes) {
    public Found {
      first = List.copyOf(first);
    }
  }

  private final View view;
  private final BlobStore blobs;
  private final boolean collect;
  private final Instant youngest;
  private final List<Blob> lot = new ArrayList<>();
  private final List<Blob> first = new ArrayList<>();
  private long count;
  private long bytes;
  private long collected;
  private long collectedBytes;

  private Orphans(View view, BlobStore blobs, boolean collect) {
    this.view = view;
    this.blobs = blobs;
    this.collect = collect;
    this.youngest = Instant.now().minus(blobs.grace());
  }

  /**
   * Looks through the whole store.
   *
   * @param collect whether to delete them too
   */
  public static Found find(View view, BlobStore blobs, boolean collect)
      throws InputFault, IOException, SQLException {
    Orphans orphans = new Orphans(view, blobs, collect);
    try {
      blobs.list(orphans::see);
    } catch (IOException e) {
      if (e.getCause() instanceof InputFault fault) {
        throw fault;
      }
      if (e.getCause() instanceof SQLException database) {
        throw database;
      }
      throw e;
    }
    orphans.sort();
    return new Found(
        orphans.count, orphans.bytes, orphans.first, orphans.collected, orphans.collectedBytes);
  }

  private void see(Blob blob) throws IOException {
    if (blob.since().isAfter(youngest)) {
      return;
    }
    lot.add(blob);
    if (lot.size() == LOT) {
      try {
        sort();
      } catch (InputFault | SQLException e) {
        throw new IOException(e);
      }
    }
  }

  private void sort() throws InputFault, IOException, SQLException {
    if (lot.isEmpty()) {
      return;
    }
    try (LedgerReader reader = view.open()) {
      for (Blob blob : lot) {
        if (!reader.namesBlob(blob.hash().hex())) {
          take(blob);
        }
      }
    }
    lot.clear();
  }

  private void take(Blob blob) throws IOException {
    count++;
    bytes += blob.bytes();
    if (first.size() < SHOWN) {
      first.add(blob);
    }
    if (collect && blobs.collect(blob.hash())) {
      collected++;
      collectedBytes += blob.bytes();
    }
  }
}
