// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import io.coplanar.judge.Result;
import io.coplanar.mating.budget.Budget;
import io.coplanar.mating.budget.BudgetSettings;
import io.coplanar.mating.budget.LinkFile;
import io.coplanar.report.BudgetJson;
import io.coplanar.report.BudgetPicture;
import io.coplanar.report.BudgetTable;
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

/** {@code coplanar budget}: a link against its components' and its application's limits. */
@Command(
    name = "budget",
    description = {
      "Adds up what a link of fiber, splices, mated pairs and modules loses, and holds it",
      "against what its components may lose and what its application bears."
    })
final class BudgetCommand implements Callable<Integer> {
  private final Console console;
  private final RootCommand root;

  @Parameters(paramLabel = "LINK.yaml", arity = "1..*", description = "The link; docs/budget.md.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "One JSON document a link, a line each.")
  private boolean json;

  @Option(
      names = "--picture",
      paramLabel = "OUT.png",
      description = "Write a picture of the budget as bars.")
  private @Nullable Path picture;

  BudgetCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() throws InputFault, IOException {
    Settings settings = root.settings(BudgetSettings.DEFAULTS);
    Pictures pictures = Pictures.of(picture, files.size() > 1);
    Answers answers = new Answers(console);
    for (Path file : files) {
      answers.give(file.toString(), () -> answer(file, settings, pictures));
    }
    return answers.code();
  }

  private Answers.Answer answer(Path file, Settings settings, Pictures pictures)
      throws InputFault, IOException {
    String name = file.toString();
    Budget budget = Budget.of(LinkFile.parse(read(file), name), name, settings);
    pictures.draw(name, () -> BudgetPicture.png(name, budget));
    String text =
        json ? BudgetJson.of(name, budget) : BudgetTable.of(name, budget, console.style());
    Result result = Result.valueOf(budget.verdict().name());
    return new Answers.Answer(text + "\n", ExitCode.of(result), List.of());
  }

  /** All that may be there, and one byte more that gives a larger file away. */
  private static byte[] read(Path file) throws InputFault, IOException {
    if (Files.isDirectory(file)) {
      throw new InputFault.NotThisFormat(file.toString(), "is a folder", "a link's YAML file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(LinkFile.MAX_BYTES + 1);
    }
  }
}
