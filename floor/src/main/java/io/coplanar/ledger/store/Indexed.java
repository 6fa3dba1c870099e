// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.ledger.Entry;
import java.util.List;

/** By what an entry is found: its place, and what the index says of it. */
record Indexed(
    long seq,
    String command,
    int part,
    int parts,
    String stream,
    long version,
    List<String> blobs) {
  static Indexed of(Entry entry) {
    return new Indexed(
        entry.seq(),
        entry.command(),
        entry.part(),
        entry.parts(),
        entry.stream(),
        entry.version(),
        entry.blobs());
  }
}
