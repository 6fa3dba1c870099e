// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

import io.coplanar.simulate.image.MarkShape.Place;

/** How bright a face is at a place, and how much of a mark's contrast a pixel gets to see. */
final class SceneLight {
  private SceneLight() {}

  /** Gray at a place without texture, marks, blur and rim lines; may exceed 1. */
  static double grayAround(FaceScene scene, Place place) {
    FaceView v = scene.view();
    double light =
        scene.lamp().over(v).at(v.xPx(place.xUm(), place.yUm()), v.yPx(place.xUm(), place.yUm()));
    return light * reflected(scene, place);
  }

  private static double reflected(FaceScene scene, Place place) {
    for (FiberFace f : scene.fibers()) {
      double rho = Math.hypot(place.xUm() - f.xUm(), place.yUm() - f.yUm());
      if (rho <= f.claddingUm() / 2) {
        return rho < f.core().diameterUm() / 2
            ? FiberPainter.gray(f, rho, f.gray(), 0.01)
            : f.gray();
      }
    }
    return scene.ferrule().gray();
  }

  /**
   * Contrast of a mark's strongest pixel. A stripe of width w keeps erf(w/√8σ) of its height under
   * a Gaussian, a disk of diameter d 1 − exp(−d²/8σ²); a pixel's square adds a twelfth of its side
   * squared to the variance.
   */
  static double peak(FaceScene scene, Mark mark, Place place, double gray) {
    double pixel = scene.view().umPerPx();
    double blur = scene.optics().sigmaUm(place.xUm(), place.yUm());
    double sigma = Math.sqrt(blur * blur + pixel * pixel / 12);
    double kept =
        mark.shape() instanceof Stroke line
            ? erf(line.widthUm() / (Math.sqrt(8) * sigma))
            : disk(mark, sigma);
    double seen = Math.clamp(gray * (1 + kept * mark.contrast()), 0, 1);
    return seen / Math.min(1, gray) - 1;
  }

  private static double disk(Mark mark, double sigma) {
    double d = 2 * mark.shape().enclosing().radiusUm() / sigma;
    return 1 - StrictMath.exp(-d * d / 8);
  }

  /** Abramowitz and Stegun 7.1.26 for x ≥ 0; off by at most 1.5e-7. */
  static double erf(double x) {
    double t = 1 / (1 + 0.3275911 * x);
    double p =
        t
            * (0.254829592
                + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
    return 1 - p * StrictMath.exp(-x * x);
  }
}
