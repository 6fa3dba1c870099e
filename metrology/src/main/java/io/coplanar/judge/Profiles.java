// SPDX-License-Identifier: Apache-2.0
package io.coplanar.judge;

import io.coplanar.evidence.InputFault;
import io.coplanar.yaml.Shelf;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The profiles that are shipped, and those that users write. */
public final class Profiles {
  /** The profile that counts where none is named. */
  public static final String DEFAULT = "house-sm-apc-12";

  private static final Shelf SHELF =
      new Shelf(
          "profile",
          "/profiles/",
          List.of(
              DEFAULT, "house-mm-pc-12", "iec61755-3-31-sm-apc-12", "iec-pas63267-3-31-mm-pc-12"),
          "a profile's YAML file");

  private Profiles() {}

  /** The ids of the shipped profiles, the default one first. */
  public static List<String> ids() {
    return SHELF.ids();
  }

  /** The shipped profiles, in the order of {@link #ids}. */
  public static List<Profile> list() {
    List<Profile> all = new ArrayList<>();
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
  public static Profile get(String idOrPath) throws InputFault {
    Profile profile = ProfileFile.parse(SHELF.load(idOrPath), SHELF.name(idOrPath));
    SHELF.checkOwn(profile.id(), idOrPath, "our-sm-apc-12");
    return profile;
  }

  /** The text of a template that a shop fills in from its own copy of a standard. */
  public static String template() {
    return new String(SHELF.shipped("template"), StandardCharsets.UTF_8);
  }

  private static Profile shipped(String id) {
    try {
      return get(id);
    } catch (InputFault e) {
      throw new IllegalStateException("a shipped profile is not valid", e);
    }
  }
}
