// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.profile;

import io.coplanar.cleanliness.CellVerdict;
import io.coplanar.cleanliness.FaceResult;
import io.coplanar.cleanliness.FaceZone;
import io.coplanar.cleanliness.FiberInspection;
import io.coplanar.cleanliness.Finding;
import io.coplanar.cleanliness.FindingKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds what was found on a face against a profile. A fiber passes by its zones A and B, the
 * ferrule by its loose particles; a mark that stays never fails outside of B. A finding belongs to
 * the innermost zone that it touches, and a loose particle is a defect too where it lies in A or B.
 */
public final class FaceJudge {
  private FaceJudge() {}

  /**
   * The verdict on a face.
   *
   * @param ferrule findings of zone D
   * @param reasons why the image cannot be judged at all; with one, nothing in it is
   */
  public static FaceJudgement judge(
      FaceProfile profile,
      List<FiberFindings> fibers,
      List<Finding> ferrule,
      List<String> reasons) {
    List<String> against = new ArrayList<>(reasons);
    if (fibers.isEmpty() && against.isEmpty()) {
      against.add("no fiber was found");
    }
    if (!against.isEmpty()) {
      return unjudged(fibers, against);
    }
    List<CellVerdict> verdicts = new ArrayList<>();
    List<FiberInspection> judged = new ArrayList<>();
    FaceResult result = FaceResult.PASS;
    for (FiberFindings fiber : fibers) {
      List<CellVerdict> own = fiber.quality().judgeable() ? fiber(profile, fiber) : List.of();
      FiberInspection inspection = inspection(fiber, own);
      verdicts.addAll(own);
      judged.add(inspection);
      result = result.and(inspection.result());
    }
    // a profile that asks nothing of the ferrule lets every ferrule pass
    List<CellVerdict> loose = ferrule(profile, fibers, ferrule);
    FaceResult ferruleResult = gravest(loose);
    verdicts.addAll(loose);
    result = result.and(ferruleResult);
    return new FaceJudgement(
        result, judged, ferruleResult, verdicts, whyNotJudged(result, judged, loose));
  }

  private static FiberInspection inspection(FiberFindings fiber, List<CellVerdict> own) {
    return fiber.quality().judgeable()
        ? new FiberInspection(fiber.fiber(), fiber.findings(), gravest(own), whyNot(own))
        : new FiberInspection(
            fiber.fiber(), fiber.findings(), FaceResult.NOT_JUDGED, fiber.quality().reasons());
  }

  private static List<CellVerdict> fiber(FaceProfile profile, FiberFindings fiber) {
    List<CellVerdict> verdicts = new ArrayList<>();
    for (FaceZone zone : List.of(FaceZone.A, FaceZone.B)) {
      ZoneLimits limits = zone == FaceZone.A ? profile.a() : profile.b();
      List<Finding> scratches = new ArrayList<>();
      List<Finding> defects = new ArrayList<>();
      for (Finding finding : fiber.findings()) {
        if (profile.zone(finding.innermostRadiusUm()) == zone) {
          (finding.kind() == FindingKind.SCRATCH ? scratches : defects).add(finding);
        }
      }
      int position = fiber.fiber().position();
      verdicts.addAll(
          CellJudge.judge(position, zone.name(), "scratches", limits.scratches(), scratches));
      verdicts.addAll(CellJudge.judge(position, zone.name(), "defects", limits.defects(), defects));
    }
    return verdicts;
  }

  private static List<CellVerdict> ferrule(
      FaceProfile profile, List<FiberFindings> fibers, List<Finding> ferrule) {
    ParticleLimits limits = profile.particles();
    if (limits.singleFiberOnly() && fibers.size() > 1) {
      return List.of();
    }
    List<Finding> all = new ArrayList<>(ferrule);
    fibers.forEach(f -> all.addAll(f.findings()));
    all.removeIf(f -> !f.loose() || !limits.counts(f.innermostRadiusUm()));
    return CellJudge.judge(0, limits.where(), "loose particles", limits.cell(), all);
  }

  private static FaceJudgement unjudged(List<FiberFindings> fibers, List<String> reasons) {
    List<FiberInspection> all = new ArrayList<>();
    for (FiberFindings fiber : fibers) {
      List<String> why = fiber.quality().judgeable() ? reasons : fiber.quality().reasons();
      all.add(new FiberInspection(fiber.fiber(), fiber.findings(), FaceResult.NOT_JUDGED, why));
    }
    return new FaceJudgement(FaceResult.NOT_JUDGED, all, FaceResult.NOT_JUDGED, List.of(), reasons);
  }

  private static FaceResult gravest(List<CellVerdict> verdicts) {
    return verdicts.stream().map(CellVerdict::result).reduce(FaceResult.PASS, FaceResult::and);
  }

  private static List<String> whyNot(List<CellVerdict> verdicts) {
    return verdicts.stream()
        .filter(v -> v.result() != FaceResult.PASS)
        .map(CellJudge::reason)
        .toList();
  }

  private static List<String> whyNotJudged(
      FaceResult result, List<FiberInspection> fibers, List<CellVerdict> loose) {
    if (result != FaceResult.NOT_JUDGED) {
      return List.of();
    }
    List<String> why = new ArrayList<>();
    for (FiberInspection fiber : fibers) {
      fiber.reasons().forEach(r -> why.add("fiber " + fiber.fiber().position() + ": " + r));
    }
    why.addAll(whyNot(loose));
    return why;
  }
}
