// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.profile;

import io.coplanar.cleanliness.FaceZone;

/**
 * A set of acceptance rules for the cleanliness of end faces.
 *
 * @param mode SM or MM
 * @param adhesiveOuterDiameterUm C reaches from B's border to here; beyond is D
 * @param note what a reader of a result should know; may be empty
 */
public record FaceProfile(
    String id,
    String title,
    String standard,
    String edition,
    String mode,
    double adhesiveOuterDiameterUm,
    ZoneLimits a,
    ZoneLimits b,
    ParticleLimits particles,
    String note) {

  /** The zone of a point at this radius around its fiber's center, µm; borders belong inside. */
  public FaceZone zone(double radiusUm) {
    // in this order a radius that is no number is in A, where least is allowed
    if (radiusUm > adhesiveOuterDiameterUm / 2) {
      return FaceZone.D;
    }
    if (radiusUm > b.outerDiameterUm() / 2) {
      return FaceZone.C;
    }
    return radiusUm > a.outerDiameterUm() / 2 ? FaceZone.B : FaceZone.A;
  }
}
