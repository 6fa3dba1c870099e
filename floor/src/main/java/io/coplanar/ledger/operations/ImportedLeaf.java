// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.entry.DamagedEntry;
import io.coplanar.ledger.entry.EntryCodec;
import java.time.Instant;

/** A line of entries.jsonl. */
final class ImportedLeaf {
  private ImportedLeaf() {}

  /**
   * The entry of a leaf.
   *
   * @param seq the place that it must have
   * @param notBefore the server time of the entry before
   */
  static Entry read(byte[] leaf, long seq, Instant notBefore, String where) throws InputFault {
    Entry entry;
    try {
      entry = EntryCodec.decode(leaf);
    } catch (DamagedEntry e) {
      throw new InputFault.Damaged(where, String.valueOf(e.getMessage()), "entry " + seq);
    }
    if (entry.seq() != seq) {
      throw new InputFault.Damaged(
          where, "holds entry " + entry.seq() + ", out of its order", "entry " + seq);
    }
    if (entry.serverTime().isBefore(notBefore)) {
      throw new InputFault.Damaged(where, "is older than the entry before it", "" + notBefore);
    }
    return entry;
  }
}
