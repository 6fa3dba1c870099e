// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.client.Api;
import io.coplanar.line.LineCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar line fixture open}: a new fixture. */
@Command(name = "open", description = "Says that there is a fixture.")
final class FixtureOpenCommand extends AskCommand {
  @Parameters(index = "0", paramLabel = "FIXTURE", description = "The fixture.")
  private String fixture = "";

  @Option(
      names = "--positions",
      required = true,
      paramLabel = "N",
      description = "How many connectors it holds.")
  private int positions = 0;

  FixtureOpenCommand(Console console) {
    super(console);
  }

  @Override
  LineCommand command(Api api) {
    return new LineCommand.OpenFixture(fixture, positions);
  }

  @Override
  String done(String key) {
    return "fixture " + fixture + " is there, with " + positions + " positions";
  }
}
