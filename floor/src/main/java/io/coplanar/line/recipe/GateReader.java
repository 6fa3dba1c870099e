// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.recipe;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one gate of a step. */
final class GateReader {
  /** The kinds of gates, as a recipe writes them. */
  static final List<String> KINDS =
      List.of("tool", "lot", "value", "choice", "dwell", "cleaning", "verdict");

  private static final String OWN = "this recipe";
  private static final int MOST_DRAWN = 1_000_000;

  private GateReader() {}

  /** The gate; null where its kind is not known. */
  static @Nullable GateSpec read(Fields fields) {
    GateSpec gate =
        switch (fields.word("gate", KINDS, "UNKNOWN_GATE")) {
          case "tool" -> tool(fields);
          case "lot" -> lot(fields);
          case "value" ->
              new GateSpec.Value(
                  fields.id("name"), LimitReader.inline(fields, null, false), fields.line());
          case "choice" ->
              new GateSpec.Choice(
                  fields.id("name"),
                  fields.texts("one_of"),
                  fields.or("source", OWN),
                  fields.line());
          case "dwell" ->
              new GateSpec.Dwell(
                  fields.id("since"),
                  LimitReader.inline(fields, Unit.SECOND, false),
                  fields.line());
          case "cleaning" -> cleaning(fields);
          case "verdict" -> VerdictReader.read(fields);
          default -> null;
        };
    if (gate != null) {
      fields.done();
    }
    return gate;
  }

  private static GateSpec tool(Fields fields) {
    List<String> classes = fields.words("class", ToolClass.ids(), "UNKNOWN_TOOL_CLASS");
    return new GateSpec.Tool(
        classes.isEmpty() ? List.of("") : classes,
        fields.flag("calibrated"),
        fields.flag("warm"),
        fields.flag("life"),
        LimitReader.nested(fields, "age", Unit.DAY, false),
        LimitReader.nested(fields, "reference_age", Unit.SECOND, false),
        fields.or("source", OWN),
        fields.line());
  }

  private static GateSpec lot(Fields fields) {
    String kind = fields.word("kind", LotKind.ids(), "UNKNOWN_LOT_KIND");
    long draws = 0;
    if (fields.has("draws")) {
      draws = fields.count("draws", 1, MOST_DRAWN);
      LotKind.find(kind)
          .ifPresent(k -> fields.word("unit", List.of(k.unit().id()), "UNKNOWN_UNIT"));
    }
    return new GateSpec.Lot(
        kind,
        draws,
        fields.flag("uses"),
        LimitReader.nested(fields, "mix_ratio", Unit.RATIO, false),
        LimitReader.nested(fields, "pot_life", Unit.MINUTE, false),
        LimitReader.nested(fields, "outgassing", Unit.MINUTE, false),
        fields.or("source", OWN),
        fields.line());
  }

  private static GateSpec cleaning(Fields fields) {
    return new GateSpec.Cleaning(
        fields.words("method", GateSpec.Cleaning.METHODS, "UNKNOWN_METHOD"),
        fields.optional("after"),
        fields.word("proof", List.of("image", "none"), "UNKNOWN_PROOF").equals("image"),
        fields.or("source", OWN),
        fields.line());
  }
}
