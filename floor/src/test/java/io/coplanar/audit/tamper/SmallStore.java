// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit.tamper;

import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.blob.BlobSettings;
import io.coplanar.ledger.blob.FolderBlobStore;
import io.coplanar.ledger.note.SigningKey;
import io.coplanar.ledger.operations.Export;
import io.coplanar.ledger.operations.Selection;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small ledger in a data folder, closed and with nothing in its write-ahead log, and an export of
 * it with proofs and blobs.
 *
 * @param held a checkpoint over all of it, kept outside
 */
record SmallStore(Victim victim, Path export, String held) {
  /** Of so many entries. More than 256 have a stored tile of hashes. */
  static SmallStore make(Path folder, long entries) throws Exception {
    LedgerPlace.Folder place = new LedgerPlace.Folder(folder.resolve("data"));
    Path blobs = place.folder().resolve("blobs");
    Victim victim = new Victim(place, "jdbc:sqlite:" + place.file(), blobs);
    SigningKey key = SigningKey.generate("coplanar/flipped");
    String held;
    try (Day day = Day.create(place, blobs, key)) {
      day.workUntil(entries / 2);
      held = day.workUntil(entries);
    }
    Path export = folder.resolve("export");
    try (LedgerReader reader = LedgerReader.open(place)) {
      Export.write(
          reader,
          new Export.Request(
              export,
              new Selection.All(),
              true,
              FolderBlobStore.existing(blobs, BlobSettings.shipped()),
              false,
              null));
    }
    return new SmallStore(victim, export, held);
  }

  /** The database's file. */
  Path database() {
    return ((LedgerPlace.Folder) victim.place()).file();
  }

  /** Takes away what a reader leaves beside the database. */
  void tidy() throws Exception {
    Files.deleteIfExists(database().resolveSibling("ledger.sqlite-shm"));
    Files.deleteIfExists(database().resolveSibling("ledger.sqlite-wal"));
  }
}
