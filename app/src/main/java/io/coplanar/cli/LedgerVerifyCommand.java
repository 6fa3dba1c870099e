// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.audit.Audit;
import io.coplanar.audit.AuditReport;
import io.coplanar.audit.Trust;
import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.report.ledger.VerifyReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coplanar ledger verify}: whether the record is what it was. */
@Command(
    name = "verify",
    description = {
      "Verifies every entry, checkpoint, key and blob, with code of its own that shares nothing"
          + " with",
      "the writer's; needs no server, and reads beside one. Exit code 0: intact; 3: not, and the",
      "first bad entry is named.",
      "Whoever has replaced everything is only found by a checkpoint or a key from outside."
    })
final class LedgerVerifyCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private LedgerLocation location = new LedgerLocation();

  @Option(
      names = "--export",
      paramLabel = "FOLDER",
      description = "Verify an export or a backup instead.")
  private @Nullable Path export;

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description = {
        "A checkpoint that was kept outside, or a folder of them; repeatable. Without one, the",
        "copies beside the usual key are taken, if there are any."
      })
  private List<Path> checkpoints = List.of();

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "A verifier key known from outside, as \"ledger init\" printed it; repeatable.")
  private List<String> keys = List.of();

  @Option(
      names = "--no-blobs",
      description = "Read no blob: quick, and a changed scan is not found.")
  private boolean noBlobs;

  @Option(names = "--json", description = "As a JSON document.")
  private boolean json;

  LedgerVerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputFault, IOException {
    Trust trust =
        new Trust(HeldCheckpoints.of(checkpoints, export == null ? location : null), keys);
    Path folder = export;
    String name = folder != null ? folder.toString() : location.place().shown();
    LongConsumer progress = console.errIsTerminal() ? this::progress : n -> {};
    AuditReport report;
    try {
      report =
          folder != null
              ? Audit.export(folder, trust, progress)
              : Audit.database(url(), blobs(), trust, progress);
    } catch (IOException e) {
      throw LedgerSentences.notVerifiable(name, e);
    }
    console
        .out()
        .print(json ? VerifyReport.json(name, report) + "\n" : VerifyReport.text(name, report));
    return report.isIntact() ? ExitCode.DONE : ExitCode.FAIL;
  }

  private void progress(long entries) {
    console.err().print("\r" + entries + " entries ");
    console.err().flush();
  }

  private String url() throws InputFault {
    return switch (location.place()) {
      case LedgerPlace.Folder folder -> {
        if (!Files.isRegularFile(folder.file())) {
          throw LedgerSentences.noLedger(folder);
        }
        yield "jdbc:sqlite:" + folder.file().toAbsolutePath();
      }
      case LedgerPlace.Database database -> database.url();
    };
  }

  private @Nullable Path blobs() throws InputFault {
    Path folder = location.folder().resolve("blobs");
    boolean elsewhere = location.place() instanceof LedgerPlace.Database && !Files.exists(folder);
    return noBlobs || elsewhere ? null : folder;
  }
}
