// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.Recipes;
import io.coplanar.report.RecipePicture;
import io.coplanar.report.RecipeReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar recipe show}: a recipe step by step. */
@Command(
    name = "show",
    description = "Shows a recipe: its steps, what each asks for, where each limit comes from.")
final class RecipeShowCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ID",
      description = "A recipe's id, or its YAML file (default: ${DEFAULT-VALUE}).")
  private String id = Recipes.DEFAULT;

  @Option(
      names = "--picture",
      paramLabel = "OUT.png",
      description = "Draw the flow with its gates and ways back.")
  private @Nullable Path picture;

  @Option(names = "--json", description = "As one JSON document.")
  private boolean json;

  RecipeShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputFault, IOException {
    Recipe recipe = Recipes.find(id);
    Pictures.of(picture, false).draw(recipe.id(), () -> RecipePicture.png(recipe));
    console
        .out()
        .print(
            json
                ? RecipeReport.showJson(recipe) + "\n"
                : RecipeReport.show(recipe, console.style()));
    return ExitCode.DONE;
  }
}
