// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.client.Api;
import io.coplanar.line.LineCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code coplanar line tool on}: a tool is switched on. */
@Command(name = "on", description = "Says that a tool was switched on; its warm-up begins.")
final class ToolOnCommand extends AskCommand {
  @Parameters(index = "0", paramLabel = "TOOL", description = "The tool.")
  private String tool = "";

  ToolOnCommand(Console console) {
    super(console);
  }

  @Override
  LineCommand command(Api api) {
    return new LineCommand.SwitchTool(tool, true);
  }

  @Override
  String done(String key) {
    return tool + " is on";
  }
}
