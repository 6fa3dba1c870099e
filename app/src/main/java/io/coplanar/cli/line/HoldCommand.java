// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.client.Api;
import io.coplanar.line.LineCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar line hold}: stops a connector. */
@Command(name = "hold", description = "Stops a connector until somebody else releases it.")
final class HoldCommand extends AskCommand {
  @Parameters(index = "0", paramLabel = "SERIAL", description = "The connector.")
  private String serial = "";

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, in a sentence.")
  private String reason = "";

  HoldCommand(Console console) {
    super(console);
  }

  @Override
  LineCommand command(Api api) {
    return new LineCommand.PlaceHold(serial, reason);
  }

  @Override
  String done(String key) {
    return serial + " is on hold " + key;
  }
}
