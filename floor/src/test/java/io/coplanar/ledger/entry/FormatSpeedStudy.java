// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.entry;

import io.coplanar.ledger.Entry;
import io.coplanar.ledger.merkle.MerkleHash;
import io.coplanar.ledger.merkle.Proofs;
import io.coplanar.ledger.merkle.TileBuilder;
import io.coplanar.ledger.merkle.TileHashes;
import io.coplanar.ledger.merkle.TileSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * How long an entry takes to be written, read and hashed, and how long a proof takes among a
 * million: {@code verification/run io.coplanar.ledger.entry.FormatSpeedStudy}.
 */
final class FormatSpeedStudy {
  private static final int ENTRIES = 1_000_000;

  private FormatSpeedStudy() {}

  public static void main(String[] args) throws DamagedEntry {
    for (int round = 0; round < 3; round++) {
      measure();
    }
  }

  private static void measure() throws DamagedEntry {
    Map<List<Long>, byte[]> stored = new HashMap<>();
    TileSource source = (level, index) -> stored.get(List.of((long) level, index));
    TileBuilder tiles =
        TileBuilder.create(
            (level, index, hashes, root) -> stored.put(List.of((long) level, index), hashes));
    Entry[] some = new Entry[1000];
    for (int i = 0; i < some.length; i++) {
      some[i] = Samples.usual(i);
    }
    long start = System.nanoTime();
    List<byte[]> leaves = new ArrayList<>();
    for (int i = 0; i < ENTRIES; i++) {
      byte[] leaf = EntryCodec.encode(some[i % some.length]);
      if (i < some.length) {
        leaves.add(leaf);
      }
    }
    start = say("encode an entry of " + leaves.getFirst().length + " bytes", start, ENTRIES);
    long seqs = 0;
    for (int i = 0; i < ENTRIES; i++) {
      seqs += EntryCodec.decode(leaves.get(i % leaves.size())).seq();
    }
    start = say("decode it", start, ENTRIES);
    for (int i = 0; i < ENTRIES; i++) {
      tiles.add(MerkleHash.leaf(leaves.get(i % leaves.size())));
    }
    start = say("hash it and cut tiles", start, ENTRIES);
    TileHashes hashes = new TileHashes(tiles.tiles(source));
    SplittableRandom random = new SplittableRandom(seqs);
    int proofs = 1000;
    long longest = 0;
    for (int i = 0; i < proofs; i++) {
      long before = System.nanoTime();
      Proofs.inclusion(random.nextInt(ENTRIES), ENTRIES, hashes);
      longest = Math.max(longest, System.nanoTime() - before);
    }
    start = say("an inclusion proof, tiles in memory", start, proofs);
    System.out.printf("%8.2f µs  the longest of them%n", longest / 1e3);
    for (int i = 0; i < proofs; i++) {
      Proofs.consistency(random.nextInt(ENTRIES), ENTRIES, hashes);
    }
    say("a consistency proof", start, proofs);
  }

  private static long say(String what, long start, int times) {
    System.out.printf("%8.2f µs  %s%n", (System.nanoTime() - start) / 1e3 / times, what);
    return System.nanoTime();
  }
}
