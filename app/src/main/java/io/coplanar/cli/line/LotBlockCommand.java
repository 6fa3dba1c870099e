// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.client.Api;
import io.coplanar.line.LineCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar line lot block}: material may not be used. */
@Command(name = "block", description = "Blocks a lot, and everything mixed from it.")
final class LotBlockCommand extends AskCommand {
  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description = "The kind of material, as a recipe names it.")
  private String kind = "";

  @Parameters(index = "1", paramLabel = "LOT", description = "The lot.")
  private String lot = "";

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, in a sentence.")
  private String reason = "";

  LotBlockCommand(Console console) {
    super(console);
  }

  @Override
  LineCommand command(Api api) {
    return new LineCommand.BlockLot(kind, lot, reason);
  }

  @Override
  String done(String key) {
    return kind + " " + lot + " is blocked";
  }
}
