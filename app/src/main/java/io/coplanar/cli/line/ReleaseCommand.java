// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.client.Api;
import io.coplanar.line.LineCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar line release}: lets a connector go on. */
@Command(name = "release", description = "Releases a hold that somebody else placed.")
final class ReleaseCommand extends AskCommand {
  @Parameters(index = "0", paramLabel = "SERIAL", description = "The connector.")
  private String serial = "";

  @Parameters(index = "1", paramLabel = "HOLD", description = "The hold, as \"show\" names it.")
  private String hold = "";

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, in a sentence.")
  private String reason = "";

  ReleaseCommand(Console console) {
    super(console);
  }

  @Override
  LineCommand command(Api api) {
    return new LineCommand.ReleaseHold(serial, hold, reason);
  }

  @Override
  String done(String key) {
    return serial + ": hold " + hold + " is released";
  }
}
