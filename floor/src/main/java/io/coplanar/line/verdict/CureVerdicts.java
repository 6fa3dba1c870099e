// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.verdict;

import io.coplanar.cure.Cure;
import io.coplanar.cure.CureJudge;
import io.coplanar.cure.CureSettings;
import io.coplanar.cure.CureVerdict;
import io.coplanar.cure.OvenLog;
import io.coplanar.cure.OvenRecord;
import io.coplanar.cure.Recipe;
import io.coplanar.cure.Recipes;
import io.coplanar.evidence.InputFault;
import io.coplanar.line.event.VerdictRecord.Result;
import io.coplanar.line.event.VerdictRecord.Value;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An oven's log against a cure recipe, and against the times that it is said to be of. */
final class CureVerdicts {
  /** By how much the log's length may differ from its stated times: the upload's own delay. */
  private static final double LENGTH_TOLERANCE_S = 60;

  private CureVerdicts() {}

  static Answer answer(Question.Cure q, String name, byte[] bytes) throws InputFault {
    Recipe recipe = Recipes.get(q.recipe());
    OvenRecord log = read(name, bytes);
    Instant mixedAt = q.mixedAt();
    if (mixedAt == null) {
      return Answer.notJudged(recipe.id(), "it is not known when the epoxy was mixed");
    }
    double statedS = seconds(q.from(), q.to());
    double lengthS = log.lastS() - log.firstS();
    if (!(Math.abs(statedS - lengthS) <= LENGTH_TOLERANCE_S)) {
      return Answer.notJudged(
          recipe.id(),
          String.format(
              Locale.ROOT,
              "the log is %.0f s long and is said to be of %.0f s: it is another one's",
              lengthS,
              statedS));
    }
    double mixedAtS = log.firstS() - seconds(mixedAt, q.from());
    Cure cure = CureJudge.judge(log, recipe, CureSettings.DEFAULTS, mixedAtS);
    List<String> reasons = new ArrayList<>(cure.reasons().stream().map(Object::toString).toList());
    Result result = Result.valueOf(cure.verdict().name());
    Double peakMin = q.peakMinC();
    if (peakMin != null && !(log.peakC() >= peakMin)) {
      reasons.add(
          String.format(
              Locale.ROOT,
              "PEAK_LOW: %.1f °C at the port, at least %.1f °C; time does not replace it",
              log.peakC(),
              peakMin));
      result = cure.verdict() == CureVerdict.NOT_JUDGED ? Result.NOT_JUDGED : Result.FAIL;
    }
    return new Answer(
        result,
        false,
        recipe.id() + (peakMin == null ? "" : ", peak at least " + peakMin + " °C"),
        List.copyOf(reasons),
        List.of(
            value("equivalent_minutes_at_150c", log.minutesAt150C()),
            value("degree_of_cure", cure.degree()),
            value("peak_c", log.peakC()),
            value("longest_gap_s", log.longestGap().seconds()),
            value("mix_to_oven_min", cure.mixToOvenMinutes())));
  }

  private static OvenRecord read(String name, byte[] bytes) throws InputFault {
    try {
      return OvenLog.read(new ByteArrayInputStream(bytes), name, CureSettings.DEFAULTS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1000.0;
  }

  private static Value value(String name, double value) {
    @Nullable Double known = Double.isFinite(value) ? (Double) value : null;
    return new Value(name, 0, known);
  }
}
