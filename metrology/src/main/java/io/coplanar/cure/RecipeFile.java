// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cure;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Provenance;
import io.coplanar.yaml.YamlMap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A recipe as it stands in a YAML file; docs/cure.md describes it for people. */
final class RecipeFile {
  private static final Set<String> KEYS =
      Set.of("id", "title", "epoxy", "minutes_at_150c", "basis", "provenance", "source", "note");

  /** A year: more is a mistake. */
  private static final double MOST_MINUTES = 525_600;

  private RecipeFile() {}

  /**
   * Reads a recipe.
   *
   * @param file the file's name, for complaints
   * @throws InputFault with file and line
   */
  static Recipe parse(byte[] bytes, String file) throws InputFault {
    YamlMap top = YamlMap.read(bytes, file);
    top.allowOnly(KEYS);
    String id = top.text("id");
    if (!id.matches("[a-z0-9][a-z0-9.-]{0,63}")) {
      throw top.fault("id", "'id' is '" + id + "'", "lower-case letters, digits, '-' and '.'");
    }
    double minutes = top.optionalNumber("minutes_at_150c");
    if (!(minutes > 0 && minutes <= MOST_MINUTES)) {
      throw top.fault(
          "minutes_at_150c",
          "'minutes_at_150c' is '" + top.optionalText("minutes_at_150c") + "'",
          "a number of minutes above 0");
    }
    return new Recipe(
        id,
        top.text("title"),
        top.text("epoxy"),
        minutes,
        top.text("basis"),
        provenance(top),
        top.text("source"));
  }

  private static Provenance provenance(YamlMap top) throws InputFault {
    List<String> ids = Arrays.stream(Provenance.values()).map(Provenance::id).toList();
    return Provenance.valueOf(top.oneOf("provenance", ids).toUpperCase(Locale.ROOT));
  }
}
