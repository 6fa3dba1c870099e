// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.Limit;
import io.coplanar.line.state.Lot;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The material is there, released by a second person, not blocked (nor what it was mixed from), not
 * expired (that moment excluded), mixed in its ratio, within its pot life and outgassed for the
 * recipe's time (limits included), enough, and not used too often.
 */
final class LotGate implements Gate<GateSpec.Lot> {
  @Override
  public void check(GateSpec.Lot spec, Facts facts, Reasons reasons) {
    String id = facts.attempt().lots().get(spec.kind());
    Lot lot = facts.lots().get(spec.kind());
    if (id == null || lot == null) {
      because(
              id == null ? "LOT_MISSING" : "LOT_UNKNOWN",
              "The lot of each material is named.",
              spec,
              reasons)
          .found(id)
          .limit(spec.kind())
          .firm()
          .next("Scan the lot of " + spec.kind() + ".");
      return;
    }
    free(spec, lot, facts, reasons);
    fresh(spec, lot, facts, reasons);
    enough(spec, lot, facts, reasons);
  }

  private static void free(GateSpec.Lot spec, Lot lot, Facts facts, Reasons reasons) {
    if (!lot.released()) {
      because("LOT_NOT_RELEASED", "A lot is used after a second person released it.", spec, reasons)
          .found(lot.id())
          .next("Have the lot released by somebody else than who received it.");
    }
    blocked(spec, lot, reasons);
    for (Lot part : facts.parts()) {
      Lot.Mix mix = lot.mix();
      if (mix != null
          && mix.parts().stream()
              .anyMatch(p -> p.kind().equals(part.kind()) && p.lot().equals(part.id()))) {
        blocked(spec, part, reasons);
      }
    }
  }

  private static void blocked(GateSpec.Lot spec, Lot lot, Reasons reasons) {
    if (lot.blocked() != null) {
      because("LOT_BLOCKED", "Neither a lot nor what it was mixed from is blocked.", spec, reasons)
          .found(lot.kind() + " " + lot.id() + ": " + lot.blocked())
          .next("Take another lot.");
    }
  }

  private static void fresh(GateSpec.Lot spec, Lot lot, Facts facts, Reasons reasons) {
    if (lot.expires() != null && !facts.now().isBefore(lot.expires())) {
      because("LOT_EXPIRED", "A lot is used before it expires.", spec, reasons)
          .found(facts.now())
          .limit(lot.expires())
          .next("Take a lot that has not expired, and block this one.");
    }
    Limit potLife = spec.potLifeMin();
    if (potLife != null) {
      Lot.Mix mix = lot.mix();
      within(
          "POT_LIFE",
          "A mix is used within its pot life.",
          mix == null ? null : minutes(Duration.between(mix.at(), facts.now())),
          potLife,
          "Make a new mix.",
          spec,
          reasons);
    }
    Limit ratio = spec.mixRatio();
    if (ratio != null) {
      Lot.Mix mix = lot.mix();
      within(
          "MIX_RATIO",
          "Epoxy is mixed in its ratio.",
          mix == null ? null : (Double) mix.ratio(),
          ratio,
          "Throw it away and make a new mix.",
          spec,
          reasons);
    }
    Limit outgassing = spec.outgassingMin();
    if (outgassing != null) {
      Duration turned = lot.turningSince() == null ? lot.turned() : null;
      within(
          "OUTGASSING",
          "Epoxy turns in the centrifuge for long enough, and not too long.",
          turned == null ? null : minutes(turned),
          outgassing,
          "Let a mix turn in the centrifuge for the time that the recipe says.",
          spec,
          reasons);
    }
  }

  private static Double minutes(Duration time) {
    return time.toMillis() / 60_000.0;
  }

  private static void within(
      String code,
      String rule,
      @Nullable Double value,
      Limit limit,
      String next,
      GateSpec.Lot spec,
      Reasons reasons) {
    if (value == null || !limit.allows(value)) {
      because(code, rule, spec, reasons)
          .found(value)
          .limit(limit.min() + " to " + limit.max())
          .in(limit.unit())
          .next(next);
    }
  }

  private static void enough(GateSpec.Lot spec, Lot lot, Facts facts, Reasons reasons) {
    long need = spec.draws() * facts.units().size();
    if (need > lot.left()) {
      because("LOT_SHORT", "A lot holds what a step takes.", spec, reasons)
          .found(lot.left())
          .limit(need)
          .in(lot.unit().symbol())
          .firm()
          .next("Take a lot with at least " + need + " " + lot.unit().symbol() + ".");
    }
    Integer most = lot.usesMax();
    if (spec.uses() && (most == null || lot.uses() >= most)) {
      because("LOT_WORN", "A film is used as often as its lot says, and no more.", spec, reasons)
          .found(lot.uses())
          .limit(most == null ? "not stated" : most)
          .in("uses")
          .next("Take a new sheet.");
    }
  }

  private static Reasons.Reason because(
      String code, String rule, GateSpec.Lot spec, Reasons reasons) {
    return reasons.because(code, spec.gate(), rule, spec.source());
  }
}
