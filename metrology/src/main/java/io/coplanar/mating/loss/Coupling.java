// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.loss;

/**
 * How much of one fiber's light another takes up: two Gaussian modes, offset, tilted and apart, in
 * one closed form (W. B. Joyce, B. C. DeLoach, Alignment of Gaussian beams, Applied Optics 23,
 * 1984), without the reflections at the glass.
 *
 * @param nearRadiusUm mode field radius w of the sending fiber, half of the MFD
 * @param farRadiusUm of the taking one
 * @param wavelengthUm in the medium between them
 * @param gapUm between the ends, along the sending fiber's axis
 */
record Coupling(double nearRadiusUm, double farRadiusUm, double wavelengthUm, double gapUm) {
  private static final double DB = 10 / Math.log(10);

  /**
   * Loss, dB, at least 0.
   *
   * @param offset of the taking fiber's axis in the plane of its end
   * @param tilt of it; positive where it follows light that spreads towards a positive offset
   */
  double lossDb(Vector2 offset, Vector2 tilt) {
    double w1 = nearRadiusUm * nearRadiusUm;
    double w2 = farRadiusUm * farRadiusUm;
    double spread = wavelengthUm * gapUm / Math.PI;
    double w1AtGap = w1 + spread * spread / w1;
    double kappa = 4 * w1 * w2 / ((w1 + w2) * (w1 + w2) + spread * spread);
    double offsetTerm = offset.dot(offset) / 2 * (1 / w1 + 1 / w2);
    double tiltTerm =
        Math.PI * Math.PI * tilt.dot(tilt) * (w1AtGap + w2) / (2 * wavelengthUm * wavelengthUm);
    double crossTerm = offset.dot(tilt) * gapUm / w1;
    return -DB * Math.log(kappa) + DB * kappa * (offsetTerm + tiltTerm - crossTerm);
  }
}
