// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.client.Api;
import io.coplanar.evidence.InputFault;
import io.coplanar.line.LineCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar line deviation sign}: signs a deviation. */
@Command(
    name = "sign",
    description =
        "Signs a deviation that somebody else asked for. It shows on everything that follows.")
final class DeviationSignCommand extends AskCommand {
  @Parameters(index = "0", paramLabel = "SERIAL", description = "The connector.")
  private String serial = "";

  @Parameters(index = "1", paramLabel = "ID", description = "The deviation, as \"show\" names it.")
  private String deviation = "";

  @Option(
      names = "--until",
      required = true,
      paramLabel = "TIME",
      description = "When it ends, as in 2026-11-30T12:00:00Z.")
  private String until = "";

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, in a sentence.")
  private String reason = "";

  DeviationSignCommand(Console console) {
    super(console);
  }

  @Override
  LineCommand command(Api api) throws InputFault {
    return new LineCommand.SignDeviation(serial, deviation, reason, Things.time("--until", until));
  }

  @Override
  String done(String key) {
    return "signed deviation " + deviation + " for " + serial;
  }
}
