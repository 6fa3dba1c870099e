// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.cure.Cure;
import io.coplanar.cure.CureJudge;
import io.coplanar.cure.CureSettings;
import io.coplanar.cure.OvenLog;
import io.coplanar.cure.OvenRecord;
import io.coplanar.cure.Recipe;
import io.coplanar.cure.Recipes;
import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import io.coplanar.judge.Result;
import io.coplanar.report.CureJson;
import io.coplanar.report.CurePicture;
import io.coplanar.report.CureTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar cure}: an oven's log against a recipe. */
@Command(
    name = "cure",
    description = {
      "Integrates an oven's log (CSV with the columns seconds,celsius) to minutes at 150 °C,",
      "degree of cure and glass transition, and judges it by a recipe."
    })
final class CureCommand implements Callable<Integer> {
  private final Console console;
  private final RootCommand root;

  @Parameters(paramLabel = "LOG.csv", arity = "1..*", description = "The oven's log.")
  private List<Path> files = List.of();

  @Option(
      names = "--recipe",
      paramLabel = "ID",
      description = "Recipe to judge by, or a recipe's YAML file (default: ${DEFAULT-VALUE}).")
  private String recipeId = Recipes.DEFAULT;

  @Option(
      names = "--mixed-at",
      paramLabel = "SECONDS",
      description = "When the epoxy was mixed, on the log's clock; then the pot life is judged.")
  private @Nullable Double mixedAtS;

  @Option(names = "--json", description = "One JSON document a log, a line each.")
  private boolean json;

  @Option(
      names = "--picture",
      paramLabel = "OUT.png",
      description = "Write a picture of the oven's curve with the dose filling up.")
  private @Nullable Path picture;

  CureCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() throws InputFault, IOException {
    Recipe recipe = Recipes.get(recipeId);
    Settings settings = root.settings(CureSettings.DEFAULTS);
    if (mixedAtS != null && !Double.isFinite(mixedAtS)) {
      throw Sentences.notANumber("--mixed-at", mixedAtS.toString());
    }
    Pictures pictures = Pictures.of(picture, files.size() > 1);
    Answers answers = new Answers(console);
    for (Path file : files) {
      answers.give(file.toString(), () -> answer(file, recipe, settings, pictures));
    }
    return answers.code();
  }

  private Answers.Answer answer(Path file, Recipe recipe, Settings settings, Pictures pictures)
      throws InputFault, IOException {
    String name = file.toString();
    Cure cure =
        CureJudge.judge(
            read(file, settings), recipe, settings, mixedAtS == null ? Double.NaN : mixedAtS);
    pictures.draw(name, () -> CurePicture.png(name, cure, settings));
    String text = json ? CureJson.of(name, cure) : CureTable.of(name, cure, console.style());
    Result result = Result.valueOf(cure.verdict().name());
    return new Answers.Answer(text + "\n", ExitCode.of(result), List.of());
  }

  private static OvenRecord read(Path file, Settings settings) throws InputFault, IOException {
    if (Files.isDirectory(file)) {
      throw new InputFault.NotThisFormat(file.toString(), "is a folder", "an oven's log");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return OvenLog.read(in, file.toString(), settings);
    }
  }
}
