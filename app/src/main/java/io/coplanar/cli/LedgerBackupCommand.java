// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.note.SigningKey;
import io.coplanar.ledger.operations.Export;
import io.coplanar.ledger.operations.ExportManifest;
import io.coplanar.ledger.operations.LastBackup;
import io.coplanar.ledger.operations.Selection;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coplanar ledger backup}: everything, while the line works. */
@Command(
    name = "backup",
    description = {
      "Writes everything that a restore needs, but for the key, beside a running server: entries,",
      "checkpoints, blobs and personal data. Where the ledger's key is at hand, a checkpoint over",
      "the very last entry is signed for it; else it ends at the newest that is stored."
    })
final class LedgerBackupCommand implements Callable<Integer> {
  private final Console console;
  private final RootCommand root;

  @Mixin private LedgerLocation location = new LedgerLocation();
  @Mixin private LedgerSigner signer = new LedgerSigner();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FOLDER",
      description = "Folder to make; appears whole or not at all.")
  private Path out = Path.of("");

  @Option(
      names = "--no-blobs",
      description =
          "Leave the blobs out; they are files that never change, and easy to copy apart.")
  private boolean noBlobs;

  @Option(names = "--json", description = "What was written, as a JSON document.")
  private boolean json;

  LedgerBackupCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  private static boolean isCurrent(SigningKey key, LedgerReader reader) throws SQLException {
    return key.verifier().encode().equals(reader.identity().verifierKey());
  }

  @Override
  public Integer call() throws Exception {
    return LedgerAccess.read(
        location,
        reader -> {
          SigningKey key = signer.keyIfAny(location);
          if (key != null && !signer.isNamed() && !isCurrent(key, reader)) {
            // that of another ledger lies in the usual place
            key = null;
          }
          ExportManifest written =
              Export.write(
                  reader,
                  new Export.Request(
                      out,
                      new Selection.All(),
                      false,
                      noBlobs ? null : location.blobs(root.settings()),
                      true,
                      key));
          if (location.place() instanceof LedgerPlace.Folder place) {
            note(place.folder(), written);
          }
          return LedgerExportCommand.report(console, json, out, written);
        });
  }

  /** For the pages' reminder; a folder that this user may only read keeps no note. */
  private static void note(Path folder, ExportManifest written) {
    try {
      new LastBackup(Instant.now(), written.entries()).note(folder);
    } catch (IOException e) {
      // the backup is whole all the same
    }
  }
}
