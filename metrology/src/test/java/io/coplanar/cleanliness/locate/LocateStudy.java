// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.locate;

import io.coplanar.cleanliness.Ellipse;
import io.coplanar.cleanliness.FaceQuality;
import io.coplanar.cleanliness.profile.FaceProfiles;
import io.coplanar.cleanliness.quality.FaceQualityJudge;
import io.coplanar.cleanliness.quality.QualitySettings;
import io.coplanar.image.GrayImage;
import io.coplanar.simulate.FerruleSpec;
import io.coplanar.simulate.image.Camera;
import io.coplanar.simulate.image.FaceScene;
import io.coplanar.simulate.image.ImageTruth;
import io.coplanar.simulate.image.RandomFace;
import io.coplanar.simulate.image.SceneRenderer;
import java.util.Arrays;
import java.util.List;

/**
 * How many fibers of simulated faces are found, how well, in what time, and how many faces the
 * quality check refuses although each can be judged. Arguments: ORDINARY or HARSH, number of faces,
 * first seed.
 */
public final class LocateStudy {
  private LocateStudy() {}

  private static final double NEAR_UM = 20;

  private static int whole;
  private static int missed;
  private static int extra;
  private static int off;
  private static int refused;
  private static double[] errors = new double[0];

  public static void main(String[] args) throws Exception {
    FerruleSpec.Difficulty difficulty = FerruleSpec.Difficulty.valueOf(args[0]);
    int faces = Integer.parseInt(args[1]);
    long first = Long.parseLong(args[2]);
    double seconds = 0;
    double megapixels = 0;
    for (long seed = first; seed < first + faces; seed++) {
      FaceScene scene = RandomFace.of(seed, difficulty);
      GrayImage image = Camera.look(SceneRenderer.render(scene), scene.sensor(), seed);
      double cladding = scene.fibers().getFirst().claddingUm() > 132 ? 140 : 125;
      LocateRequest request = new LocateRequest(Double.NaN, cladding, 0, 0);
      long start = System.nanoTime();
      Located located = FaceLocator.locate(image.gray(), image.width(), image.height(), 1, request);
      seconds += (System.nanoTime() - start) / 1e9;
      megapixels += image.width() * 1e-6 * image.height();
      FaceQuality quality =
          FaceQualityJudge.judge(
              image.gray(),
              image.width(),
              image.height(),
              located,
              request,
              FaceProfiles.get(FaceProfiles.DEFAULT),
              QualitySettings.DEFAULTS);
      compare(seed, scene, located, quality);
    }
    Arrays.sort(errors);
    System.out.printf(
        "%d fibers: %d missed, %d places taken for one, %d off by more than 1 %%; radius off by"
            + " %.3f %% at the median, %.2f %% at most; %d of %d faces refused; %.0f ms/Mpx%n",
        whole,
        missed,
        extra,
        off,
        errors.length == 0 ? Double.NaN : 100 * errors[errors.length / 2],
        errors.length == 0 ? Double.NaN : 100 * errors[errors.length - 1],
        refused,
        faces,
        1000 * seconds / megapixels);
  }

  private static void compare(long seed, FaceScene scene, Located located, FaceQuality quality) {
    List<ImageTruth.Fiber> truth = ImageTruth.of(scene).fibers();
    String said = "";
    int matched = 0;
    for (ImageTruth.Fiber t : truth) {
      Ellipse best = null;
      for (var f : located.face().fibers()) {
        double d = Math.hypot(f.cladding().cx() - t.xPx(), f.cladding().cy() - t.yPx());
        if (d * scene.view().umPerPx() < NEAR_UM) {
          best = f.cladding();
        }
      }
      if (best != null) {
        matched++;
      }
      if (t.whole()) {
        whole++;
        if (best == null) {
          missed++;
          said += " missed " + t.face().position();
        } else {
          double error = Math.abs(2 * best.radius() / t.claddingDiameterPx() - 1);
          errors = Arrays.copyOf(errors, errors.length + 1);
          errors[errors.length - 1] = error;
          if (error > 0.01) {
            off++;
            said += " off %d by %.1f %%".formatted(t.face().position(), 100 * error);
          }
        }
      }
    }
    int more = located.face().fibers().size() - matched;
    extra += more;
    said += more > 0 ? " " + more + " that are none" : "";
    boolean all = truth.stream().allMatch(ImageTruth.Fiber::whole);
    if (!quality.judgeable() && all) {
      refused++;
      said += " refused: " + quality.reasons();
      said += quality.fibers().stream().filter(f -> !f.judgeable()).findFirst();
    }
    if (!said.isEmpty()) {
      System.out.println(
          seed
              + " ("
              + scene.view().widthPx()
              + " x "
              + scene.view().heightPx()
              + ", "
              + truth.size()
              + " fibers, %.2f µm/px):".formatted(scene.view().umPerPx())
              + said);
    }
  }
}
