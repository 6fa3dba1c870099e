// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.line.Blobs.Nature;
import io.coplanar.line.gate.Attempt;
import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.Limit;
import io.coplanar.line.recipe.VerdictKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a thing that the recipe asks for. */
final class AskedDefects {
  private AskedDefects() {}

  static @Nullable Spoiled any(Scene s) {
    return s.step().gates().isEmpty() ? null : of(s, s.one(s.step().gates()));
  }

  private static @Nullable Spoiled of(Scene s, GateSpec spec) {
    return switch (spec) {
      case GateSpec.Value v -> value(s, v);
      case GateSpec.Choice c -> choice(s, c.name(), "CHOICE_MISSING", "CHOICE_OTHER", c.gate());
      case GateSpec.Lot l -> l.potLifeMin() == null ? lot(s, l) : mix(s, l);
      case GateSpec.Tool t -> tool(s, t);
      case GateSpec.Dwell d -> dwell(s, d);
      case GateSpec.Cleaning c -> cleaning(s, c);
      case GateSpec.Verdict v -> verdict(s, v);
    };
  }

  private static Attempt right(Scene s) {
    return s.hands().right(s.step(), s.on(), s.units());
  }

  private static @Nullable Spoiled value(Scene s, GateSpec.Value v) {
    Limit limit = v.limit();
    Attempt a = right(s);
    return switch (s.random().nextInt(4)) {
      case 0 -> Spoiled.of(Edit.values(a, m -> m.remove(v.name())), "VALUE_MISSING", v.gate());
      case 1 ->
          limit.hasMin()
              ? Spoiled.of(
                  Edit.values(a, m -> m.put(v.name(), Math.nextDown(limit.min()))),
                  "VALUE_LOW",
                  v.gate())
              : null;
      case 2 ->
          limit.hasMax()
              ? Spoiled.of(
                  Edit.values(a, m -> m.put(v.name(), Math.nextUp(limit.max()))),
                  "VALUE_HIGH",
                  v.gate())
              : null;
      default ->
          new Spoiled(
              Furnishing.ANNA,
              Edit.values(a, m -> m.put(v.name(), Double.NaN)),
              "VALUE_MISSING",
              "",
              () -> {});
    };
  }

  private static Spoiled choice(Scene s, String name, String missing, String other, String gate) {
    return s.random().nextBoolean()
        ? Spoiled.of(Edit.choices(right(s), m -> m.remove(name)), missing, gate)
        : Spoiled.of(Edit.choices(right(s), m -> m.put(name, "something")), other, gate);
  }

  private static @Nullable Spoiled lot(Scene s, GateSpec.Lot l) {
    Attempt a = right(s);
    return switch (s.random().nextInt(6)) {
      case 0 -> Spoiled.firm(Edit.lots(a, m -> m.remove(l.kind())), "LOT_MISSING");
      case 1 -> Spoiled.firm(Edit.lots(a, m -> m.put(l.kind(), "none")), "LOT_UNKNOWN");
      case 2 ->
          Spoiled.of(
              Edit.lots(a, m -> m.put(l.kind(), "unreleased")), "LOT_NOT_RELEASED", l.gate());
      case 3 -> Spoiled.of(Edit.lots(a, m -> m.put(l.kind(), "blocked")), "LOT_BLOCKED", l.gate());
      case 4 -> Spoiled.of(Edit.lots(a, m -> m.put(l.kind(), "expired")), "LOT_EXPIRED", l.gate());
      default ->
          l.uses()
              ? Spoiled.of(Edit.lots(a, m -> m.put(l.kind(), "worn")), "LOT_WORN", l.gate())
              : null;
    };
  }

  private static Spoiled mix(Scene s, GateSpec.Lot l) {
    Attempt a = right(s);
    return switch (s.random().nextInt(5)) {
      case 0 -> other(a, l, s.hands().mix(l, 10, 0, "good"), "OUTGASSING");
      case 1 -> other(a, l, s.hands().mix(l, 10, 6.9, "good"), "OUTGASSING");
      case 2 -> other(a, l, s.hands().mix(l, 10, 10.1, "good"), "OUTGASSING");
      case 3 -> other(a, l, s.hands().mix(l, 12, 8, "good"), "MIX_RATIO");
      default -> {
        String mix = s.hands().mix(l, 10, 8, "good");
        s.shop().tick(3 * 3600);
        yield other(a, l, mix, "POT_LIFE");
      }
    };
  }

