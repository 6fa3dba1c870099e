// SPDX-License-Identifier: Apache-2.0
package io.coplanar.judge;

import io.coplanar.evidence.InputFault;
import io.coplanar.yaml.YamlMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The profiles that are shipped, and those that users write. */
public final class Profiles {
  /** The profile that counts where none is named. */
  public static final String DEFAULT = "house-sm-apc-12";

  /** Named here and not searched for: a jar's folder cannot be listed cheaply. */
  private static final List<String> SHIPPED =
      List.of(DEFAULT, "house-mm-pc-12", "iec61755-3-31-sm-apc-12", "iec-pas63267-3-31-mm-pc-12");

  private Profiles() {}

  /** The ids of the shipped profiles, the default one first. */
  public static List<String> ids() {
    return SHIPPED;
  }

  /** The shipped profiles, in the order of {@link #ids}. */
  public static List<Profile> list() {
    List<Profile> all = new ArrayList<>();
    for (String id : SHIPPED) {
      all.add(shipped(id));
    }
    return all;
  }

  /**
   * The profile of an id, or of a YAML file at a path. Reads that one file and no other.
   *
   * @throws InputFault when there is no such profile (it lists those that exist), or the file is
   *     not a valid one (it says the line)
   */
  public static Profile get(String idOrPath) throws InputFault {
    if (SHIPPED.contains(idOrPath)) {
      return shipped(idOrPath);
    }
    Path path = file(idOrPath);
    Profile profile = ProfileFile.parse(read(path), idOrPath);
    if (SHIPPED.contains(profile.id())) {
      // Else a verdict would name a profile that everybody knows, and mean another one.
      throw new InputFault.Inconsistent(
          idOrPath,
          "has the id '" + profile.id() + "' of a shipped profile",
          "an id of your own, such as 'our-sm-apc-12'");
    }
    return profile;
  }

  /** The text of a template that a shop fills in from its own copy of a standard. */
  public static String template() {
    return new String(resource("template"), StandardCharsets.UTF_8);
  }

  private static Profile shipped(String id) {
    try {
      return ProfileFile.parse(resource(id), id + ".yaml");
    } catch (InputFault e) {
      throw new IllegalStateException("a shipped profile is not valid", e);
    }
  }

  private static byte[] resource(String id) {
    try (InputStream in = Profiles.class.getResourceAsStream("/profiles/" + id + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("no resource profiles/" + id + ".yaml");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(String idOrPath) throws InputFault {
    Path path = Path.of("").resolve(idOrPath.replace("\0", ""));
    if (!Files.isRegularFile(path)) {
      throw new InputFault.Inconsistent(
          "profile " + idOrPath,
          "does not exist",
          "one of " + String.join(", ", SHIPPED) + ", or the path of a profile's YAML file");
    }
    return path;
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
