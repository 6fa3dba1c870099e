// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.quality;

import io.coplanar.cleanliness.Ellipse;
import io.coplanar.cleanliness.FaceQuality;
import io.coplanar.cleanliness.FiberQuality;
import io.coplanar.cleanliness.LocatedFiber;
import io.coplanar.cleanliness.ScaleSource;
import io.coplanar.cleanliness.locate.LocateRequest;
import io.coplanar.cleanliness.locate.Located;
import io.coplanar.cleanliness.profile.FaceProfile;
import io.coplanar.evidence.Settings;
import io.coplanar.numeric.Robust;
import java.util.ArrayList;
import java.util.List;

/** Says whether an image of a face can be judged, and if not, what to do. */
public final class FaceQualityJudge {
  private final Picture picture;
  private final Located located;
  private final LocateRequest request;
  private final FaceProfile profile;
  private final Settings settings;

  private FaceQualityJudge(
      Picture picture,
      Located located,
      LocateRequest request,
      FaceProfile profile,
      Settings settings) {
    this.picture = picture;
    this.located = located;
    this.request = request;
    this.profile = profile;
    this.settings = settings;
  }

  /**
   * Judges an image. It is not modified.
   *
   * @param gray row by row, from 0 to 1, NaN where nothing is known
   * @param request what was asked of the image: number of fibers, rows, scale
   * @param profile whose zones A and B must be seen
   * @param settings those of {@link QualitySettings}
   */
  public static FaceQuality judge(
      float[] gray,
      int width,
      int height,
      Located located,
      LocateRequest request,
      FaceProfile profile,
      Settings settings) {
    return new FaceQualityJudge(
            new Picture(gray, width, height), located, request, profile, settings)
        .judge();
  }

  private FaceQuality judge() {
    List<String> reasons = new ArrayList<>();
    int found = located.face().fibers().size();
    if (found == 0) {
      reasons.add(
          "no fiber found: bring the end face into the picture and into focus, with even light");
      return new FaceQuality(reasons, List.of());
    }
    if (request.fibers() > 0 && found != request.fibers()) {
      reasons.add(
          "%d fibers found, not %d: take the whole array, clean it where dirt hides a fiber, or correct the number"
              .formatted(found, request.fibers()));
    }
    if (request.rows() > 0 && located.face().rows() != request.rows()) {
      reasons.add(
          "the fibers lie in %d rows, not %d: take the whole array, or correct the number of rows"
              .formatted(located.face().rows(), request.rows()));
    }
    scale(reasons);
    List<FiberQuality> fibers = new ArrayList<>();
    for (LocatedFiber fiber : located.face().fibers()) {
      fibers.add(fiber(fiber));
    }
    return new FaceQuality(reasons, fibers);
  }

  private void scale(List<String> reasons) {
    double scale = Math.sqrt(located.scaleXUmPerPx() * located.scaleYUmPerPx());
    double coarsest = settings.get("quality_scale_max_um");
    if (!(scale <= coarsest)) {
      reasons.add(
          "a pixel is %.2f µm, and a mark of 2 µm needs one of %.2f µm or less: use a stronger objective"
              .formatted(scale, coarsest));
    }
    if (located.source() != ScaleSource.STATED) {
      return;
    }
    List<LocatedFiber> fibers = located.face().fibers();
    double[] diameter = new double[fibers.size()];
    for (int k = 0; k < diameter.length; k++) {
      diameter[k] = 2 * scale * fibers.get(k).cladding().radius();
    }
    double median = Robust.median(diameter, diameter.length);
    double off = Math.abs(median / request.claddingUm() - 1);
    if (!(off <= settings.get("quality_scale_agreement_one"))) {
      reasons.add(
          "at %.3f µm a pixel the cladding would be %.1f µm, not %.0f: correct the scale or the cladding's diameter"
              .formatted(scale, median, request.claddingUm()));
    }
  }

  private FiberQuality fiber(LocatedFiber fiber) {
    List<String> reasons = new ArrayList<>();
    double sx = located.scaleXUmPerPx();
    double sy = located.scaleYUmPerPx();
    Ellipse e = fiber.cladding();
    double mark = settings.get("quality_mark_um");
    CladdingLook look =
        CladdingLook.at(
            picture,
            e,
            sx,
            sy,
            profile.a().outerDiameterUm() / request.claddingUm(),
            profile.b().outerDiameterUm() / request.claddingUm(),
            mark / 2);
    if (!look.whole()) {
      reasons.add("the image's border cuts the fiber: move it into the picture");
    }
    if (look.missing()) {
      reasons.add("a part of the fiber is missing in the file: take or copy the image again");
    }
    double noise = Double.isNaN(look.pixelNoise()) ? 0 : look.pixelNoise();
    double blur = new RimFocus(picture, sx, sy).blurUm(e, noise);
    if (Double.isNaN(blur)) {
      reasons.add("the edge of the cladding is not seen: focus, clean the face, or add light");
    } else if (blur > settings.get("quality_blur_max_um")) {
      reasons.add(
          "out of focus: edges are blurred by %.1f µm, and a mark of %.0f µm may vanish from %.1f µm on; focus and take it again"
              .formatted(blur, mark, settings.get("quality_blur_max_um")));
    }
    exposure(look, reasons);
    surface(look, blur, mark / 2, reasons);
    return new FiberQuality(fiber.position(), blur, reasons);
  }

  private void exposure(CladdingLook look, List<String> reasons) {
    double most = settings.get("quality_clipped_share_one");
    if (look.whiteShare() > most) {
      reasons.add(
          "overexposed: %.0f %% of the cladding is white; use less light"
              .formatted(100 * look.whiteShare()));
    }
    if (look.blackShare() > most) {
      reasons.add(
          "underexposed: %.0f %% of the cladding is black; use more light"
              .formatted(100 * look.blackShare()));
    }
    if (look.whiteInA() > settings.get("quality_core_clipped_share_one")) {
      reasons.add(
          "light from the core bleaches %.0f %% of zone A: lower it or switch it off"
              .formatted(100 * look.whiteInA()));
    }
  }

  private void surface(CladdingLook look, double blurUm, double radiusUm, List<String> reasons) {
    if (Double.isNaN(look.roughness() + look.markNoise())) {
      if (reasons.isEmpty()) {
        reasons.add("too little of the cladding is seen: move the fiber into the picture");
      }
      return;
    }
    if (look.roughness() > settings.get("quality_rough_one")) {
      reasons.add("the surface is rough: it is not polished, or no fiber; polish it or look again");
      return;
    }
    if (Double.isNaN(blurUm)) {
      return;
    }
    double signal =
        settings.get("quality_mark_contrast_one") * look.level() * left(blurUm, radiusUm);
    double sigma = signal / look.markNoise();
    if (!(sigma >= settings.get("quality_mark_sigma"))) {
      reasons.add(
          "too noisy: a mark of %.0f µm would be %.1f times the noise; use more light, or average more images"
              .formatted(2 * radiusUm, sigma));
    }
  }

  /**
   * What the blur leaves of a disk's contrast in the filter of {@link CladdingLook}. A blurred disk
   * that is smaller than its blur is a Gaussian whose variance is the blur's and r²/4.
   */
  private static double left(double blurUm, double r) {
    double variance = blurUm * blurUm + r * r / 4;
    double peak = Math.min(1, r * r / (2 * variance));
    double middle = CladdingLook.MIDDLE * r;
    double around = CladdingLook.AROUND * r;
    return peak
        * ((1 + 6 * Math.exp(-middle * middle / (2 * variance))) / 7
            - Math.exp(-around * around / (2 * variance)));
  }
}
