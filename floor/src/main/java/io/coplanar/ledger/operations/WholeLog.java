// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import io.coplanar.ledger.CheckpointPages;
import io.coplanar.ledger.DamagedLedger;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.Identity;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.StoredCheckpoint;
import io.coplanar.ledger.entry.DamagedEntry;
import io.coplanar.ledger.entry.EntryCodec;
import io.coplanar.ledger.merkle.Frontier;
import io.coplanar.ledger.merkle.MerkleHash;
import io.coplanar.ledger.note.Checkpoint;
import io.coplanar.ledger.note.SigningKey;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes all entries up to a checkpoint, and computes their root on the way. */
final class WholeLog {
  private final LedgerReader reader;
  private final Path folder;
  private final @Nullable BlobCopies blobs;
  private final Identity identity;
  private final Frontier frontier = Frontier.empty();
  private final CheckpointPages checkpoints;
  private @Nullable StoredCheckpoint next;

  private WholeLog(LedgerReader reader, Path folder, @Nullable BlobCopies blobs) throws Exception {
    this.reader = reader;
    this.folder = folder;
    this.blobs = blobs;
    this.identity = reader.identity();
    this.checkpoints = new CheckpointPages(reader);
    this.next = checkpoints.next();
  }

  static ExportedEntries write(
      LedgerReader reader,
      Path folder,
      boolean proofs,
      @Nullable BlobCopies blobs,
      @Nullable SigningKey key)
      throws Exception {
    return new WholeLog(reader, folder, blobs).write(proofs, key);
  }

  private ExportedEntries write(boolean proofs, @Nullable SigningKey key) throws Exception {
    long size = key != null ? reader.size() : Head.newest(reader).stored().size();
    try (ForcedFile lines = ForcedFile.create(folder.resolve(ExportLayout.ENTRIES))) {
      requireRoots();
      reader.leaves(0, size, (seq, leaf) -> take(seq, leaf, lines));
    }
    Head head = Head.newest(reader);
    if (head.stored().size() < size && key != null) {
      head = Head.sign(reader, frontier.root(), key);
    }
    if (proofs) {
      ProofLines.writeAll(reader, folder, head.checkpoint());
    }
    return new ExportedEntries(head, 0, size, size);
  }

  private void take(long seq, byte[] leaf, ForcedFile lines) throws Exception {
    Entry entry = decode(seq, leaf);
    lines.line(leaf);
    frontier.add(MerkleHash.leaf(leaf));
    requireRoots();
    if (blobs != null) {
      blobs.copy(entry.blobs());
    }
  }

  static Entry decode(long seq, byte[] leaf) {
    try {
      Entry entry = EntryCodec.decode(leaf);
      if (entry.seq() != seq) {
        throw new DamagedLedger(seq, "entry " + seq + " says of itself that it is " + entry.seq());
      }
      return entry;
    } catch (DamagedEntry e) {
      throw new DamagedLedger(seq, "entry " + seq + ": " + e.getMessage());
    }
  }

  /** Holds every checkpoint of the size reached against the entries up to there. */
  private void requireRoots() throws SQLException {
    while (next != null && next.size() <= frontier.size()) {
      Checkpoint checkpoint = Head.open(next, identity);
      if (next.size() != frontier.size() || !Arrays.equals(checkpoint.root(), frontier.root())) {
        throw new DamagedLedger(
            -1, "the first " + next.size() + " entries are not those that were signed");
      }
      next = checkpoints.next();
    }
  }
}
