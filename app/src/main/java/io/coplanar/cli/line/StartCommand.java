// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.client.Api;
import io.coplanar.evidence.InputFault;
import io.coplanar.line.LineCommand;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar line start}: travellers for the ends of a cable. */
@Command(
    name = "start",
    description = "Starts a traveller for each end of a cable, on a released revision of a recipe.")
final class StartCommand extends AskCommand {
  @Parameters(index = "0", paramLabel = "CABLE", description = "The cable.")
  private String cable = "";

  @Parameters(
      index = "1..*",
      arity = "1..48",
      paramLabel = "SERIAL",
      description = "The connectors at its ends, leg 1 first.")
  private List<String> serials = List.of();

  @Option(
      names = "--lot",
      required = true,
      paramLabel = "LOT",
      description = "The lot that the cable is cut from.")
  private String lot = "";

  @Option(
      names = "--recipe",
      required = true,
      paramLabel = "ID:REVISION",
      description = "The recipe, as in mpo-sm-apc:1.")
  private String recipe = "";

  StartCommand(Console console) {
    super(console);
  }

  @Override
  LineCommand command(Api api) throws InputFault {
    RevisionName revision = RevisionName.of("--recipe", recipe);
    return new LineCommand.StartCable(cable, lot, serials, revision.recipe(), revision.number());
  }

  @Override
  String done(String key) {
    return "started " + serials.size() + " on cable " + cable + ": " + String.join(", ", serials);
  }
}
