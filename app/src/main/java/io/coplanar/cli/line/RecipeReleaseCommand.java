// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.client.Api;
import io.coplanar.evidence.InputFault;
import io.coplanar.line.LineCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code coplanar line recipe release}: a revision may be used. */
@Command(name = "release", description = "Releases a revision that somebody else proposed.")
final class RecipeReleaseCommand extends AskCommand {
  @Parameters(index = "0", paramLabel = "ID:REVISION", description = "As in mpo-sm-apc:1.")
  private String revision = "";

  RecipeReleaseCommand(Console console) {
    super(console);
  }

  @Override
  LineCommand command(Api api) throws InputFault {
    RevisionName name = RevisionName.of("recipe", revision);
    return new LineCommand.ReleaseRecipe(name.recipe(), name.number());
  }

  @Override
  String done(String key) {
    return revision + " may be used";
  }
}
