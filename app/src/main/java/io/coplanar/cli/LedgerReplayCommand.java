// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.Settings;
import io.coplanar.line.LineReplay;
import io.coplanar.line.LineSettings;
import io.coplanar.line.ReplayReport;
import io.coplanar.line.verdict.Evaluator;
import io.coplanar.line.verdict.VerdictSettings;
import io.coplanar.report.Engine;
import io.coplanar.report.line.ReplayText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coplanar ledger replay}: would the rules have let it happen? */
@Command(
    name = "replay",
    description = {
      "Decides every command of the line that is recorded once more, by the rules and from the",
      "stored bytes, and names each that they would not have let happen (exit 3). verify says that",
      "a log is the one that was signed; this says that what was signed is right. Run it on what",
      "was imported from elsewhere. Changes nothing; works beside a running server."
    })
final class LedgerReplayCommand implements Callable<Integer> {
  private static final int MOST_TOLD = 1000;

  private final Console console;
  private final RootCommand root;

  @Mixin private LedgerLocation location = new LedgerLocation();

  @Option(names = "--json", description = "As a JSON document.")
  private boolean json;

  LedgerReplayCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    Settings named = root.settings();
    String place = location.place().shown();
    return LedgerAccess.read(
        location,
        reader -> {
          ReplayReport report =
              LineReplay.of(
                  reader,
                  location.blobs(named),
                  new Evaluator(Engine.sha256(), named.only(VerdictSettings.DEFAULTS)),
                  named.only(LineSettings.DEFAULTS),
                  MOST_TOLD);
          console
              .out()
              .print(json ? ReplayText.json(place, report) + "\n" : ReplayText.text(place, report));
          return report.isClean() ? ExitCode.DONE : ExitCode.FAIL;
        });
  }
}
