// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.ledger.DamagedLedger;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.entry.DamagedEntry;
import io.coplanar.ledger.entry.EntryCodec;
import io.coplanar.ledger.merkle.MerkleHash;

/** An entry with its place in the log, the bytes of its leaf and their hash. */
record Placed(Entry entry, byte[] leaf, byte[] hash) {
  static Placed of(Entry entry) {
    byte[] leaf = EntryCodec.encode(entry);
    return new Placed(entry, leaf, MerkleHash.leaf(leaf));
  }

  /**
   * A leaf that was read.
   *
   * @throws DamagedLedger when it is not the leaf of this place
   */
  static Placed read(long seq, byte[] leaf) {
    return new Placed(entry(seq, leaf), leaf, MerkleHash.leaf(leaf));
  }

  static Entry entry(long seq, byte[] leaf) {
    Entry entry;
    try {
      entry = EntryCodec.decode(leaf);
    } catch (DamagedEntry e) {
      throw new DamagedLedger(seq, "entry " + seq + ": " + e.getMessage());
    }
    if (entry.seq() != seq) {
      throw new DamagedLedger(seq, "entry " + seq + " says of itself that it is " + entry.seq());
    }
    return entry;
  }
}
