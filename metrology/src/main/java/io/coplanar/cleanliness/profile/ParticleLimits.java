// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.profile;

/**
 * What is allowed of loose particles.
 *
 * @param wholeFace whether the whole face counts, and not a ring around each fiber
 * @param innerDiameterUm the ring's inner border, which does not belong to it; 0 for none
 * @param outerDiameterUm its outer border, which does; infinite for the whole face
 * @param singleFiberOnly whether arrays are not judged by it
 */
public record ParticleLimits(
    boolean wholeFace,
    double innerDiameterUm,
    double outerDiameterUm,
    boolean singleFiberOnly,
    Cell cell) {

  /** Whether a particle counts whose innermost point lies at this radius around its fiber. */
  public boolean counts(double innermostRadiusUm) {
    // so written that a radius which is no number counts
    return wholeFace
        || (innerDiameterUm == 0 || !(innermostRadiusUm <= innerDiameterUm / 2))
            && !(innermostRadiusUm > outerDiameterUm / 2);
  }

  /** Where they count, in words. */
  public String where() {
    if (wholeFace) {
      return "face";
    }
    String to = " to diameter " + Math.round(outerDiameterUm) + " µm";
    return innerDiameterUm == 0 ? "face" + to : "ring from " + Math.round(innerDiameterUm) + to;
  }
}
