// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.LedgerReader;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes some of the entries; each is proved to be covered by the newest checkpoint. */
final class PartOfLog implements AutoCloseable {
  private static final int AT_ONCE = 100;

  private final @Nullable BlobCopies blobs;
  private final ProofLines prover;
  private final ForcedFile entries;
  private final @Nullable ForcedFile proofs;

  private PartOfLog(
      LedgerReader reader, Path folder, boolean proofs, @Nullable BlobCopies blobs, Head head)
      throws Exception {
    this.blobs = blobs;
    this.prover = new ProofLines(reader, head.checkpoint());
    this.entries = ForcedFile.create(folder.resolve(ExportLayout.ENTRIES));
    this.proofs = proofs ? ForcedFile.create(folder.resolve(ExportLayout.PROOFS)) : null;
  }

  static ExportedEntries write(
      LedgerReader reader,
      Path folder,
      boolean proofs,
      @Nullable BlobCopies blobs,
      Selection.Range range)
      throws Exception {
    Head head = Head.newest(reader);
    long from = range.from();
    Long end = range.to();
    long to = end == null ? head.stored().size() : end;
    if (from < 0 || from > to || to > head.stored().size()) {
      throw new InputFault.Inconsistent(
          "entries " + from + " to " + to,
          "are not all covered by the newest checkpoint",
          "a range within 0 to " + head.stored().size());
    }
    try (PartOfLog part = new PartOfLog(reader, folder, proofs, blobs, head)) {
      reader.leaves(from, to, part::take);
      return new ExportedEntries(head, from, to, part.entries.lines());
    }
  }

  static ExportedEntries write(
      LedgerReader reader, Path folder, boolean proofs, @Nullable BlobCopies blobs, String stream)
      throws Exception {
    Head head = Head.newest(reader);
    try (PartOfLog part = new PartOfLog(reader, folder, proofs, blobs, head)) {
      long version = 0;
      for (List<Entry> some = reader.stream(stream, version, AT_ONCE);
          !some.isEmpty();
          some = reader.stream(stream, version, AT_ONCE)) {
        for (Entry entry : some) {
          if (entry.seq() < head.stored().size()) {
            part.take(entry.seq(), reader.leaf(entry.seq()));
          }
        }
        version = some.getLast().version();
      }
      if (part.entries.lines() == 0) {
        throw new InputFault.Inconsistent(
            "stream " + stream, "has no entry", "the name of a stream of this ledger");
      }
      return new ExportedEntries(head, 0, head.stored().size(), part.entries.lines());
    }
  }

  private void take(long seq, byte[] leaf) throws Exception {
    String proof = prover.line(seq, leaf);
    entries.line(leaf);
    if (proofs != null) {
      proofs.line(proof);
    }
    if (blobs != null) {
      blobs.copy(WholeLog.decode(seq, leaf).blobs());
    }
  }

  @Override
  public void close() throws Exception {
    entries.close();
    if (proofs != null) {
      proofs.close();
    }
  }
}
