// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.proof;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerSettings;
import io.coplanar.ledger.blob.BlobHash;
import io.coplanar.ledger.blob.BlobSettings;
import io.coplanar.ledger.blob.FolderBlobStore;
import io.coplanar.ledger.note.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ledger with its blobs and its checkpoints outside, all below one folder, as the traced programs
 * and the checks that follow them both open it. The keys lie elsewhere and are given.
 *
 * @param database a PostgreSQL database in place of the embedded one
 * @param forced whether commits are forced; where they are not, no checkpoints are kept outside,
 *     which would tell a loss at once and refuse to go on
 */
record Site(
    Path disk, @Nullable String database, boolean forced, SigningKey first, SigningKey next) {
  /** The key that the traffic begins with, and the one that it rotates to. */
  static String newKeys() throws InputFault {
    String name = "coplanar/proof";
    return SigningKey.generate(name).encode() + " " + SigningKey.generate(name).encode();
  }

  static Site of(Path disk, @Nullable String database, boolean forced, String keys)
      throws InputFault {
    String[] both = keys.split(" ", 2);
    return new Site(disk, database, forced, SigningKey.parse(both[0]), SigningKey.parse(both[1]));
  }

  Path data() {
    return disk.resolve("data");
  }

  Path outside() {
    return disk.resolve("outside");
  }

  LedgerPlace place() throws InputFault {
    return database == null
        ? new LedgerPlace.Folder(data(), forced)
        : LedgerPlace.Database.of(database);
  }

  FolderBlobStore blobs() throws IOException {
    return FolderBlobStore.create(data().resolve("blobs"), blobSettings());
  }

  /** Keeps no room free: that the disk is full is seen when it is. */
  static BlobSettings blobSettings() {
    BlobSettings shipped = BlobSettings.shipped();
    return new BlobSettings(shipped.maxBytes(), shipped.totalMaxBytes(), 0, shipped.grace());
  }

  LedgerSettings settings(FolderBlobStore blobs) throws InputFault {
    return LedgerSettings.of(place(), first)
        .withProjections(List.of(new Tally()))
        .withBlobs(hash -> retain(blobs, hash))
        .withCopies(forced ? outside() : null)
        .withSettings(
            LedgerSettings.DEFAULTS
                .with(LedgerSettings.CHECKPOINT_INTERVAL_S, 0.25)
                .with(LedgerSettings.FREE_ROOM_MIB, 0));
  }

  private static boolean retain(FolderBlobStore blobs, String hash) {
    try {
      return blobs.retain(new BlobHash(hash));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens it with whichever of the two keys is the current one. */
  Ledger open(FolderBlobStore blobs) throws InputFault, IntakeStopped {
    LedgerSettings settings = settings(blobs);
    try {
      return Ledger.open(settings);
    } catch (InputFault e) {
      if (!String.valueOf(e.getMessage()).contains(first.verifier().encode())) {
        throw e;
      }
      return Ledger.open(settings.withKey(next));
    }
  }

  /** The same for equal entries only. */
  static String digest(List<Entry> entries) {
    try {
      byte[] all = entries.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
