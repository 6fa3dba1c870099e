// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.verdict;

import io.coplanar.connector.FiberPlan;
import io.coplanar.evidence.Characteristic;
import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Quantity;
import io.coplanar.geometry.EndFace;
import io.coplanar.geometry.EndFaceGeometry;
import io.coplanar.geometry.GeometrySettings;
import io.coplanar.geometry.Request;
import io.coplanar.judge.Judge;
import io.coplanar.judge.Judgement;
import io.coplanar.judge.Profile;
import io.coplanar.judge.Profiles;
import io.coplanar.judge.Result;
import io.coplanar.judge.Verdict;
import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.event.VerdictRecord.Value;
import io.coplanar.surface.HeightMap;
import io.coplanar.surface.SurfaceFormats;
import java.util.ArrayList;
import java.util.List;

/** An end face's height map against a profile. */
final class GeometryVerdict {
  private GeometryVerdict() {}

  static Answer answer(Question.Geometry q, String name, byte[] bytes) throws InputFault {
    Profile profile = Profiles.get(q.profile());
    Question.Tilt tilt = q.tilt();
    if (tilt == null) {
      return Answer.notJudged(
          profile.id(), "the tilt of the instrument's reference was not recorded");
    }
    FiberPlan plan = q.plan();
    int rows = plan.layout().rows();
    HeightMap map = SurfaceFormats.read(name, bytes);
    EndFace face =
        EndFaceGeometry.measure(
            map,
            new Request(
                plan.positions(),
                rows,
                tilt.xDeg(),
                tilt.yDeg(),
                Request.Key.UP,
                GeometrySettings.DEFAULTS));
    return of(Judge.judge(profile, plan.positions(), rows, face.characteristics()), face);
  }

  private static Answer of(Judgement judgement, EndFace face) {
    List<String> reasons = new ArrayList<>(judgement.reasons());
    boolean fatal = false;
    for (Verdict v : judgement.verdicts()) {
      if (v.result() != Result.PASS) {
        reasons.add(name(v.characteristic()) + ": " + v.reason());
      }
      fatal |= v.result() == Result.FAIL && v.fatal();
    }
    return new Answer(
        VerdictRecord.Result.valueOf(judgement.result().name()),
        fatal,
        judgement.profile().id(),
        List.copyOf(reasons),
        values(face));
  }

  private static String name(Characteristic c) {
    return c.position() == 0 ? c.parameter() : c.parameter() + " of fiber " + c.position();
  }

  private static List<Value> values(EndFace face) {
    List<Value> values = new ArrayList<>();
    for (Characteristic c : face.characteristics()) {
      Double value = c.measured() instanceof Quantity q ? (Double) q.value() : null;
      values.add(new Value(c.parameter(), c.position(), value));
    }
    return values;
  }
}
