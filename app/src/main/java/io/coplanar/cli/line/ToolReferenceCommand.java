// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.client.Api;
import io.coplanar.client.Unanswered;
import io.coplanar.client.Unavailable;
import io.coplanar.evidence.InputFault;
import io.coplanar.line.LineCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar line tool reference}: a reference is taken. */
@Command(
    name = "reference",
    description = "Records a reference that a tool took of a standard or of a cord.")
final class ToolReferenceCommand extends AskCommand {
  @Parameters(index = "0", paramLabel = "TOOL", description = "The tool.")
  private String tool = "";

  @Option(
      names = "--reading",
      required = true,
      paramLabel = "FILE",
      description = "What the tool wrote; it is stored first.")
  private @Nullable Path reading;

  @Option(
      names = "--with",
      paramLabel = "TOOL",
      description = "The cord or standard that it was taken with.")
  private @Nullable String with;

  @Option(
      names = "--value",
      paramLabel = "NAME=NUMBER",
      description = "What came out, as in tilt_y_deg=-8; repeatable.")
  private List<String> values = List.of();

  ToolReferenceCommand(Console console) {
    super(console);
  }

  @Override
  LineCommand command(Api api) throws InputFault, IOException, Unanswered, Unavailable {
    String stored = api.store(Objects.requireNonNull(reading));
    return new LineCommand.TakeReference(tool, stored, with, Numbers.of("--value", values));
  }

  @Override
  String done(String key) {
    return "the reference of " + tool + " is taken";
  }
}
