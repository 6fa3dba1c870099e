// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.client.Api;
import io.coplanar.line.LineCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar line lot outgas}: a mix turns in the centrifuge. */
@Command(
    name = "outgas",
    description = "Says that a mix goes into a centrifuge, or comes out of it.")
final class LotOutgasCommand extends AskCommand {
  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description = "The kind of material, as a recipe names it.")
  private String kind = "";

  @Parameters(index = "1", paramLabel = "LOT", description = "The lot.")
  private String lot = "";

  @ArgGroup(multiplicity = "1")
  private What what = new What();

  /** One of the two. */
  static final class What {
    @Option(names = "--in", required = true, paramLabel = "CENTRIFUGE", description = "It goes in.")
    private @Nullable String centrifuge;

    @Option(names = "--out", required = true, description = "It comes out.")
    private boolean out;
  }

  LotOutgasCommand(Console console) {
    super(console);
  }

  @Override
  LineCommand command(Api api) {
    return what.centrifuge != null
        ? new LineCommand.StartOutgassing(kind, lot, what.centrifuge)
        : new LineCommand.EndOutgassing(kind, lot);
  }

  @Override
  String done(String key) {
    return kind
        + " "
        + lot
        + (what.out ? " is out of the centrifuge" : " turns in " + what.centrifuge);
  }
}
