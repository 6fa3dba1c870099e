// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.Recipes;
import io.coplanar.report.RecipeReport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code coplanar recipe list}: the recipes that are shipped. */
@Command(name = "list", description = "Lists the recipes that are shipped.")
final class RecipeListCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--json", description = "As one JSON document.")
  private boolean json;

  RecipeListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputFault {
    List<Recipe> recipes = new ArrayList<>();
    for (String id : Recipes.ids()) {
      recipes.add(Recipes.find(id));
    }
    console
        .out()
        .print(
            json
                ? RecipeReport.listJson(recipes) + "\n"
                : RecipeReport.list(recipes, console.style()));
    return ExitCode.DONE;
  }
}
