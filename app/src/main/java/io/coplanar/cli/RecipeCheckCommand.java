// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.line.recipe.RecipeCheck;
import io.coplanar.line.recipe.Recipes;
import io.coplanar.report.RecipeReport;
import io.coplanar.report.Sha256;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar recipe check}: whether a recipe may be released. */
@Command(
    name = "check",
    description = {
      "Checks whether a recipe may be released: every word known, every limit with its source,",
      "every step reachable, no gate missing. Names everything that is wrong with its line.",
      "Exit code 3 where something is."
    })
final class RecipeCheckCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "A recipe's YAML file, or the id of a shipped one.")
  private List<String> files = List.of();

  @Option(names = "--json", description = "One JSON document a file, a line each.")
  private boolean json;

  RecipeCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Answers answers = new Answers(console);
    for (String file : files) {
      answers.give(
          file,
          () -> {
            byte[] bytes = Recipes.load(file);
            RecipeCheck.Checked checked = RecipeCheck.check(bytes, Recipes.name(file));
            String text =
                json
                    ? RecipeReport.checkJson(file, Sha256.of(bytes), checked) + "\n"
                    : RecipeReport.check(file, checked, console.style());
            return new Answers.Answer(
                text, checked.passed() ? ExitCode.DONE : ExitCode.FAIL, List.of());
          });
    }
    return answers.code();
  }
}
