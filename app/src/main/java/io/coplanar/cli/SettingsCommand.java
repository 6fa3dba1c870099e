// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.report.SettingsReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code coplanar settings}: every number that a person may question, and where it comes from. */
@Command(
    name = "settings",
    description = "Lists every setting that --set can change, with its range and its source.")
final class SettingsCommand implements Callable<Integer> {
  private final Console console;
  private final RootCommand root;

  @Option(names = "--json", description = "As one JSON document.")
  private boolean json;

  SettingsCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() throws InputFault {
    console
        .out()
        .print(
            json
                ? SettingsReport.json(root.settings()) + "\n"
                : SettingsReport.text(root.settings(), console.style()));
    return ExitCode.DONE;
  }
}
