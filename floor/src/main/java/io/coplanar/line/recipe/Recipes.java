// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.recipe;

import io.coplanar.evidence.InputFault;
import io.coplanar.yaml.Shelf;
import java.util.List;

/** The recipes that are shipped, and those that users write. */
public final class Recipes {
  /** The recipe that is meant where none is named. */
  public static final String DEFAULT = "mpo-sm-apc";

  private static final Shelf SHELF =
      new Shelf(
          "recipe",
          "/recipes/line/",
          List.of(DEFAULT, "mpo-sm-apc-cure-1h", "mpo-sm-apc-cure-two-stage"),
          "a recipe's YAML file");

  private Recipes() {}

  /** The ids of the shipped recipes, the default one first. */
  public static List<String> ids() {
    return SHELF.ids();
  }

  /**
   * The bytes of a shipped recipe's file.
   *
   * @param id one of {@link #ids}
   */
  public static byte[] bytes(String id) {
    return SHELF.shipped(id);
  }

  /**
   * The bytes of a shipped recipe, or of a file at a path. Reads that one file and no other.
   *
   * @throws InputFault when there is no such recipe; it lists those that exist
   */
  public static byte[] load(String idOrPath) throws InputFault {
    return SHELF.load(idOrPath);
  }

  /**
   * The recipe of an id, or of a YAML file at a path.
   *
   * @throws InputFault when there is none, or the file is not well-formed (it says the line)
   */
  public static Recipe find(String idOrPath) throws InputFault {
    return RecipeReader.read(load(idOrPath), name(idOrPath));
  }

  /** What complaints about it name: a shipped recipe's file, else the path as it was given. */
  public static String name(String idOrPath) {
    return SHELF.name(idOrPath);
  }
}
