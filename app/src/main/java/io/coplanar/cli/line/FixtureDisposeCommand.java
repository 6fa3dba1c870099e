// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.client.Api;
import io.coplanar.evidence.InputFault;
import io.coplanar.line.LineCommand;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar line fixture dispose}: what becomes of a batch. */
@Command(
    name = "dispose",
    description =
        "Says what becomes of each connector of a quarantine; another person than who opened it.")
final class FixtureDisposeCommand extends AskCommand {
  @Parameters(index = "0", paramLabel = "FIXTURE", description = "The fixture.")
  private String fixture = "";

  @Parameters(
      index = "1",
      paramLabel = "QUARANTINE",
      description = "The quarantine, as \"show\" names it.")
  private String quarantine = "";

  @Parameters(
      index = "2..*",
      arity = "1..*",
      paramLabel = "SERIAL=release|scrap|rework:STEP",
      description = "What becomes of each; all of the batch.")
  private List<String> what = List.of();

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, in a sentence.")
  private String reason = "";

  FixtureDisposeCommand(Console console) {
    super(console);
  }

  @Override
  LineCommand command(Api api) throws InputFault {
    return new LineCommand.DisposeQuarantine(fixture, quarantine, Dispositions.of(what), reason);
  }

  @Override
  String done(String key) {
    return "disposed of quarantine " + quarantine + " of fixture " + fixture;
  }
}
