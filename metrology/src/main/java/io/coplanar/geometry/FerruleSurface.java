// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

/**
 * z = a + b·x + c·y + d·x² + e·y² in the ferrule's frame: z in nm above the datum, x and y in µm.
 */
public record FerruleSurface(double a, double b, double c, double d, double e) {
  public double zNm(double xUm, double yUm) {
    return a + xUm * (b + d * xUm) + yUm * (c + e * yUm);
  }
}
