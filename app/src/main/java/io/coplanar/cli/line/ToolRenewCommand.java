// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.client.Api;
import io.coplanar.line.LineCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar line tool renew}: a worn part is new. */
@Command(
    name = "renew",
    description = "Says that the part of a tool that wears is new: a blade, a pad, a cord.")
final class ToolRenewCommand extends AskCommand {
  @Parameters(index = "0", paramLabel = "TOOL", description = "The tool.")
  private String tool = "";

  @Option(names = "--part", required = true, paramLabel = "TEXT", description = "What was renewed.")
  private String part = "";

  ToolRenewCommand(Console console) {
    super(console);
  }

  @Override
  LineCommand command(Api api) {
    return new LineCommand.RenewTool(tool, part);
  }

  @Override
  String done(String key) {
    return tool + ": " + part + " is new";
  }
}
