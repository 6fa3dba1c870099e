// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.Limit;
import io.coplanar.line.recipe.LotKind;
import io.coplanar.line.recipe.Unit;
import io.coplanar.line.recipe.VerdictKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a gate asks for, as a person says it. */
public final class GateWords {
  /**
   * A limit with the words before it.
   *
   * @param words for people, without the limit
   */
  record Limited(String words, Limit limit) {}

  private GateWords() {}

  /** In a line, limits included. */
  public static String of(GateSpec gate) {
    return switch (gate) {
      case GateSpec.Tool t -> "tool " + String.join(" or ", t.classes()) + conditions(t);
      case GateSpec.Lot l -> "lot " + l.kind() + draw(l) + limits(l);
      case GateSpec.Value v -> v.name() + " " + of(v.limit());
      case GateSpec.Choice c -> c.name() + ": " + String.join(" or ", c.oneOf());
      case GateSpec.Dwell d -> "since " + d.since() + " " + of(d.limit());
      case GateSpec.Cleaning c ->
          "cleaned by "
              + String.join(", ", c.methods())
              + (c.after().isEmpty() ? "" : " after " + c.after())
              + (c.proof() ? "; every connector's image judged clean" : "; no image asked for");
      case GateSpec.Verdict v -> "verdict " + v.of() + basis(v) + limits(v) + by(v);
    };
  }

  /** All limits of a gate. */
  static List<Limited> limited(GateSpec gate) {
    List<Limited> all = new ArrayList<>();
    switch (gate) {
      case GateSpec.Tool t -> {
        add(all, "age", t.age());
        add(all, "reference age", t.reference());
      }
      case GateSpec.Lot l -> {
        add(all, "mix ratio", l.mixRatio());
        add(all, "pot life", l.potLifeMin());
        add(all, "outgassing", l.outgassingMin());
      }
      case GateSpec.Value v -> add(all, v.name(), v.limit());
      case GateSpec.Dwell d -> add(all, "since " + d.since(), d.limit());
      case GateSpec.Verdict v -> {
        add(all, "peak", v.peak());
        add(all, "insertion loss", v.insertionLoss());
        add(all, "return loss", v.returnLoss());
      }
      case GateSpec.Choice _, GateSpec.Cleaning _ -> {}
    }
    return all;
  }

  /** {@code 8 to 12 mm}, {@code at least 7 mm}. */
  static String of(Limit l) {
    return words(readable(l));
  }

  /** Seconds by the hour say less than hours. */
  private static Limit readable(Limit l) {
    for (Unit larger : List.of(Unit.DAY, Unit.HOUR, Unit.MINUTE)) {
      double size = seconds(larger);
      if (l.unit().equals(Unit.SECOND.id()) && whole(l.min() / size) && whole(l.max() / size)) {
        return new Limit(
            l.min() / size,
            l.max() / size,
            l.guard() / size,
            larger.id(),
            l.provenance(),
            l.source(),
            l.line());
      }
    }
    return l;
  }

  private static double seconds(Unit unit) {
    return switch (unit) {
      case DAY -> 86_400;
      case HOUR -> 3600;
      default -> 60;
    };
  }

  private static boolean whole(double value) {
    return Double.isNaN(value) || value == Math.rint(value);
  }

  private static String words(Limit l) {
    String unit = symbol(l.unit());
    String guard = l.guard() > 0 ? ", guard band " + Rounded.plain(l.guard()) + unit : "";
    if (l.hasMin() && l.hasMax()) {
      return Rounded.plain(l.min()) + " to " + Rounded.plain(l.max()) + unit + guard;
    }
    return (l.hasMin() ? "at least " + Rounded.plain(l.min()) : "at most " + Rounded.plain(l.max()))
        + unit
        + guard;
  }

  /** What stands behind a number, with its space. */
  private static String symbol(String unit) {
    return switch (unit) {
      case "1" -> "";
      case "um" -> " µm";
      case "deg" -> "°";
      case "degC" -> " °C";
      default -> " " + unit;
    };
  }

  private static void add(List<Limited> all, String words, @Nullable Limit limit) {
    if (limit != null) {
      all.add(new Limited(words, limit));
    }
  }

  private static String limits(GateSpec gate) {
    StringBuilder out = new StringBuilder();
    for (Limited l : limited(gate)) {
      out.append(", ").append(l.words()).append(' ').append(of(l.limit()));
    }
    return out.toString();
  }

  private static String conditions(GateSpec.Tool t) {
    return (t.calibrated() ? ", in calibration" : "")
        + (t.warm() ? ", warm" : "")
        + (t.life() ? ", uses counted" : "")
        + limits(t);
  }

  private static String draw(GateSpec.Lot l) {
    return (l.draws() > 0 ? ", takes " + l.draws() + unit(l.kind()) : "")
        + (l.uses() ? ", uses counted" : "");
  }

  private static String unit(String kind) {
    return LotKind.find(kind).map(k -> symbol(k.unit().id())).orElse("");
  }

  private static String basis(GateSpec.Verdict v) {
    return (v.profile() == null ? "" : " by profile " + v.profile())
        + (v.cureRecipe() == null ? "" : " by cure recipe " + v.cureRecipe())
        + (v.cableType() == null ? "" : " as type " + v.cableType())
        + (v.wavelengthsNm().isEmpty()
            ? ""
            : " at "
                + v.wavelengthsNm().stream().map(String::valueOf).collect(Collectors.joining(", "))
                + " nm");
  }

  private static String by(GateSpec.Verdict v) {
    boolean computed = VerdictKind.find(v.of()).filter(VerdictKind::computed).isPresent();
    return computed ? " (computed)" : " (an inspector's, of an image)";
  }
}
