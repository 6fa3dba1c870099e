// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.client.Api;
import io.coplanar.evidence.InputFault;
import io.coplanar.line.LineCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar line tool register}: a new tool. */
@Command(name = "register", description = "Says that there is a tool.")
final class ToolRegisterCommand extends AskCommand {
  @Parameters(index = "0", paramLabel = "TOOL", description = "The tool.")
  private String tool = "";

  @Option(
      names = "--class",
      required = true,
      paramLabel = "CLASS",
      description = "What it is, as a recipe names it (cure-oven).")
  private String toolClass = "";

  @Option(names = "--port", paramLabel = "PORT", description = "A port of it; repeatable.")
  private List<String> ports = List.of();

  @Option(
      names = "--life",
      paramLabel = "USES",
      description = "How often its blade, pad or cord may be used.")
  private @Nullable Integer life;

  @Option(
      names = "--warm-up",
      paramLabel = "TIME",
      description = "How long it warms up, as in 20min.")
  private @Nullable String warmUp;

  ToolRegisterCommand(Console console) {
    super(console);
  }

  @Override
  LineCommand command(Api api) throws InputFault {
    Long warmUpS = warmUp == null ? null : (Long) Quantity.of("--warm-up", warmUp).wholeSeconds();
    return new LineCommand.RegisterTool(tool, toolClass, ports, life, warmUpS);
  }

  @Override
  String done(String key) {
    return "tool " + tool + " is there, a " + toolClass;
  }
}
