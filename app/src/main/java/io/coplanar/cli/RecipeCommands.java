// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/** Every command about recipes, made when it is asked for. */
final class RecipeCommands {
  private RecipeCommands() {}

  /** With the one that is asked for, or with all of them. */
  static CommandLine forRequest(Console console, String[] args) {
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put("list", () -> new RecipeListCommand(console));
    all.put("show", () -> new RecipeShowCommand(console));
    all.put("check", () -> new RecipeCheckCommand(console));
    CommandLine recipe = new CommandLine(new RecipeCommand());
    String asked = args.length < 2 ? "" : args[1];
    for (Map.Entry<String, Supplier<Object>> e : all.entrySet()) {
      if (!all.containsKey(asked) || e.getKey().equals(asked)) {
        recipe.addSubcommand(e.getKey(), e.getValue().get());
      }
    }
    return recipe;
  }
}
