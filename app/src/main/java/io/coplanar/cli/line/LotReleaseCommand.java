// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.client.Api;
import io.coplanar.line.LineCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code coplanar line lot release}: material may be used. */
@Command(name = "release", description = "Releases a lot that somebody else took in.")
final class LotReleaseCommand extends AskCommand {
  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description = "The kind of material, as a recipe names it.")
  private String kind = "";

  @Parameters(index = "1", paramLabel = "LOT", description = "The lot.")
  private String lot = "";

  LotReleaseCommand(Console console) {
    super(console);
  }

  @Override
  LineCommand command(Api api) {
    return new LineCommand.ReleaseLot(kind, lot);
  }

  @Override
  String done(String key) {
    return kind + " " + lot + " may be used";
  }
}
