// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.verdict;

import io.coplanar.cleanliness.FaceResult;
import io.coplanar.cleanliness.FiberInspection;
import io.coplanar.cleanliness.inspect.InspectRequest;
import io.coplanar.cleanliness.inspect.InspectSettings;
import io.coplanar.cleanliness.inspect.Inspection;
import io.coplanar.cleanliness.inspect.Inspector;
import io.coplanar.cleanliness.locate.LocateRequest;
import io.coplanar.cleanliness.profile.FaceProfile;
import io.coplanar.cleanliness.profile.FaceProfiles;
import io.coplanar.connector.FiberPlan;
import io.coplanar.evidence.InputFault;
import io.coplanar.image.ImageFiles;
import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.event.VerdictRecord.Value;
import java.util.ArrayList;
import java.util.List;

/** An end face's image against a profile of cleanliness: every fiber of the plan must be in it. */
final class CleanlinessVerdict {
  /** Of fibers whose profiles we ship: IEC 61755 and 63267 know no other. */
  private static final double CLADDING_UM = 125;

  private CleanlinessVerdict() {}

  static Answer answer(Question.Cleanliness q, byte[] bytes) throws InputFault {
    FaceProfile profile = FaceProfiles.get(q.profile());
    FiberPlan plan = q.plan();
    Inspection inspection =
        Inspector.inspect(
            ImageFiles.read(bytes).image(),
            new InspectRequest(
                new LocateRequest(Double.NaN, CLADDING_UM, plan.fibers(), plan.layout().rows()),
                profile,
                InspectSettings.DEFAULTS));
    return new Answer(
        VerdictRecord.Result.valueOf(inspection.result().name()),
        false,
        profile.id(),
        reasons(inspection),
        values(inspection));
  }

  private static List<String> reasons(Inspection inspection) {
    List<String> reasons = new ArrayList<>(inspection.judgement().reasons());
    if (inspection.result() == FaceResult.FAIL) {
      for (FiberInspection fiber : inspection.judgement().fibers()) {
        fiber.reasons().forEach(r -> reasons.add("fiber " + fiber.fiber().position() + ": " + r));
      }
      if (inspection.judgement().ferrule() == FaceResult.FAIL) {
        reasons.add("loose particles on the ferrule");
      }
    }
    return List.copyOf(reasons);
  }

  /** How many marks lie on each fiber in the zones that are judged, and how many are loose. */
  private static List<Value> values(Inspection inspection) {
    List<Value> values = new ArrayList<>();
    long loose = inspection.ferrule().stream().filter(f -> f.loose()).count();
    for (FiberInspection fiber : inspection.judgement().fibers()) {
      long judged = fiber.findings().stream().filter(f -> f.zone().ordinal() <= 1).count();
      values.add(new Value("marks_n", fiber.fiber().position(), (double) judged));
    }
    values.add(new Value("loose_n", 0, (double) loose));
    return values;
  }
}
