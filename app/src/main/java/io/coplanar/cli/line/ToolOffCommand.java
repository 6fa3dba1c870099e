// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.client.Api;
import io.coplanar.line.LineCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code coplanar line tool off}: a tool is switched off. */
@Command(name = "off", description = "Says that a tool was switched off.")
final class ToolOffCommand extends AskCommand {
  @Parameters(index = "0", paramLabel = "TOOL", description = "The tool.")
  private String tool = "";

  ToolOffCommand(Console console) {
    super(console);
  }

  @Override
  LineCommand command(Api api) {
    return new LineCommand.SwitchTool(tool, false);
  }

  @Override
  String done(String key) {
    return tool + " is off";
  }
}