  private static Spoiled other(Attempt a, GateSpec.Lot l, String id, String code) {
    return Spoiled.of(Edit.lots(a, m -> m.put(l.kind(), id)), code, l.gate());
  }

  private static @Nullable Spoiled tool(Scene s, GateSpec.Tool t) {
    String toolClass = t.classes().getFirst();
    String good = toolClass + "-good";
    Attempt a = right(s);
    return switch (s.random().nextInt(7)) {
      case 0 -> Spoiled.firm(Edit.withoutTool(a, good), "TOOL_MISSING");
      case 1 -> tool(a, t, "withdrawn", "TOOL_WITHDRAWN");
      case 2 -> t.calibrated() ? tool(a, t, "due", "CALIBRATION_DUE") : null;
      case 3 -> t.calibrated() ? tool(a, t, "uncalibrated", "CALIBRATION_DUE") : null;
      case 4 -> t.warm() ? tool(a, t, "cold", "TOOL_COLD") : null;
      case 5 -> t.life() ? tool(a, t, "worn", "TOOL_WORN") : null;
      default -> t.reference() != null ? tool(a, t, "worn", "REFERENCE_OLD") : null;
    };
  }

  private static Spoiled tool(Attempt a, GateSpec.Tool t, String bad, String code) {
    String toolClass = t.classes().getFirst();
    boolean measured =
        a.evidence().stream().anyMatch(e -> e.instrument().equals(toolClass + "-good"));
    // an instrument that is out of order spoils what it measured too, and that is firm
    return new Spoiled(
        Furnishing.ANNA,
        Edit.otherTool(a, toolClass + "-good", toolClass + "-" + bad),
        code,
        measured ? "" : t.gate(),
        () -> {});
  }

  private static @Nullable Spoiled dwell(Scene s, GateSpec.Dwell d) {
    Instant before = Shop.there(s.units().getFirst().passed().get(d.since())).at();
    if (d.limit().hasMin()) {
      s.hands().patient = false;
      Attempt a = right(s);
      s.hands().patient = true;
      return s.shop().now().isBefore(before.plusSeconds((long) d.minS()))
          ? Spoiled.of(a, "TOO_SOON", d.gate())
          : null;
    }
    Attempt a = right(s);
    s.shop().tick(d.maxS() + 1);
    return Spoiled.of(a, "TOO_LATE", d.gate());
  }

  private static @Nullable Spoiled cleaning(Scene s, GateSpec.Cleaning c) {
    if (s.random().nextBoolean() || !c.proof()) {
      return choice(s, "cleaning_method", "CLEANING_METHOD", "CLEANING_METHOD", c.gate());
    }
    return s.random().nextBoolean()
        ? Spoiled.of(
            Edit.evidence(right(s), list -> list.removeIf(e -> e.of().equals("cleanliness"))),
            "CLEANING_PROOF",
            c.gate())
        : Spoiled.of(StandingDefects.nature(s, Nature.BAD), "CLEANING_PROOF", c.gate());
  }

  private static @Nullable Spoiled verdict(Scene s, GateSpec.Verdict v) {
    boolean computed = VerdictKind.find(v.of()).orElseThrow().computed();
    return switch (s.random().nextInt(4)) {
      case 0 ->
          Spoiled.of(
              Edit.evidence(right(s), list -> list.removeIf(e -> e.of().equals(v.of()))),
              "VERDICT_ABSENT",
              "");
      case 1 -> Spoiled.of(StandingDefects.nature(s, Nature.BAD), "VERDICT_FAIL", v.gate());
      case 2 ->
          computed
              ? Spoiled.of(
                  StandingDefects.nature(s, Nature.UNREADABLE), "VERDICT_NOT_JUDGED", v.gate())
              : null;
      default ->
          v.of().equals("geometry")
              ? Spoiled.firm(StandingDefects.nature(s, Nature.FATAL), "VERDICT_FAIL")
              : null;
    };
  }
}
