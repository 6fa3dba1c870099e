// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.connector.FiberPlan;
import io.coplanar.evidence.Characteristic;
import io.coplanar.evidence.InputFault;
import io.coplanar.geometry.EndFace;
import io.coplanar.geometry.EndFaceGeometry;
import io.coplanar.geometry.GeometrySettings;
import io.coplanar.geometry.Request;
import io.coplanar.judge.Judge;
import io.coplanar.judge.Judgement;
import io.coplanar.judge.Profiles;
import io.coplanar.judge.Verdict;
import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.surface.HeightMap;
import io.coplanar.surface.SurfaceFormats;
import java.util.ArrayList;
import java.util.List;

/**
 * A stored height map measured again, for looking at: what the line recorded of it stays as it is.
 *
 * @param result of this computation
 * @param png the picture
 */
@SuppressWarnings("ArrayRecordComponent") // goes out as it is, and is compared with nothing
public record StoredFace(VerdictRecord.Result result, List<Row> rows, byte[] png) {
  public StoredFace {
    rows = List.copyOf(rows);
  }

  /**
   * A value that a limit is written for.
   *
   * @param position the fiber's; 0 for the face
   * @param value with its standard uncertainty and unit
   * @param source where the limit comes from
   */
  public record Row(
      String parameter,
      int position,
      String value,
      String limit,
      String source,
      VerdictRecord.Result result,
      String reason) {}

  /**
   * Which heights the colors span, the same for every part, nm; both NaN for the part's own.
   *
   * @param lowNm the darkest color
   * @param highNm the brightest one
   */
  public record Range(double lowNm, double highNm) {
    /** The part's own. */
    public static final Range OWN = new Range(Double.NaN, Double.NaN);
  }

  /**
   * Measures it as the line did.
   *
   * @param tiltXDeg of the instrument's reference then
   * @throws InputFault where the bytes are no map that can be measured
   */
  public static StoredFace of(
      Recipe recipe,
      String profile,
      double tiltXDeg,
      double tiltYDeg,
      String name,
      byte[] bytes,
      Range range)
      throws InputFault {
    FiberPlan plan = recipe.plan();
    int rows = plan.layout().rows();
    HeightMap map = SurfaceFormats.read(name, bytes);
    Request request =
        new Request(
            plan.positions(), rows, tiltXDeg, tiltYDeg, Request.Key.UP, GeometrySettings.DEFAULTS);
    EndFace face = EndFaceGeometry.measure(map, request);
    Judgement judgement =
        Judge.judge(Profiles.get(profile), plan.positions(), rows, face.characteristics());
    GeometryReport report =
        new GeometryReport(name, Sha256.of(bytes), request, face, judgement, map.notes());
    List<Row> shown = new ArrayList<>();
    judgement.verdicts().forEach(v -> shown.add(row(v)));
    byte[] png =
        Double.isNaN(range.lowNm())
            ? SurfacePicture.png(report)
            : SurfacePicture.png(report, new HeightScale(range.lowNm(), range.highNm()));
    return new StoredFace(VerdictRecord.Result.valueOf(judgement.result().name()), shown, png);
  }

  private static Row row(Verdict v) {
    Characteristic c = v.characteristic();
    return new Row(
        Parameter.label(c.parameter()),
        c.position(),
        Values.words(c.measured()),
        Limits.words(v.limit()),
        v.limit().source() + " (" + v.limit().provenance().words() + ")",
        VerdictRecord.Result.valueOf(v.result().name()),
        v.reason());
  }
}
