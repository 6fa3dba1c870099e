// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.quality;

import io.coplanar.cleanliness.CoreLight;
import io.coplanar.cleanliness.Ellipse;
import io.coplanar.cleanliness.FacePainter;
import io.coplanar.cleanliness.FaceQuality;
import io.coplanar.cleanliness.FerruleOutline;
import io.coplanar.cleanliness.LocatedFace;
import io.coplanar.cleanliness.LocatedFiber;
import io.coplanar.cleanliness.ScaleSource;
import io.coplanar.cleanliness.locate.LocateRequest;
import io.coplanar.cleanliness.locate.Located;
import io.coplanar.cleanliness.profile.FaceProfiles;
import io.coplanar.evidence.InputFault;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A sharply painted face, then blurred as a whole and with noise on top, as a camera does it; and
 * judged with its fibers where they are painted.
 */
final class Sight {
  private Sight() {}

  /** One fiber that fills most of a small image. */
  static FacePainter fiber(long seed, double scaleUmPerPx) {
    FacePainter face = new FacePainter(seed);
    face.scaleUmPerPx = scaleUmPerPx;
    face.blurUm = 0.1;
    face.noise = 0;
    face.width = (int) (190 / scaleUmPerPx);
    face.height = face.width;
    return face.rows(1, 1, face.width / 2.0 + 0.3, face.height / 2.0 - 0.2, 0);
  }

  static float[] seen(FacePainter face, double blurUm, double noise, long seed) {
    float[] sharp = face.paint();
    double sigma = blurUm / face.scaleUmPerPx;
    float[] half = blurred(sharp, face.width, face.height, 1, face.width, sigma);
    float[] gray = blurred(half, face.height, face.width, face.width, 1, sigma);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < gray.length; i++) {
      double g = gray[i] + noise * random.nextGaussian();
      gray[i] = (float) (Math.rint(255 * Math.clamp(g, 0, 1)) / 255);
    }
    return gray;
  }

  /** Along lines of n places that are {@code step} apart, the lines {@code next} apart. */
  private static float[] blurred(float[] in, int n, int lines, int step, int next, double sigma) {
    int reach = (int) Math.ceil(4 * sigma);
    double[] kernel = new double[reach + 1];
    double sum = 0;
    for (int k = 0; k <= reach; k++) {
      kernel[k] = Math.exp(-0.5 * k * k / (sigma * sigma));
      sum += k == 0 ? kernel[k] : 2 * kernel[k];
    }
    float[] out = new float[in.length];
    for (int line = 0; line < lines; line++) {
      for (int i = 0; i < n; i++) {
        double v = 0;
        for (int k = -reach; k <= reach; k++) {
          v += kernel[Math.abs(k)] * in[line * next + Math.clamp(i + k, 0, n - 1) * step];
        }
        out[line * next + i * step] = (float) (v / sum);
      }
    }
    return out;
  }

  static Located located(FacePainter face, ScaleSource source) {
    List<LocatedFiber> fibers = new ArrayList<>();
    for (FacePainter.Spot s : face.fibers) {
      Ellipse e = new Ellipse(s.x(), s.y(), s.radiusX(), s.radiusY(), 0);
      fibers.add(new LocatedFiber(fibers.size() + 1, e, CoreLight.UNLIT));
    }
    FerruleOutline whole = FerruleOutline.whole(face.width, face.height);
    double scale = face.scaleUmPerPx;
    return new Located(
        new LocatedFace(fibers, 1, whole, List.of(), List.of()), scale, scale, source);
  }

  static FaceQuality judge(FacePainter face, float[] gray) {
    return judge(face, gray, located(face, ScaleSource.CLADDING), LocateRequest.DEFAULT);
  }

  static FaceQuality judge(FacePainter face, float[] gray, Located located, LocateRequest request) {
    try {
      return FaceQualityJudge.judge(
          gray,
          face.width,
          face.height,
          located,
          request,
          FaceProfiles.get(FaceProfiles.DEFAULT),
          QualitySettings.DEFAULTS);
    } catch (InputFault e) {
      throw new AssertionError(e);
    }
  }
}
