// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.inspect;

import io.coplanar.cleanliness.FaceQuality;
import io.coplanar.cleanliness.FaceResult;
import io.coplanar.cleanliness.Finding;
import io.coplanar.cleanliness.LocatedFace;
import io.coplanar.cleanliness.locate.Located;
import io.coplanar.cleanliness.profile.FaceJudgement;
import java.util.List;

/**
 * All that is known of one image of an end face.
 *
 * @param request how it was inspected
 * @param located what it shows, and its scale
 * @param quality whether it can be judged
 * @param ferrule marks in zone D; those of the fibers stand in the judgement
 * @param judgement what became of it
 */
public record Inspection(
    InspectRequest request,
    Located located,
    FaceQuality quality,
    List<Finding> ferrule,
    FaceJudgement judgement) {
  public Inspection {
    ferrule = List.copyOf(ferrule);
  }

  public LocatedFace face() {
    return located.face();
  }

  public FaceResult result() {
    return judgement.result();
  }

  /** µm a pixel, the geometric mean of both axes; NaN where it is not known. */
  public double scaleUmPerPx() {
    return Math.sqrt(located.scaleXUmPerPx() * located.scaleYUmPerPx());
  }
}
