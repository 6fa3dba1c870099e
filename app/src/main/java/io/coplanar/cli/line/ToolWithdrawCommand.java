// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.client.Api;
import io.coplanar.line.LineCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar line tool withdraw}: a tool is out of service. */
@Command(name = "withdraw", description = "Takes a tool out of service.")
final class ToolWithdrawCommand extends AskCommand {
  @Parameters(index = "0", paramLabel = "TOOL", description = "The tool.")
  private String tool = "";

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, in a sentence.")
  private String reason = "";

  ToolWithdrawCommand(Console console) {
    super(console);
  }

  @Override
  LineCommand command(Api api) {
    return new LineCommand.WithdrawTool(tool, reason);
  }

  @Override
  String done(String key) {
    return tool + " is out of service";
  }
}
