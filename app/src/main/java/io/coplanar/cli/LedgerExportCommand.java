// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.operations.Export;
import io.coplanar.ledger.operations.ExportManifest;
import io.coplanar.ledger.operations.Selection;
import io.coplanar.report.ledger.ExportReport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coplanar ledger export}: the log as files that anyone can read. */
@Command(
    name = "export",
    description = {
      "Writes the log as a folder of JSON Lines that anyone can read and verify, with its",
      "checkpoints, the proof of each entry, and the blobs. Personal data stay where they are."
    })
final class LedgerExportCommand implements Callable<Integer> {
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

  @Option(names = "--stream", paramLabel = "NAME", description = "Only the entries of one stream.")
  private @Nullable String stream;

  @Option(names = "--from", paramLabel = "SEQ", description = "The first entry (default: 0).")
  private @Nullable Long from;

  @Option(
      names = "--to",
      paramLabel = "SEQ",
      description = "One more than the last entry (default: all that a checkpoint covers).")
  private @Nullable Long to;

  @Option(names = "--no-proofs", description = "Leave the proof of each entry out.")
  private boolean noProofs;

  @Option(names = "--no-blobs", description = "Leave the blobs out.")
  private boolean noBlobs;

  @Option(names = "--json", description = "What was written, as a JSON document.")
  private boolean json;

  LedgerExportCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    return LedgerAccess.read(
        location,
        reader -> {
          Selection selection = selection();
          ExportManifest written =
              Export.write(
                  reader,
                  new Export.Request(
                      out,
                      selection,
                      !noProofs,
                      noBlobs ? null : location.blobs(root.settings()),
                      false,
                      signer.isNamed() ? signer.key(location) : null));
          return report(console, json, out, written);
        });
  }

  private Selection selection() throws InputFault {
    if (stream != null) {
      if (from != null || to != null) {
        throw LedgerSentences.selection();
      }
      return new Selection.OfStream(stream);
    }
    return from == null && to == null
        ? new Selection.All()
        : new Selection.Range(from == null ? 0 : from, to);
  }

  /** Says what was written, what is too new for it, and what was not there to be written. */
  static int report(Console console, boolean json, Path out, ExportManifest written) {
    console
        .out()
        .print(
            json
                ? ExportReport.json(out.toString(), written) + "\n"
                : ExportReport.text(out.toString(), written));
    if (written.newer() > 0) {
      console.complain(Sentences.warning(out.toString(), LedgerSentences.newerEntries(written)));
    }
    if (!written.blobsMissing().isEmpty()) {
      console.complain(LedgerSentences.missingBlobs(written.blobsMissing()));
      return ExitCode.FAIL;
    }
    return ExitCode.DONE;
  }
}
