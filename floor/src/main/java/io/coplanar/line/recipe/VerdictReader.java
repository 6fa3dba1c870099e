// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.recipe;

import io.coplanar.cleanliness.profile.FaceProfiles;
import io.coplanar.cure.Recipes;
import io.coplanar.judge.Profiles;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a verdict gate: which keys it has depends on what the verdict is of. */
final class VerdictReader {
  private static final int SHORTEST_NM = 600;
  private static final int LONGEST_NM = 1700;

  private VerdictReader() {}

  static GateSpec read(Fields fields) {
    String of = fields.word("of", VerdictKind.ids(), "UNKNOWN_VERDICT");
    @Nullable VerdictKind kind = VerdictKind.find(of).orElse(null);
    boolean loss = kind == VerdictKind.LOSS;
    boolean cure = kind == VerdictKind.CURE;
    return new GateSpec.Verdict(
        of,
        profile(kind, fields),
        cure ? fields.word("recipe", Recipes.ids(), "UNKNOWN_CURE_RECIPE") : null,
        cure ? LimitReader.nested(fields, "peak", Unit.CELSIUS, false) : null,
        kind == VerdictKind.POLARITY
            ? fields.word("cable_type", List.of("A", "B", "C"), "UNKNOWN_CABLE_TYPE")
            : null,
        loss ? wavelengths(fields) : List.of(),
        loss ? LimitReader.required(fields, "insertion_loss", Unit.DECIBEL, true) : null,
        loss ? LimitReader.required(fields, "return_loss", Unit.DECIBEL, true) : null,
        fields.or("source", "this recipe"),
        fields.line());
  }

  /** Of cleanliness it may be left out: then an inspector judges the image. */
  private static @Nullable String profile(@Nullable VerdictKind kind, Fields fields) {
    if (kind == VerdictKind.GEOMETRY) {
      return fields.word("profile", Profiles.ids(), "UNKNOWN_PROFILE");
    }
    return kind == VerdictKind.CLEANLINESS && fields.has("profile")
        ? fields.word("profile", FaceProfiles.ids(), "UNKNOWN_PROFILE")
        : null;
  }

  private static List<Integer> wavelengths(Fields fields) {
    List<Integer> all = new ArrayList<>();
    for (String text : fields.texts("wavelengths_nm")) {
      int nm = text.matches("\\d{3,4}") ? Integer.parseInt(text) : 0;
      if (nm < SHORTEST_NM || nm > LONGEST_NM) {
        fields.problem(
            "wavelengths_nm",
            "BAD_NUMBER",
            "'wavelengths_nm' names '" + text + "'",
            "whole nanometers from " + SHORTEST_NM + " to " + LONGEST_NM);
      } else {
        all.add(nm);
      }
    }
    return all;
  }
}
