// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.client.Api;
import io.coplanar.line.LineCommand;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar line deviation request}: asks for a deviation. */
@Command(
    name = "request",
    description =
        "Asks that gates of one step may let one connector pass; a second person must sign.")
final class DeviationRequestCommand extends AskCommand {
  @Parameters(index = "0", paramLabel = "SERIAL", description = "The connector.")
  private String serial = "";

  @Parameters(index = "1", paramLabel = "STEP", description = "The step.")
  private String step = "";

  @Option(
      names = "--gate",
      required = true,
      paramLabel = "GATE",
      description = "The gate, as a refusal names it (value:pull); repeatable.")
  private List<String> gates = List.of();

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, in a sentence.")
  private String reason = "";

  DeviationRequestCommand(Console console) {
    super(console);
  }

  @Override
  LineCommand command(Api api) {
    return new LineCommand.RequestDeviation(serial, step, gates, reason);
  }

  @Override
  String done(String key) {
    return "asked for deviation "
        + key
        + " for "
        + serial
        + " at "
        + step
        + "; somebody else signs it";
  }
}
