// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cure;

import io.coplanar.evidence.InputFault;
import io.coplanar.yaml.YamlMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** The recipes that are shipped, and those that users write. */
public final class Recipes {
  /** The recipe that counts where none is named. */
  public static final String DEFAULT = "353nd-150c-4min";

  private static final List<String> SHIPPED =
      List.of(DEFAULT, "353nd-tds-minimum", "353nd-tds-recommended", "353nd-two-stage");

  private Recipes() {}

  /** The ids of the shipped recipes, the default one first. */
  public static List<String> ids() {
    return SHIPPED;
  }

  /**
   * The recipe of an id, or of a YAML file at a path. Reads that one file and no other.
   *
   * @throws InputFault when there is no such recipe (it lists those that exist), or the file is not
   *     a valid one (it says the line)
   */
  public static Recipe get(String idOrPath) throws InputFault {
    if (SHIPPED.contains(idOrPath)) {
      return shipped(idOrPath);
    }
    Recipe recipe = RecipeFile.parse(read(file(idOrPath)), idOrPath);
    if (SHIPPED.contains(recipe.id())) {
      // Else a verdict would name a recipe that everybody knows, and mean another one.
      throw new InputFault.Inconsistent(
          idOrPath,
          "has the id '" + recipe.id() + "' of a shipped recipe",
          "an id of your own, such as 'our-353nd-15min'");
    }
    return recipe;
  }

  private static Recipe shipped(String id) {
    try (InputStream in = Recipes.class.getResourceAsStream("/recipes/cure/" + id + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("no resource recipes/cure/" + id + ".yaml");
      }
      return RecipeFile.parse(in.readAllBytes(), id + ".yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InputFault e) {
      throw new IllegalStateException("a shipped recipe is not valid", e);
    }
  }

  private static Path file(String idOrPath) throws InputFault {
    try {
      Path path = Path.of(idOrPath);
      if (Files.isRegularFile(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      // a text that cannot be a path names no file either
    }
    throw new InputFault.Inconsistent(
        "recipe " + idOrPath,
        "does not exist",
        "one of " + String.join(", ", SHIPPED) + ", or the path of a recipe's YAML file");
  }

  private static byte[] read(Path path) throws InputFault {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(YamlMap.MAX_BYTES + 1);
    } catch (IOException e) {
      throw new InputFault.Inconsistent(
          path.toString(), "cannot be read", "a file that this user may read");
    }
  }
}
