// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.blob.BlobSettings;
import io.coplanar.ledger.blob.FolderBlobStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the ledger lies: the options of every command about it. */
final class LedgerLocation {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = {
        "Data folder: the embedded database, and the blobs (default: $COPLANAR_DATA, else",
        "coplanar in $XDG_DATA_HOME or in ~/.local/share)."
      })
  private @Nullable Path data;

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = {
        "A PostgreSQL database instead of the embedded one, as in jdbc:postgresql://host/name",
        "(default: $COPLANAR_DATABASE). The data folder then holds the blobs only."
      })
  private @Nullable String database;

  private final Map<String, String> environment;

  LedgerLocation() {
    this(System.getenv());
  }

  LedgerLocation(Map<String, String> environment) {
    this.environment = environment;
  }

  /** The ledger's place. */
  LedgerPlace place() throws InputFault {
    // a folder that is named beats a database that is only in the environment
    String url = database != null || data != null ? database : environment.get("COPLANAR_DATABASE");
    return url == null ? new LedgerPlace.Folder(folder()) : LedgerPlace.Database.of(url);
  }

  /** Whether the command line names a place, and not only the environment. */
  boolean isNamed() {
    return data != null || database != null;
  }

  /** The data folder, there or not. */
  Path folder() {
    if (data != null) {
      return data;
    }
    String named = environment.get("COPLANAR_DATA");
    return named != null && !named.isEmpty()
        ? Path.of(named)
        : home(environment, "XDG_DATA_HOME", ".local/share").resolve("coplanar");
  }

  /** The blobs, to read. */
  FolderBlobStore blobs(Settings settings) {
    return FolderBlobStore.existing(folder().resolve("blobs"), BlobSettings.of(settings));
  }

  /** The blobs, to put into; the folder is made where it is missing. */
  FolderBlobStore writableBlobs(Settings settings) throws IOException {
    return FolderBlobStore.create(folder().resolve("blobs"), BlobSettings.of(settings));
  }

  /** A folder for a user's files, by the XDG Base Directory Specification. */
  static Path home(Map<String, String> environment, String variable, String otherwise) {
    String named = environment.get(variable);
    return named != null && Path.of(named).isAbsolute()
        ? Path.of(named)
        : Path.of(Objects.requireNonNullElse(environment.get("HOME"), "."), otherwise);
  }
}
