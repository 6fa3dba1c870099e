// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cure;

import static io.coplanar.cure.CureReason.Code.DOSE;
import static io.coplanar.cure.CureReason.Code.ENDS_HOT;
import static io.coplanar.cure.CureReason.Code.GAP;
import static io.coplanar.cure.CureReason.Code.JUMP;
import static io.coplanar.cure.CureReason.Code.PEAK;
import static io.coplanar.cure.CureReason.Code.POT_LIFE;
import static io.coplanar.cure.CureReason.Code.TIME_ORDER;
import static io.coplanar.cure.CureReason.Code.TOO_FEW_SAMPLES;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Setting;
import io.coplanar.evidence.Settings;
import java.util.ArrayList;
import java.util.List;

/** Holds an oven's log against a recipe. Every reason is given, not only the first. */
public final class CureJudge {
  /** A dose may be short by this part of it: the integral is exact to that. */
  private static final double DOSE_TOLERANCE = 1e-6;

  private final OvenRecord log;
  private final Recipe recipe;
  private final Settings settings;
  private final List<CureReason> reasons = new ArrayList<>();

  private CureJudge(OvenRecord log, Recipe recipe, Settings settings) {
    this.log = log;
    this.recipe = recipe;
    this.settings = settings;
  }

  /**
   * Judges a cure.
   *
   * @param log read with the same settings
   * @param mixedAtS when the epoxy was mixed, on the log's clock; NaN where that is not known, and
   *     then the pot life is not judged
   * @throws InputFault when the epoxy was in the oven before it was mixed
   */
  public static Cure judge(OvenRecord log, Recipe recipe, Settings settings, double mixedAtS)
      throws InputFault {
    return new CureJudge(log, recipe, settings).judge(mixedAtS);
  }

  private Cure judge(double mixedAtS) throws InputFault {
    PotLife potLife = PotLife.of(settings);
    double inOvenS = Double.isNaN(log.disorderS()) ? log.ovenS() : Double.NaN;
    double mixToOven = potLife.minutes(mixedAtS, inOvenS);
    trust();
    if (log.usable()) {
      dose();
    }
    peak();
    if (potLife.isOver(mixToOven)) {
      because(
          POT_LIFE,
          Say.number(mixToOven)
              + " min from mixing to the oven, at most "
              + Say.number(settings.get("pot_life_min")));
    }
    double degree =
        log.usable() ? CureKinetics.of(settings).degree(log.minutesAt150C()) : Double.NaN;
    double tgC = log.usable() ? GlassTransition.of(settings).celsius(degree) : Double.NaN;
    return new Cure(
        log,
        recipe,
        degree,
        tgC,
        mixToOven,
        verdict(),
        List.copyOf(reasons),
        Rescues.of(log, recipe, settings, reasons, mixedAtS),
        used(!Double.isNaN(mixedAtS)));
  }

  /** Whether the log can be trusted at all. */
  private void trust() {
    if (log.kept() < 2) {
      because(
          TOO_FEW_SAMPLES,
          log.kept() + " usable of " + log.rows() + " in the log, 2 are the least");
    }
    if (!Double.isNaN(log.disorderS())) {
      because(
          TIME_ORDER,
          "the row at " + Say.time(log.disorderS()) + " s is not later than the one before it");
    }
    if (log.usable() && log.longestGap().count() > 0) {
      because(
          GAP,
          "no usable sample for "
              + Say.number(log.longestGap().seconds())
              + " s from "
              + Say.time(log.longestGap().fromS())
              + " s on, at most "
              + Say.number(settings.get("max_gap_s"))
              + " s"
              + others(log.longestGap().count()));
    }
    if (log.jumps().count() > 0) {
      because(
          JUMP,
          Say.number(log.jumps().stepC())
              + " °C in one step, to "
              + Say.number(log.jumps().first().celsius())
              + " °C at "
              + Say.time(log.jumps().first().atS())
              + " s; a sensor came off or failed"
              + others(log.jumps().count()));
    }
    if (log.endC() > settings.get("cool_end_c")) {
      because(
          ENDS_HOT,
          "the log ends at "
              + Say.number(log.endC())
              + " °C, it must reach the cooling to "
              + Say.number(settings.get("cool_end_c"))
              + " °C");
    }
  }

  private void dose() {
    if (log.minutesAt150C() < recipe.minutesAt150C() * (1 - DOSE_TOLERANCE)) {
      because(
          DOSE,
          Say.number(log.minutesAt150C())
              + " min at 150 °C, "
              + recipe.id()
              + " asks for "
              + Say.number(recipe.minutesAt150C()));
    }
  }

  private void peak() {
    if (log.peakC() > settings.get("peak_max_c")) {
      because(
          PEAK,
          Say.number(log.peakC())
              + " °C at "
              + Say.time(log.peakS())
              + " s, at most "
              + Say.number(settings.get("peak_max_c"))
              + " °C");
    }
  }

  private static String others(long count) {
    return count > 1 ? " (and " + (count - 1) + " more)" : "";
  }

  private void because(CureReason.Code code, String text) {
    reasons.add(new CureReason(code, text));
  }

  private CureVerdict verdict() {
    List<CureVerdict> all = reasons.stream().map(r -> r.code().verdict()).toList();
    if (all.contains(CureVerdict.NOT_JUDGED)) {
      return CureVerdict.NOT_JUDGED;
    }
    return all.isEmpty() ? CureVerdict.PASS : CureVerdict.FAIL;
  }

  private List<Setting> used(boolean mixKnown) {
    List<String> names = new ArrayList<>(CureSettings.OF_THE_LOG);
    if (log.usable()) {
      names.addAll(CureSettings.OF_THE_EPOXY);
    }
    if (mixKnown) {
      names.addAll(CureSettings.OF_THE_MIX);
    }
    return names.stream().map(settings::setting).toList();
  }
}
