// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.Projection;
import io.coplanar.ledger.entry.Upcasters;
import io.coplanar.line.store.LineTables;
import io.coplanar.report.ledger.RebuildReport;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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

  @Option(
      names = "--check",
      description = "Only compare, beside a running server, and change nothing.")
  private boolean check;

  @Option(names = "--json", description = "As a JSON document.")
  private boolean json;

  LedgerRebuildCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    if (check) {
      return LedgerAccess.read(
          location,
          reader -> {
            Map<String, String> stored = reader.digests();
            return told(stored, reader.rebuiltDigests(derived(stored), Upcasters.of(List.of())));
          });
    }
    return LedgerAccess.write(
        location,
        signer,
        root,
        console,
        (ledger, blobs) -> {
          Map<String, String> before = digests(ledger);
          ledger.rebuild();
          return told(before, digests(ledger));
        });
  }

  /** Who opened the ledger without the line has none of its tables: that is no difference. */
  private static List<Projection> derived(Map<String, String> stored) {
    return Stream.<Projection>of(new LineTables())
        .filter(projection -> stored.containsKey(projection.name()))
        .toList();
  }

  private static Map<String, String> digests(Ledger ledger) throws Exception {
    try (LedgerReader reader = ledger.reader()) {
      return reader.digests();
    }
  }

  private int told(Map<String, String> before, Map<String, String> after) {
    console
        .out()
        .print(json ? RebuildReport.json(before, after) + "\n" : RebuildReport.text(before, after));
    return before.equals(after) ? ExitCode.DONE : ExitCode.FAIL;
  }
}
