// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.recipe;

import io.coplanar.evidence.InputFault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a recipe may be released: well-formed, every step reachable, and every gate there that a
 * recipe which certifies connectors must have. Finds everything that is wrong at once.
 */
public final class RecipeCheck {
  private RecipeCheck() {}

  /**
   * What came of a check.
   *
   * @param recipe the recipe; null where something is wrong with it
   * @param problems all of them, in the order of the file
   */
  public record Checked(@Nullable Recipe recipe, List<Problem> problems) {
    public Checked {
      problems = List.copyOf(problems);
    }

    /** Whether the recipe may be released. */
    public boolean passed() {
      return problems.isEmpty();
    }
  }

  /**
   * Checks a file.
   *
   * @param bytes the whole file, UTF-8
   * @param file its name, for complaints
   * @throws InputFault when it is no YAML of the part we take, so that nothing can be said about it
   */
  public static Checked check(byte[] bytes, String file) throws InputFault {
    Problems problems = new Problems();
    RecipeFile.Parsed parsed = RecipeFile.parse(bytes, file, problems);
    Recipe recipe = parsed.recipe();
    if (!recipe.steps().isEmpty()) {
      new Policy(recipe, parsed.unread(), problems).check();
      Timing.check(recipe, problems);
    }
    List<Problem> all = problems.list();
    return new Checked(all.isEmpty() ? recipe : null, all);
  }
}
