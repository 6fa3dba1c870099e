// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.recipe;

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
  /** The recipe that is meant where none is named. */
  public static final String DEFAULT = "mpo-sm-apc";

  private static final List<String> SHIPPED =
      List.of(DEFAULT, "mpo-sm-apc-cure-1h", "mpo-sm-apc-cure-two-stage");

  private Recipes() {}

  /** The ids of the shipped recipes, the default one first. */
  public static List<String> ids() {
    return SHIPPED;
  }

  /**
   * The bytes of a shipped recipe's file.
   *
   * @param id one of {@link #ids}
   */
  public static byte[] bytes(String id) {
    try (InputStream in = Recipes.class.getResourceAsStream("/recipes/line/" + id + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("no resource recipes/line/" + id + ".yaml");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The bytes of a shipped recipe, or of a file at a path. Reads that one file and no other.
   *
   * @throws InputFault when there is no such recipe; it lists those that exist
   */
  public static byte[] load(String idOrPath) throws InputFault {
    if (SHIPPED.contains(idOrPath)) {
      return bytes(idOrPath);
    }
    try {
      Path path = Path.of(idOrPath);
      if (Files.isRegularFile(path)) {
        return read(path);
      }
    } catch (InvalidPathException e) {
      // a text that cannot be a path names no file either
    }
    throw new InputFault.Inconsistent(
        "recipe " + idOrPath,
        "does not exist",
        "one of " + String.join(", ", SHIPPED) + ", or the path of a recipe's YAML file");
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
    return SHIPPED.contains(idOrPath) ? idOrPath + ".yaml" : idOrPath;
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
