// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

/**
 * The coefficients of all rings of a fiber, and its noise, at quarters of a pixel of radius;
 * between the rings that were fitted by the cubic of Catmull and Rom.
 */
final class RingTable {
  /** Entries a pixel of radius. */
  static final int FINE = 4;

  private static final int STRIDE = RingFit.TERMS;

  private final float[] fine;
  private final float[] sigma;

  /**
   * @param rings coefficients of rings with radii 0.5, 1.5, … px, {@link RingFit#TERMS} each
   * @param noise sigma of each, as gray
   */
  RingTable(double[] rings, double[] noise) {
    int n = noise.length;
    fine = new float[n * FINE * STRIDE];
    sigma = new float[n * FINE];
    for (int f = 0; f < n * FINE; f++) {
      double at = (double) f / FINE - 0.5;
      int k = (int) Math.floor(at);
      double t = at - k;
      double a = t * (-0.5 + t * (1 - 0.5 * t));
      double b = 1 + t * t * (1.5 * t - 2.5);
      double c = t * (0.5 + t * (2 - 1.5 * t));
      double d = t * t * (0.5 * t - 0.5);
      // what goes around turns its sign through the center, so there it is held
      int p = Math.max(0, k - 1);
      int q = Math.max(0, Math.min(n - 1, k));
      int r = Math.max(0, Math.min(n - 1, k + 1));
      int s = Math.min(n - 1, k + 2);
      for (int m = 0; m < STRIDE; m++) {
        fine[f * STRIDE + m] =
            (float)
                (a * rings[p * STRIDE + m]
                    + b * rings[q * STRIDE + m]
                    + c * rings[r * STRIDE + m]
                    + d * rings[s * STRIDE + m]);
      }
      sigma[f] = (float) ((1 - t) * noise[q] + t * noise[r]);
    }
  }

  /** The noise at a radius in px. */
  float sigma(float rho) {
    return sigma[Math.min(sigma.length - 1, (int) (rho * FINE + 0.5f))];
  }

  /** The gray at (u, v) px from the center, rho its distance. */
  float at(float u, float v, float rho) {
    float r = rho * FINE;
    int f = Math.min(sigma.length - 2, (int) r);
    float t = Math.min(1, r - f);
    float by = 1 / Math.max(rho, 1e-3f);
    float cos = u * by;
    float sin = v * by;
    float cos2 = cos * cos - sin * sin;
    float sin2 = 2 * cos * sin;
    int i = f * STRIDE;
    int j = i + STRIDE;
    float low =
        fine[i] + fine[i + 1] * cos + fine[i + 2] * sin + fine[i + 3] * cos2 + fine[i + 4] * sin2;
    float high =
        fine[j] + fine[j + 1] * cos + fine[j + 2] * sin + fine[j + 3] * cos2 + fine[j + 4] * sin2;
    return low + t * (high - low);
  }
}
