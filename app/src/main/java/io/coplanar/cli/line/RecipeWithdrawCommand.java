// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.client.Api;
import io.coplanar.evidence.InputFault;
import io.coplanar.line.LineCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar line recipe withdraw}: no new travellers on a revision. */
@Command(
    name = "withdraw",
    description = "Withdraws a revision: no traveller begins on it any more.")
final class RecipeWithdrawCommand extends AskCommand {
  @Parameters(index = "0", paramLabel = "ID:REVISION", description = "As in mpo-sm-apc:1.")
  private String revision = "";

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, in a sentence.")
  private String reason = "";

  RecipeWithdrawCommand(Console console) {
    super(console);
  }

  @Override
  LineCommand command(Api api) throws InputFault {
    RevisionName name = RevisionName.of("recipe", revision);
    return new LineCommand.WithdrawRecipe(name.recipe(), name.number(), reason);
  }

  @Override
  String done(String key) {
    return revision + " is withdrawn";
  }
}
