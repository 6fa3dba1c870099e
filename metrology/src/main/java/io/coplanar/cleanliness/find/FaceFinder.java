// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

import io.coplanar.cleanliness.FiberQuality;
import io.coplanar.cleanliness.Finding;
import io.coplanar.cleanliness.LocatedFace;
import io.coplanar.cleanliness.LocatedFiber;
import io.coplanar.cleanliness.profile.FaceProfile;
import io.coplanar.evidence.Settings;
import java.util.ArrayList;
import java.util.List;

/** Finds the marks on a face whose parts have been located. */
public final class FaceFinder {
  private FaceFinder() {}

  /**
   * All marks. The image is not modified.
   *
   * @param gray row-major, from 0 to 1, NaN where nothing is known; such pixels are not judged
   * @param scaleXUm µm per px along x
   * @param scaleYUm µm per px along y
   * @param quality of each fiber, in their order; its blur is taken off the sizes
   * @param profile whose zones the findings are given
   * @param settings those of {@link FindSettings}
   */
  public static FaceFindings find(
      float[] gray,
      int width,
      int height,
      double scaleXUm,
      double scaleYUm,
      LocatedFace face,
      List<FiberQuality> quality,
      FaceProfile profile,
      Settings settings) {
    List<List<Finding>> fibers = new ArrayList<>();
    for (int k = 0; k < face.fibers().size(); k++) {
      LocatedFiber fiber = face.fibers().get(k);
      Patch patch =
          new CladdingBackground(fiber, scaleXUm, scaleYUm, settings).patch(gray, width, height);
      fibers.add(new FiberFinder(patch, fiber, quality.get(k).blurUm(), profile, settings).find());
    }
    List<Finding> ferrule =
        new FerruleFinder(gray, width, height, scaleXUm, scaleYUm, face, profile, settings).find();
    return new FaceFindings(fibers, ferrule);
  }
}
