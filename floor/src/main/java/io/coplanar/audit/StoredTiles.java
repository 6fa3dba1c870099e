// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import io.coplanar.audit.Problem.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Holds the stored tiles of hashes, and their roots, against the entries. */
final class StoredTiles implements GrowingTree.TileListener {
  private final Source source;
  private final Findings findings;
  private final boolean storesTiles;
  private long full;

  StoredTiles(Source source, Findings findings) throws IOException {
    this.storesTiles = source.tiles() >= 0;
    this.source = source;
    this.findings = findings;
  }

  @Override
  public void full(int level, long index, byte[] hashes, byte[] root) {
    full++;
    Source.Tile stored;
    try {
      stored = source.tile(level, index);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long leaves = Math.powExact((long) GrowingTree.WIDTH, level);
    long first = index * GrowingTree.WIDTH * leaves;
    long last = first + GrowingTree.WIDTH * leaves - 1;
    if (stored == null) {
      if (storesTiles) {
        add(
            first,
            last,
            "The hashes of the entries from " + first + " on are not stored any more.");
      }
      return;
    }
    int differs = Arrays.mismatch(hashes, stored.hashes());
    if (differs >= 0) {
      long entry = first + Math.min(differs / Hashes.BYTES, GrowingTree.WIDTH - 1) * leaves;
      if (leaves > 1) {
        differ(entry, entry + leaves - 1);
      } else if (!findings.has(Code.HASH, entry)) {
        add(entry, entry, "Entry " + entry + " does not have the hash that was stored for it.");
      }
    } else if (!Arrays.equals(root, stored.root())) {
      differ(first, last);
    }
  }

  private void differ(long from, long to) {
    add(
        from,
        to,
        "The entries from "
            + from
            + " to "
            + to
            + " do not have the hash that was stored for them.");
  }

  private void add(long from, long to, String text) {
    findings.add(new Problem(Code.HASH, from, to, text));
  }

  /** Whether there are no more tiles than the entries fill. */
  void end(long size) throws IOException {
    if (source.tiles() > full) {
      findings.add(
          new Problem(
              Code.HASH,
              size,
              size,
              "There are hashes of more entries than the " + size + " that are there."));
    }
  }
}
