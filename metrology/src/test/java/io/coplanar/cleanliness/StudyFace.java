// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness;

import io.coplanar.image.GrayImage;
import java.util.List;

/**
 * An image of a face with its truth, from any generator.
 *
 * @param name by which it can be made again
 * @param profile that fits its fibers
 * @param fibers those that are whole in the image
 */
record StudyFace(
    String name,
    GrayImage image,
    double claddingUm,
    String profile,
    List<TrueFiber> fibers,
    List<TrueMark> marks) {

  /** A fiber's place and its cladding's diameter, px. */
  record TrueFiber(double xPx, double yPx, double diameterPx) {}

  /**
   * A mark.
   *
   * @param sizeUm diameter of the smallest enclosing circle
   * @param widthUm of a scratch; NaN for all else
   * @param contrastToNoise its strongest pixel's, over a pixel's noise
   * @param reaches by fiber, those that it comes near to
   * @param away how far a place of the image, px, lies outside of it, µm
   */
  record TrueMark(
      String cause,
      boolean loose,
      double sizeUm,
      double widthUm,
      double contrastToNoise,
      List<Reach> reaches,
      Away away) {
    boolean scratch() {
      return !Double.isNaN(widthUm);
    }

    /** Distance of its nearest place from the center of the fiber that it is nearest to, µm. */
    double innermostUm() {
      return reaches.stream().mapToDouble(Reach::innerUm).min().orElse(Double.POSITIVE_INFINITY);
    }

    /** The same in a finding's form, as a perfect inspection would hand it to the judge. */
    Finding finding(double innerUm) {
      FindingKind kind =
          scratch() ? FindingKind.SCRATCH : loose ? FindingKind.PARTICLE : FindingKind.DEFECT;
      return new Finding(
          kind, FaceZone.A, 0, 0, sizeUm, widthUm, Double.NaN, -1, 1, loose, innerUm, List.of());
    }
  }

  /** How near a mark comes to a fiber's center. */
  record Reach(int position, double innerUm) {}

  /** The distance of a place from a mark. */
  @FunctionalInterface
  interface Away {
    double um(double xPx, double yPx);
  }
}
