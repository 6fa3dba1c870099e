// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code coplanar recipe}: holds what can be done with recipes. */
@Command(
    name = "recipe",
    description = {
      "Recipes of the line: lists those that are shipped, shows one step by step,",
      "checks whether one may be released. docs/recipes.md says how to write one."
    },
    synopsisSubcommandLabel = "COMMAND")
final class RecipeCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(), Sentences.noRecipeCommand());
  }
}
