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

/** {@code coplanar line lot mix}: epoxy is mixed. */
@Command(name = "mix", description = "Mixes two lots into a new one, whose pot life begins now.")
final class LotMixCommand extends AskCommand {
  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description = "The kind of material, as a recipe names it.")
  private String kind = "";

  @Parameters(index = "1", paramLabel = "LOT", description = "The lot.")
  private String lot = "";

  @Option(
      names = "--part",
      required = true,
      paramLabel = "KIND/LOT=AMOUNT",
      description = "What goes in, as in epoxy-resin/R-1=1000mg; resin first, then hardener.")
  private List<String> parts = List.of();

  LotMixCommand(Console console) {
    super(console);
  }

  @Override
  LineCommand command(Api api) throws InputFault {
    return new LineCommand.MixLot(kind, lot, MixParts.of(parts));
  }

  @Override
  String done(String key) {
    return "mixed " + kind + " " + lot + "; its pot life runs";
  }
}
