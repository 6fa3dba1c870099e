// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import io.coplanar.audit.Problem.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Holds the stored tiles of hashes against the entries: this names a changed entry exactly. */
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
  public void full(int level, long index, byte[] hashes) {
    full++;
    byte[] stored;
    try {
      stored = source.tile(level, index);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long leaves = Math.powExact((long) GrowingTree.WIDTH, level);
    long first = index * GrowingTree.WIDTH * leaves;
    if (stored == null) {
      if (storesTiles) {
        findings.add(
            new Problem(
                Code.HASH,
                first,
                first + GrowingTree.WIDTH * leaves - 1,
                "The hashes of the entries from " + first + " on are not stored any more."));
      }
      return;
    }
    int differs = Arrays.mismatch(hashes, stored);
    if (differs >= 0) {
      long entry = first + Math.min(differs / Hashes.BYTES, GrowingTree.WIDTH - 1) * leaves;
      findings.add(
          new Problem(
              Code.HASH,
              entry,
              entry + leaves - 1,
              leaves == 1
                  ? "Entry " + entry + " does not have the hash that was stored for it."
                  : "The entries from "
                      + entry
                      + " to "
                      + (entry + leaves - 1)
                      + " do not have the hash that was stored for them."));
    }
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
