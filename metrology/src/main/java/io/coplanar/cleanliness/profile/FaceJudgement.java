// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.profile;

import io.coplanar.cleanliness.CellVerdict;
import io.coplanar.cleanliness.FaceResult;
import io.coplanar.cleanliness.FiberInspection;
import java.util.List;

/**
 * What became of a face.
 *
 * @param ferrule from loose particles
 * @param verdicts every step of every cell that was judged
 * @param reasons why the whole is NOT_JUDGED; empty otherwise
 */
public record FaceJudgement(
    FaceResult result,
    List<FiberInspection> fibers,
    FaceResult ferrule,
    List<CellVerdict> verdicts,
    List<String> reasons) {
  public FaceJudgement {
    fibers = List.copyOf(fibers);
    verdicts = List.copyOf(verdicts);
    reasons = List.copyOf(reasons);
  }
}
