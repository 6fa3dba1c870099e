// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.CheckpointPages;
import io.coplanar.ledger.Identity;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.StoredCheckpoint;
import io.coplanar.ledger.blob.BlobStore;
import io.coplanar.ledger.note.SigningKey;
import io.coplanar.ledger.personal.store.CredentialRows;
import io.coplanar.ledger.personal.store.PersonalRows;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes an export or a backup of a ledger, beside whoever writes to it.
 *
 * <p>Everything comes from one view of the database. It ends at a signed checkpoint: the newest one
 * stored, or, where the key is given, one that is signed over all entries after their root was
 * computed anew from the exported bytes. What is exported is held against that checkpoint while it
 * is written; a ledger that does not fit it is not exported.
 */
public final class Export {
  /**
   * What to export.
   *
   * @param out the folder to make; must not be there yet
   * @param proofs whether each entry's inclusion proof is written too
   * @param blobs where the blobs are copied from; null to leave them out
   * @param personal whether what lies beside the log is written too, as in a backup
   * @param key the ledger's current key, to sign a checkpoint over all entries; null to end at the
   *     newest checkpoint that is stored
   */
  public record Request(
      Path out,
      Selection selection,
      boolean proofs,
      @Nullable BlobStore blobs,
      boolean personal,
      @Nullable SigningKey key) {}

  private final LedgerReader reader;
  private final Request request;

  private Export(LedgerReader reader, Request request) {
    this.reader = reader;
    this.request = request;
  }

  /**
   * Exports. When it returns, the folder and everything in it is on disk; when it throws, nothing
   * of that name is there.
   *
   * @throws InputFault when the place, the selection or the key is wrong
   * @throws io.coplanar.ledger.DamagedLedger when the ledger does not fit its own checkpoints
   */
  public static ExportManifest write(LedgerReader reader, Request request) throws Exception {
    return new Export(reader, request).write();
  }

  private ExportManifest write() throws Exception {
    requireKey();
    try (PendingFolder folder = PendingFolder.begin(request.out())) {
      Path path = folder.path();
      BlobCopies blobs =
          request.blobs() == null
              ? null
              : new BlobCopies(request.blobs(), path.resolve(ExportLayout.BLOBS));
      ExportedEntries entries = entries(path, blobs);
      Head head = entries.head();
      long checkpoints = writeCheckpoints(path, head);
      Long personal = request.personal() ? writePersonal(path) : null;
      ExportManifest manifest =
          new ExportManifest(
              head.checkpoint().origin(),
              reader.identity().of(head.stored().size()).verifierKey(),
              head.stored().size(),
              entries.from(),
              entries.to(),
              request.selection() instanceof Selection.OfStream s ? s.name() : null,
              entries.count(),
              checkpoints,
              request.proofs(),
              blobs == null ? null : blobs.count(),
              blobs == null ? null : blobs.bytes(),
              blobs == null ? List.of() : blobs.missing(),
              personal,
              head.newer(),
              Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
      ForcedFile.write(path.resolve(ExportLayout.MANIFEST), manifest.bytes());
      folder.finish();
      return manifest;
    }
  }

  private ExportedEntries entries(Path path, @Nullable BlobCopies blobs) throws Exception {
    return switch (request.selection()) {
      case Selection.All all ->
          WholeLog.write(reader, path, request.proofs(), blobs, request.key());
      case Selection.Range range -> PartOfLog.write(reader, path, request.proofs(), blobs, range);
      case Selection.OfStream stream ->
          PartOfLog.write(reader, path, request.proofs(), blobs, stream.name());
    };
  }

  private void requireKey() throws Exception {
    SigningKey key = request.key();
    Identity identity = reader.identity();
    if (key != null && !Head.isCurrent(key, identity)) {
      throw new InputFault.Inconsistent(
          "the signing key",
          "is " + key.verifier().encode() + ", and the ledger signs with another",
          identity.verifierKey());
    }
  }

  /** Returns how many. */
  private long writeCheckpoints(Path path, Head head) throws Exception {
    StoredCheckpoint last = head.stored();
    ForcedFile.write(
        path.resolve(ExportLayout.CHECKPOINT), last.note().getBytes(StandardCharsets.UTF_8));
    try (ForcedFile file = ForcedFile.create(path.resolve(ExportLayout.CHECKPOINTS))) {
      CheckpointPages all = new CheckpointPages(reader);
      for (StoredCheckpoint one = all.next();
          one != null && one.size() < last.size();
          one = all.next()) {
        file.line(CheckpointLine.of(one));
      }
      file.line(CheckpointLine.of(last));
      return file.lines();
    }
  }

  private long writePersonal(Path path) throws Exception {
    Path file = Files.createFile(path.resolve(ExportLayout.PERSONAL), OwnerOnly.of(path));
    try (ForcedFile lines = ForcedFile.open(file)) {
      Connection connection = reader.connection();
      PersonalRows.all(
          connection,
          person ->
              lines.line(
                  PersonalLine.of(person, CredentialRows.of(connection, person.id().text()))));
      return lines.lines();
    }
  }
}
