// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.connector.CableType;
import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.LotUse;
import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.gate.Attempt;
import io.coplanar.line.gate.Gates;
import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.Step;
import io.coplanar.line.state.EvidenceTrail;
import io.coplanar.line.state.Lot;
import io.coplanar.line.state.StepRecord;
import io.coplanar.line.state.Tool;
import io.coplanar.line.state.Unit;
import io.coplanar.line.verdict.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what an attempt's evidence proves: computed from the bytes where we can compute it, else
 * what an inspector said of the image.
 */
record Judging(
    Attempt attempt,
    Step step,
    Recipe recipe,
    List<Unit> units,
    Map<String, Lot> lots,
    Map<String, Tool> tools,
    Map<String, EvidenceTrail> trails,
    Set<String> lost,
    Deciding d) {
  private static final String CLEANLINESS = "cleanliness";

  List<VerdictRecord> verdicts() {
    List<VerdictRecord> all = new ArrayList<>();
    for (GateSpec spec : step.gates()) {
      if (spec instanceof GateSpec.Verdict v) {
        of(v.of(), v, all);
      }
      if (spec instanceof GateSpec.Cleaning c && c.proof()) {
        of(CLEANLINESS, cleanliness(), all);
      }
    }
    return all.stream().distinct().toList();
  }

  /** The step's own verdict on cleanliness, which says who gives it; null where it asks none. */
  private GateSpec.@Nullable Verdict cleanliness() {
    for (GateSpec spec : step.gates()) {
      if (spec instanceof GateSpec.Verdict v && v.of().equals(CLEANLINESS)) {
        return v;
      }
    }
    return null;
  }

  private void of(String of, GateSpec.@Nullable Verdict spec, List<VerdictRecord> all) {
    for (Evidence e : attempt.evidence()) {
      if (!e.of().equals(of)) {
        continue;
      }
      for (Unit unit : units) {
        if (e.serials().contains(unit.serial())) {
          VerdictRecord verdict = verdict(spec, e, unit);
          if (verdict != null) {
            all.add(verdict);
          }
        }
      }
    }
  }

  private @Nullable VerdictRecord verdict(GateSpec.@Nullable Verdict spec, Evidence e, Unit unit) {
    if (!(spec == null ? Gates.computed(e.of()) : spec.computed())) {
      EvidenceTrail trail = trails.get(e.sha256());
      EvidenceTrail.Judgement said = trail == null ? null : trail.judgement(e.of(), unit.serial());
      return said == null ? null : said(said, e);
    }
    return spec == null || lost.contains(e.sha256())
        ? null
        : d.world().verdict(question(spec, e, unit), unit.serial(), e.sha256());
  }

  private static VerdictRecord said(EvidenceTrail.Judgement said, Evidence e) {
    return new VerdictRecord(
        said.of(),
        said.serial(),
        said.result(),
        false,
        VerdictRecord.By.PERSON,
        said.by(),
        e.sha256(),
        "an inspector's judgement of the image",
        null,
        said.result() == VerdictRecord.Result.PASS
            ? List.of()
            : List.of("the inspector says " + said.result()),
        List.of());
  }

  private Question question(GateSpec.Verdict spec, Evidence e, Unit unit) {
    return switch (spec.of()) {
      case "geometry" ->
          new Question.Geometry(String.valueOf(spec.profile()), recipe.plan(), tilt(e));
      case CLEANLINESS -> new Question.Cleanliness(String.valueOf(spec.profile()), recipe.plan());
      case "cure" ->
          new Question.Cure(
              String.valueOf(spec.cureRecipe()),
              spec.peakMinC(),
              e.capturedFrom(),
              e.capturedTo(),
              mixedAt(unit));
      case "fiber-order" -> new Question.FiberOrder(recipe.plan());
      case "polarity" -> new Question.Polarity(recipe.plan(), type(spec.cableType()));
      case "loss" ->
          new Question.Loss(
              recipe.plan(),
              spec.wavelengthsNm(),
              spec.ilMaxDb(),
              spec.rlMinDb(),
              spec.ilGuardDb(),
              spec.rlGuardDb());
      default -> throw new IllegalStateException("nobody computes " + spec.of());
    };
  }

  private static @Nullable CableType type(@Nullable String name) {
    return name == null ? null : CableType.valueOf(name);
  }

  private Question.@Nullable Tilt tilt(Evidence e) {
    Tool tool = tools.get(e.instrument());
    Tool.Reference reference = tool == null ? null : tool.reference();
    Double x = reference == null ? null : reference.values().get("tilt_x_deg");
    Double y = reference == null ? null : reference.values().get("tilt_y_deg");
    return x == null || y == null ? null : new Question.Tilt(x, y);
  }

  /** When the mix was made that this connector was filled with; the earliest of several. */
  private @Nullable Instant mixedAt(Unit unit) {
    Instant earliest = null;
    for (StepRecord record : unit.passed().values()) {
      for (LotUse use : record.step().lots()) {
        Lot lot = d.see(d.world().lot(use.kind(), use.lot()));
        Lot.Mix mix = lot == null ? null : lot.mix();
        if (mix != null && (earliest == null || mix.at().isBefore(earliest))) {
          earliest = mix.at();
        }
      }
    }
    return earliest;
  }
}
