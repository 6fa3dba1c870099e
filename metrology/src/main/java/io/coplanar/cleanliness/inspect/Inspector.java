// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.inspect;

import io.coplanar.cleanliness.FaceQuality;
import io.coplanar.cleanliness.FiberQuality;
import io.coplanar.cleanliness.LocatedFace;
import io.coplanar.cleanliness.ScaleSource;
import io.coplanar.cleanliness.find.FaceFinder;
import io.coplanar.cleanliness.find.FaceFindings;
import io.coplanar.cleanliness.find.FindSettings;
import io.coplanar.cleanliness.locate.FaceLocator;
import io.coplanar.cleanliness.locate.Located;
import io.coplanar.cleanliness.profile.FaceJudge;
import io.coplanar.cleanliness.profile.FaceJudgement;
import io.coplanar.cleanliness.profile.FiberFindings;
import io.coplanar.cleanliness.quality.FaceQualityJudge;
import io.coplanar.cleanliness.quality.QualitySettings;
import io.coplanar.image.GrayImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * From a picture to a verdict: where the fibers are, whether the picture can be judged, what is on
 * the face, and what the profile makes of it. Marks are looked for even where the picture cannot be
 * judged, for people to see; they decide nothing there.
 */
public final class Inspector {
  private Inspector() {}

  /** Inspects; the picture is not modified, and the same picture always gives the same. */
  public static Inspection inspect(GrayImage image, InspectRequest request) {
    Located located =
        FaceLocator.locate(
            image.gray(), image.width(), image.height(), image.pixelAspect(), request.known());
    FaceQuality quality = quality(image, located, request);
    FaceFindings found = find(image, located, quality, request);
    return new Inspection(
        request, located, quality, found.ferrule(), judge(located.face(), quality, found, request));
  }

  private static FaceQuality quality(GrayImage image, Located located, InspectRequest request) {
    return FaceQualityJudge.judge(
        image.gray(),
        image.width(),
        image.height(),
        located,
        request.known(),
        request.profile(),
        request.settings().only(QualitySettings.DEFAULTS));
  }

  private static FaceFindings find(
      GrayImage image, Located located, FaceQuality quality, InspectRequest request) {
    LocatedFace face = located.face();
    if (face.fibers().isEmpty() || located.source() == ScaleSource.UNKNOWN) {
      return new FaceFindings(Collections.nCopies(face.fibers().size(), List.of()), List.of());
    }
    return FaceFinder.find(
        image.gray(),
        image.width(),
        image.height(),
        located.scaleXUmPerPx(),
        located.scaleYUmPerPx(),
        face,
        quality.fibers(),
        request.profile(),
        request.settings().only(FindSettings.DEFAULTS));
  }

  private static FaceJudgement judge(
      LocatedFace face, FaceQuality quality, FaceFindings found, InspectRequest request) {
    List<FiberFindings> fibers = new ArrayList<>();
    for (int i = 0; i < face.fibers().size(); i++) {
      FiberQuality own = quality.fibers().get(i);
      fibers.add(new FiberFindings(face.fibers().get(i), found.fibers().get(i), own));
    }
    return FaceJudge.judge(request.profile(), fibers, found.ferrule(), quality.reasons());
  }
}
