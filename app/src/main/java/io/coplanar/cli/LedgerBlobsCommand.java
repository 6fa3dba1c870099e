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
import picocli.CommandLine.ArgGroup;
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

  @ArgGroup(exclusive = true)
  private What what = new What();

  /** One of these. */
  static final class What {
    @ArgGroup(exclusive = false)
    private @Nullable Get get;

    @ArgGroup(exclusive = false)
    private @Nullable Lost lost;
  }

  /** Takes one out. */
  static final class Get {
    @Option(names = "--get", required = true, paramLabel = "HASH", description = "Take a blob out.")
    private String hash = "";

    @Option(
        names = {"-o", "--output"},
        required = true,
        paramLabel = "FILE",
        description = "File to write the blob to.")
    private Path out = Path.of("");
  }

  /** Finds orphans. */
  static final class Lost {
    @Option(
        names = "--orphans",
        required = true,
        description = {
          "List those that no entry names and that are older than the time of grace (also without",
          "any option)."
        })
    private boolean orphans;

    @Option(names = "--collect", description = "Also delete them.")
    private boolean collect;

    @Option(names = "--json", description = "As a JSON document.")
    private boolean json;
  }

  LedgerBlobsCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    BlobStore blobs = location.blobs(root.settings());
    Get get = what.get;
    if (get != null) {
      OutputFile.requirePlace(get.out);
      BlobFile.copy(blobs, BlobHash.of(get.hash), get.out);
      return ExitCode.DONE;
    }
    Lost lost = what.lost;
    boolean collect = lost != null && lost.collect;
    Orphans.Found found =
        Orphans.find(
            this::reader, collect ? location.writableBlobs(root.settings()) : blobs, collect);
    console
        .out()
        .print(
            lost != null && lost.json
                ? OrphansReport.json(found) + "\n"
                : OrphansReport.text(found));
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
