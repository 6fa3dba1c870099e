// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import io.coplanar.ledger.LedgerListener;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerSettings;
import io.coplanar.ledger.blob.BlobHash;
import io.coplanar.ledger.blob.BlobStore;
import io.coplanar.ledger.note.KeyFile;
import io.coplanar.ledger.note.SigningKey;
import io.coplanar.line.store.LineTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who signs in the ledger's name: the options of the commands that write to it. */
final class LedgerSigner {
  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = {
        "File of the signing key (default: $COPLANAR_KEY, else coplanar/ledger.key in",
        "$XDG_CONFIG_HOME or in ~/.config). Never in the data folder."
      })
  private @Nullable Path key;

  @Option(
      names = "--copies",
      paramLabel = "DIR",
      description = {
        "Folder that receives a copy of each checkpoint; best on another machine's disk",
        "(default: checkpoints beside the key)."
      })
  private @Nullable Path copies;

  /** The key's file, there or not. */
  Path keyFile() {
    if (key != null) {
      return key;
    }
    String named = System.getenv("COPLANAR_KEY");
    return named != null && !named.isEmpty()
        ? Path.of(named)
        : LedgerLocation.home(System.getenv(), "XDG_CONFIG_HOME", ".config")
            .resolve("coplanar/ledger.key");
  }

  /** The key; refused where it lies in the data folder. */
  SigningKey key(LedgerLocation location) throws InputFault, IOException {
    KeyFile.refuseInside(keyFile(), location.folder());
    return KeyFile.read(keyFile());
  }

  /** The key where somebody named one, or there is one in its place; null where there is none. */
  @Nullable SigningKey keyIfAny(LedgerLocation location) throws InputFault, IOException {
    return key == null && !Files.exists(keyFile()) ? null : key(location);
  }

  /** Whether somebody named a key for this command. */
  boolean isNamed() {
    return key != null;
  }

  /** The folder of all ledgers' copies. */
  Path copies() {
    return copies != null
        ? copies
        : Objects.requireNonNullElse(keyFile().toAbsolutePath().getParent(), Path.of("."))
            .resolve("checkpoints");
  }

  /** Everything that opening the ledger for writing takes. */
  LedgerSettings settings(
      LedgerPlace place, SigningKey signingKey, BlobStore blobs, Settings named, Console console) {
    return LedgerSettings.of(place, signingKey)
        .withSettings(named)
        // also by who writes nothing of the line: what is not derived along is derived anew later
        .withProjections(List.of(new LineTables()))
        .withCopies(copies())
        .withBlobs(hash -> retain(blobs, hash))
        .withListener(
            new LedgerListener() {
              @Override
              public void copyFailed(Path folder, Exception why) {
                console.complain(LedgerSentences.copyFailed(folder, why));
              }
            });
  }

  private static boolean retain(BlobStore blobs, String hash) {
    try {
      return blobs.retain(new BlobHash(hash));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
