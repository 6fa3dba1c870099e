// SPDX-License-Identifier: Apache-2.0
package io.coplanar.yaml;

import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * Data files of one kind: those that are shipped, by their ids, and those that users write.
 *
 * @param kind what one of them is: {@code profile}
 * @param folder where the shipped ones lie among the resources: {@code /profiles/}
 * @param ids the shipped ones, the default one first; named and not searched for, since a jar's
 *     folder cannot be listed cheaply
 * @param pathOf what a path names: {@code a profile's YAML file}
 */
public record Shelf(String kind, String folder, List<String> ids, String pathOf) {
  private static final String ENDING = ".yaml";

  public Shelf {
    ids = List.copyOf(ids);
  }

  /** The bytes of a file that is shipped. */
  public byte[] shipped(String id) {
    try (InputStream in = Shelf.class.getResourceAsStream(folder + id + ENDING)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + folder + id + ENDING);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The bytes of a shipped file, or of the file at a path: that one and no other, and no more than
   * {@link YamlMap} takes and one.
   *
   * @throws InputFault when there is none; it lists those that are shipped
   */
  public byte[] load(String idOrPath) throws InputFault {
    if (ids.contains(idOrPath)) {
      return shipped(idOrPath);
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
        kind + " " + idOrPath,
        "does not exist",
        "one of " + String.join(", ", ids) + ", or the path of " + pathOf);
  }

  /** What complaints name: a shipped one's file, else the path as it was given. */
  public String name(String idOrPath) {
    return ids.contains(idOrPath) ? idOrPath + ENDING : idOrPath;
  }

  /**
   * Refuses a user's file that calls itself by a shipped one's id: a verdict would name what
   * everybody knows, and mean another.
   *
   * @param example an id that would be right
   */
  public void checkOwn(String id, String idOrPath, String example) throws InputFault {
    if (ids.contains(id) && !ids.contains(idOrPath)) {
      throw new InputFault.Inconsistent(
          idOrPath,
          "has the id '" + id + "' of a shipped " + kind,
          "an id of your own, such as '" + example + "'");
    }
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
