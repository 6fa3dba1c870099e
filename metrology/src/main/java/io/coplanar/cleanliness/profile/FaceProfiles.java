// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.profile;

import io.coplanar.evidence.InputFault;
import io.coplanar.yaml.YamlMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The cleanliness profiles that are shipped, and those that users write. */
public final class FaceProfiles {
  /** The profile that counts where none is named. */
  public static final String DEFAULT = "iec61300-3-35-2022-sm-mpo";

  private static final List<String> SHIPPED =
      List.of(
          DEFAULT,
          "iec61300-3-35-2022-sm-single",
          "iec61300-3-35-2022-mm-mpo",
          "iec61300-3-35-2015-sm-pc",
          "iec61300-3-35-2015-sm-apc",
          "iec61300-3-35-2015-mm",
          "iec61300-3-35-2015-sm-pc-26db",
          "iec61300-3-35-2009-sm-pc");

  private FaceProfiles() {}

  /** The ids of the shipped profiles, the default one first. */
  public static List<String> ids() {
    return SHIPPED;
  }

  /** The shipped profiles, in the order of {@link #ids}. */
  public static List<FaceProfile> list() {
    List<FaceProfile> all = new ArrayList<>();
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
  public static FaceProfile get(String idOrPath) throws InputFault {
    if (SHIPPED.contains(idOrPath)) {
      return shipped(idOrPath);
    }
    FaceProfile profile = FaceProfileFile.parse(read(file(idOrPath)), idOrPath);
    if (SHIPPED.contains(profile.id())) {
      // Else a verdict would name a profile that everybody knows, and mean another one.
      throw new InputFault.Inconsistent(
          idOrPath,
          "has the id '" + profile.id() + "' of a shipped profile",
          "an id of your own, such as 'our-sm-mpo'");
    }
    return profile;
  }

  /** The text of a template that a shop fills in from its own copy of a standard. */
  public static String template() {
    return new String(resource("template"), StandardCharsets.UTF_8);
  }

  private static FaceProfile shipped(String id) {
    try {
      return FaceProfileFile.parse(resource(id), id + ".yaml");
    } catch (InputFault e) {
      throw new IllegalStateException("a shipped profile is not valid", e);
    }
  }

  private static byte[] resource(String id) {
    try (InputStream in =
        FaceProfiles.class.getResourceAsStream("/profiles/cleanliness/" + id + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("no resource profiles/cleanliness/" + id + ".yaml");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
        "profile " + idOrPath,
        "does not exist",
        "one of " + String.join(", ", SHIPPED) + ", or the path of a cleanliness profile's file");
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
