// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.ledger.LedgerReader;
import io.coplanar.report.ledger.RebuildReport;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coplanar ledger rebuild}: everything derived, once more from the log. */
@Command(
    name = "rebuild",
    description = {
      "Drops everything that is derived from the log and derives it again; says whether it came"
          + " out",
      "the same, byte for byte (exit 3 if not: it was not what the log says, and now is)."
    })
final class LedgerRebuildCommand implements Callable<Integer> {
  private final Console console;
  private final RootCommand root;

  @Mixin private LedgerLocation location = new LedgerLocation();
  @Mixin private LedgerSigner signer = new LedgerSigner();

  @Option(names = "--check", description = "Only compare, and change nothing.")
  private boolean check;

  @Option(names = "--json", description = "As a JSON document.")
  private boolean json;

  LedgerRebuildCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    return LedgerAccess.write(
        location,
        signer,
        root,
        console,
        (ledger, blobs) -> {
          Map<String, String> before;
          try (LedgerReader reader = ledger.reader()) {
            before = reader.digests();
          }
          Map<String, String> after;
          if (check) {
            after = ledger.rebuiltDigests();
          } else {
            ledger.rebuild();
            try (LedgerReader reader = ledger.reader()) {
              after = reader.digests();
            }
          }
          console
              .out()
              .print(
                  json
                      ? RebuildReport.json(before, after) + "\n"
                      : RebuildReport.text(before, after));
          return before.equals(after) ? ExitCode.DONE : ExitCode.FAIL;
        });
  }
}
