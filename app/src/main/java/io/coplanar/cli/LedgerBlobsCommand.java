// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.blob.BlobHash;
import io.coplanar.ledger.blob.BlobStore;
import io.coplanar.ledger.operations.BlobFile;
import io.coplanar.ledger.operations.Orphans;
import io.coplanar.report.ledger.OrphansReport;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coplanar ledger blobs}: scans, images and logs beside the ledger. */
@Command(
    name = "blobs",
    description = {
      "Takes a blob out, or finds those that no entry names: what was uploaded and never used.",
      "They are kept for a time of grace (setting blob_grace_h), and can then be collected."
    })
final class LedgerBlobsCommand implements Callable<Integer> {
  private final Console console;
  private final RootCommand root;

  @Mixin private LedgerLocation location = new LedgerLocation();

  @Option(names = "--get", paramLabel = "HASH", description = "Take a blob out, into -o FILE.")
  private @Nullable String hash;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "File to write the blob to.")
  private @Nullable Path out;

  @Option(
      names = "--orphans",
      description = {
        "List those that no entry names and that are older than the time of grace (also without",
        "any option)."
      })
  private boolean orphans;

  @Option(names = "--collect", description = "List them, and delete them.")
  private boolean collect;

  @Option(names = "--json", description = "The list as a JSON document.")
  private boolean json;

  LedgerBlobsCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    if (hash != null) {
      return get(hash);
    }
    if (out != null) {
      throw LedgerSentences.outputOfNothing();
    }
    try (LedgerReader reader = reader()) {
      // before a folder is made where no ledger is
      reader.size();
    }
    BlobStore blobs =
        collect ? location.writableBlobs(root.settings()) : location.blobs(root.settings());
    Orphans.Found found = Orphans.find(this::reader, blobs, collect);
    console.out().print(json ? OrphansReport.json(found) + "\n" : OrphansReport.text(found));
    return ExitCode.DONE;
  }

  private int get(String named) throws Exception {
    if (orphans || collect || json) {
      throw LedgerSentences.getAlone();
    }
    if (out == null) {
      throw LedgerSentences.getWhere();
    }
    OutputFile.requirePlace(out);
    BlobFile.copy(location.blobs(root.settings()), BlobHash.of(named), out);
    return ExitCode.DONE;
  }

  private LedgerReader reader() throws InputFault {
    try {
      return LedgerReader.open(location.place());
    } catch (SQLException e) {
      throw LedgerSentences.database(location.place(), e);
    }
  }
}
