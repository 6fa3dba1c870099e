// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.ledger.operations.Stats;
import io.coplanar.report.ledger.StatsReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coplanar ledger stats}: a ledger in numbers. */
@Command(
    name = "stats",
    description = "Counts what the ledger holds, and tells its name, its key and its root.")
final class LedgerStatsCommand implements Callable<Integer> {
  private final Console console;
  private final RootCommand root;

  @Mixin private LedgerLocation location = new LedgerLocation();

  @Option(
      names = "--digests",
      description = "Also a SHA-256 over the rows of everything that is derived.")
  private boolean digests;

  @Option(names = "--json", description = "As a JSON document.")
  private boolean json;

  LedgerStatsCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    String place = location.place().shown();
    return LedgerAccess.read(
        location,
        reader -> {
          Stats stats = Stats.of(reader, location.blobs(root.settings()), digests);
          console
              .out()
              .print(json ? StatsReport.json(place, stats) + "\n" : StatsReport.text(place, stats));
          return ExitCode.DONE;
        });
  }
}
