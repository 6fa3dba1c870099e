// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.profile;

import io.coplanar.evidence.InputFault;
import io.coplanar.yaml.Shelf;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The cleanliness profiles that are shipped, and those that users write. */
public final class FaceProfiles {
  /** The profile that counts where none is named. */
  public static final String DEFAULT = "iec61300-3-35-2022-sm-mpo";

  private static final Shelf SHELF =
      new Shelf(
          "profile",
          "/profiles/cleanliness/",
          List.of(
              DEFAULT,
              "iec61300-3-35-2022-sm-single",
              "iec61300-3-35-2022-mm-mpo",
              "iec61300-3-35-2015-sm-pc",
              "iec61300-3-35-2015-sm-apc",
              "iec61300-3-35-2015-mm",
              "iec61300-3-35-2015-sm-pc-26db",
              "iec61300-3-35-2009-sm-pc"),
          "a cleanliness profile's file");

  private FaceProfiles() {}

  /** The ids of the shipped profiles, the default one first. */
  public static List<String> ids() {
    return SHELF.ids();
  }

  /** The shipped profiles, in the order of {@link #ids}. */
  public static List<FaceProfile> list() {
    List<FaceProfile> all = new ArrayList<>();
    for (String id : SHELF.ids()) {
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
    FaceProfile profile = FaceProfileFile.parse(SHELF.load(idOrPath), SHELF.name(idOrPath));
    SHELF.checkOwn(profile.id(), idOrPath, "our-sm-mpo");
    return profile;
  }

  /** The text of a template that a shop fills in from its own copy of a standard. */
  public static String template() {
    return new String(SHELF.shipped("template"), StandardCharsets.UTF_8);
  }

  private static FaceProfile shipped(String id) {
    try {
      return get(id);
    } catch (InputFault e) {
      throw new IllegalStateException("a shipped profile is not valid", e);
    }
  }
}
