// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.client.Api;
import io.coplanar.line.LineCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar line rework}: back to an earlier step. */
@Command(
    name = "rework",
    description = "Sends a connector back to an earlier step, on a way that its recipe has.")
final class ReworkCommand extends AskCommand {
  @Parameters(index = "0", paramLabel = "SERIAL", description = "The connector.")
  private String serial = "";

  @Parameters(
      index = "1",
      paramLabel = "STEP",
      description = "The step that it is worked again from.")
  private String backTo = "";

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, in a sentence.")
  private String reason = "";

  ReworkCommand(Console console) {
    super(console);
  }

  @Override
  LineCommand command(Api api) {
    return new LineCommand.StartRework(serial, backTo, reason);
  }

  @Override
  String done(String key) {
    return serial + " goes back to " + backTo;
  }
}
