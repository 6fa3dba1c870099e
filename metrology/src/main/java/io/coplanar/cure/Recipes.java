// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cure;

import io.coplanar.evidence.InputFault;
import io.coplanar.yaml.Shelf;
import java.util.List;

/** The recipes that are shipped, and those that users write. */
public final class Recipes {
  /** The recipe that counts where none is named. */
  public static final String DEFAULT = "353nd-150c-4min";

  private static final Shelf SHELF =
      new Shelf(
          "recipe",
          "/recipes/cure/",
          List.of(DEFAULT, "353nd-tds-minimum", "353nd-tds-recommended", "353nd-two-stage"),
          "a recipe's YAML file");

  private Recipes() {}

  /** The ids of the shipped recipes, the default one first. */
  public static List<String> ids() {
    return SHELF.ids();
  }

  /**
   * The recipe of an id, or of a YAML file at a path. Reads that one file and no other.
   *
   * @throws InputFault when there is no such recipe (it lists those that exist), or the file is not
   *     a valid one (it says the line)
   */
  public static Recipe get(String idOrPath) throws InputFault {
    Recipe recipe = RecipeFile.parse(SHELF.load(idOrPath), SHELF.name(idOrPath));
    SHELF.checkOwn(recipe.id(), idOrPath, "our-353nd-15min");
    return recipe;
  }
}
