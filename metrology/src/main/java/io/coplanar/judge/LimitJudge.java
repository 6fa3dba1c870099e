// SPDX-License-Identifier: Apache-2.0
package io.coplanar.judge;

import io.coplanar.evidence.Characteristic;
import io.coplanar.evidence.Measured;
import io.coplanar.evidence.Missing;
import io.coplanar.evidence.Quantity;
import io.coplanar.evidence.Unbounded;
import io.coplanar.evidence.Unit;

/** Holds one value against one limit. Limits are inclusive; what is not known is NOT_JUDGED. */
final class LimitJudge {
  /** The quantile that an {@link Unbounded} bound is stated for: one-sided 95 %, normal. */
  private static final double BOUND_FACTOR = 1.645;

  private final DecisionRule rule;

  LimitJudge(DecisionRule rule) {
    this.rule = rule;
  }

  Verdict judge(Characteristic c, Limit limit) {
    Measured measured = c.measured();
    if (measured instanceof Missing missing) {
      return notJudged(c, limit, missing.reason());
    }
    if (!limit.known()) {
      return notJudged(c, limit, "the profile names no limit" + sourceOf(limit));
    }
    if (measured.unit() != limit.unit()) {
      return notJudged(
          c,
          limit,
          "the value is in " + name(measured.unit()) + " and the limit in " + name(limit.unit()));
    }
    return switch (measured) {
      case Quantity quantity -> judge(c, limit, quantity);
      case Unbounded flat -> judge(c, limit, flat);
      case Missing missing -> notJudged(c, limit, missing.reason());
    };
  }

  private Verdict judge(Characteristic c, Limit limit, Quantity quantity) {
    double value = limit.counted(quantity.value());
    Unit unit = limit.unit();
    if (limit.hasMax() && value > limit.max()) {
      return aboveMax(c, limit, of(limit) + Sentences.beyond(value, limit.max(), unit) + " is");
    }
    if (limit.hasMin() && value < limit.min()) {
      return fail(
          c,
          limit,
          of(limit)
              + Sentences.beyond(value, limit.min(), unit)
              + " is below the minimum of "
              + Sentences.value(limit.min(), unit));
    }
    if (rule.guarded()) {
      // An uncertainty of 0 belongs to a count; a length without one has just not been assessed.
      if (quantity.uncertainty() == 0 && unit != Unit.ONE) {
        return notJudged(c, limit, "its uncertainty is not known, which the decision rule needs");
      }
      double guard = rule.guardFactor() * quantity.uncertainty();
      if (limit.hasMax() && value > limit.max() - guard
          || limit.hasMin() && value < limit.min() + guard) {
        return notJudged(
            c,
            limit,
            "the uncertainty does not allow a verdict: "
                + of(limit)
                + Sentences.value(value, unit)
                + " lies within "
                + Sentences.value(guard, unit)
                + " of a limit");
      }
    }
    return pass(c, limit);
  }

  /**
   * A flat surface: its radius is at least so large. That meets a minimum where the bound does. A
   * maximum asks for curvature: a bound beyond it fails, a bound below it leaves the matter open.
   */
  private Verdict judge(Characteristic c, Limit limit, Unbounded flat) {
    // A rule that wants more certainty than the bound was stated for gets a smaller bound:
    // 1/(|c| + k·u) ≥ (q/k)/(|c| + q·u) for k > q, with the curvature c and its uncertainty u.
    double atLeast = flat.atLeast() * Math.min(1, BOUND_FACTOR / rule.guardFactor());
    Unit unit = limit.unit();
    if (!(atLeast > 0)) {
      return notJudged(c, limit, "flat, and the data give no bound for the radius");
    }
    if (limit.hasMax() && flat.atLeast() > limit.max()) {
      return aboveMax(
          c,
          limit,
          "flat: at least " + Sentences.beyond(flat.atLeast(), limit.max(), unit) + " is");
    }
    if (limit.hasMax()) {
      return notJudged(
          c,
          limit,
          "flat: only known to be at least "
              + Sentences.value(atLeast, unit)
              + ", which does not tell whether the maximum of "
              + Sentences.value(limit.max(), unit)
              + " is met");
    }
    if (atLeast < limit.min()) {
      return notJudged(
          c,
          limit,
          "flat, but the data only show at least "
              + Sentences.beyond(atLeast, limit.min(), unit)
              + ", less than the minimum of "
              + Sentences.value(limit.min(), unit));
    }
    return pass(c, limit);
  }

  private static Verdict aboveMax(Characteristic c, Limit limit, String what) {
    boolean fatal = !limit.fatal().isEmpty();
    return new Verdict(
        c,
        limit,
        Result.FAIL,
        what
            + " above the maximum of "
            + Sentences.value(limit.max(), limit.unit())
            + (fatal ? ". Fatal: " + limit.fatal() : ""),
        fatal);
  }

  private static String of(Limit limit) {
    return limit.absolute() ? "a magnitude of " : "";
  }

  private static String sourceOf(Limit limit) {
    return limit.source().isEmpty() ? "" : " (" + limit.source() + ")";
  }

  private static String name(Unit unit) {
    return unit == Unit.ONE ? "no unit" : unit.symbol();
  }

  private static Verdict pass(Characteristic c, Limit limit) {
    return new Verdict(c, limit, Result.PASS, "", false);
  }

  private static Verdict fail(Characteristic c, Limit limit, String reason) {
    return new Verdict(c, limit, Result.FAIL, reason, false);
  }

  private static Verdict notJudged(Characteristic c, Limit limit, String reason) {
    return new Verdict(c, limit, Result.NOT_JUDGED, reason, false);
  }
}
