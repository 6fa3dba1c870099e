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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code coplanar line recipe propose}: a revision for release. */
@Command(
    name = "propose",
    description = "Stores a recipe and proposes it; another person releases it.")
final class RecipeProposeCommand extends AskCommand {
  @Parameters(
      index = "0",
      paramLabel = "ID:REVISION",
      description = "Its id and revision, as the file says.")
  private String revision = "";

  @Parameters(index = "1", paramLabel = "FILE", description = "The recipe.")
  private @Nullable Path file = null;

  RecipeProposeCommand(Console console) {
    super(console);
  }

  @Override
  LineCommand command(Api api) throws InputFault, IOException, Unanswered, Unavailable {
    RevisionName name = RevisionName.of("recipe", revision);
    String stored = api.store(Objects.requireNonNull(file));
    return new LineCommand.ProposeRecipe(name.recipe(), name.number(), stored);
  }

  @Override
  String done(String key) {
    return "proposed " + revision + "; somebody else releases it";
  }
}
