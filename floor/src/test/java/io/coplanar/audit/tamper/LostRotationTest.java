// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit.tamper;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.audit.Audit;
import io.coplanar.audit.AuditReport;
import io.coplanar.audit.Problem;
import io.coplanar.audit.Trust;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.LedgerSettings;
import io.coplanar.ledger.blob.BlobSettings;
import io.coplanar.ledger.blob.FolderBlobStore;
import io.coplanar.ledger.note.SigningKey;
import io.coplanar.ledger.operations.Export;
import io.coplanar.ledger.operations.Restore;
import io.coplanar.ledger.operations.Selection;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key was rotated after the backup, so that the restored log does not know the newer one. */
final class LostRotationTest {
  private static final long HELD = 10;
  private static final long KNOWN = 20;

  @TempDir Path folder;

  @Test
  void aRestoreFromBeforeTheRotationIsDeclaredAndNotAccused() throws Exception {
    LedgerPlace.Folder place = new LedgerPlace.Folder(folder.resolve("data"));
    Path blobs = place.folder().resolve("blobs");
    SigningKey first = SigningKey.generate("coplanar/rotated");
    SigningKey second = SigningKey.generate("coplanar/rotated");
    String known;
    try (Day day = Day.create(place, blobs, first)) {
      day.workUntil(HELD);
      backup(place, blobs);
      day.rotate(second);
      known = day.workUntil(KNOWN);
    }
    LedgerPlace.Folder into = new LedgerPlace.Folder(folder.resolve("restored"));
    SigningKey third = SigningKey.generate("coplanar/restored");
    Restore.run(
        new Restore.Request(
            folder.resolve("backup"),
            LedgerSettings.of(into, third),
            FolderBlobStore.create(into.folder().resolve("blobs"), BlobSettings.shipped()),
            known,
            Set.of(first.verifier(), second.verifier()),
            true,
            "person-1",
            "office",
            "a fire"));
    Victim restored =
        new Victim(into, "jdbc:sqlite:" + into.file(), into.folder().resolve("blobs"));

    AuditReport alone = restored.verify();
    assertThat(alone.problems()).isEmpty();
    assertThat(alone.notes())
        .anyMatch(note -> note.contains("entries 10 to 19 are declared lost"))
        .anyMatch(note -> note.contains("Give the key"));

    AuditReport heldAgainst = restored.verify(known);
    assertThat(heldAgainst.problems()).isEmpty();
    assertThat(heldAgainst.notes()).anyMatch(note -> note.contains("covers 20 entries"));

    Trust both =
        new Trust(List.of(), List.of(first.verifier().encode(), second.verifier().encode()));
    AuditReport trusted = Audit.database(restored.url(), restored.blobs(), both, n -> {});
    assertThat(trusted.problems()).isEmpty();
    assertThat(trusted.notes()).noneMatch(note -> note.contains("Give the key"));

    Trust stranger = new Trust(List.of(), List.of(SigningKey.generate("x").verifier().encode()));
    assertThat(Audit.database(restored.url(), restored.blobs(), stranger, n -> {}).problems())
        .extracting(Problem::code)
        .containsExactly(Problem.Code.FOREIGN);
  }

  private void backup(LedgerPlace place, Path blobs) throws Exception {
    try (LedgerReader reader = LedgerReader.open(place)) {
      Export.write(
          reader,
          new Export.Request(
              folder.resolve("backup"),
              new Selection.All(),
              true,
              FolderBlobStore.existing(blobs, BlobSettings.shipped()),
              true,
              null));
    }
  }
}
