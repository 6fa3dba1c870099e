// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness;

/**
 * An ellipse in an image, px.
 *
 * @param angleRad direction of the major axis, from x towards y (that is, clockwise on a screen)
 */
public record Ellipse(double cx, double cy, double semiMajor, double semiMinor, double angleRad) {
  public Ellipse {
    if (!(semiMinor > 0 && semiMajor >= semiMinor && Double.isFinite(semiMajor))) {
      throw new IllegalArgumentException("no ellipse: " + semiMajor + " × " + semiMinor);
    }
  }

  /** Radius of the circle of the same area, px. */
  public double radius() {
    return Math.sqrt(semiMajor * semiMinor);
  }

  /** Distance from the center in radii in that direction: 1 on the ellipse, less inside. */
  public double share(double x, double y) {
    double cos = Math.cos(angleRad);
    double sin = Math.sin(angleRad);
    double dx = x - cx;
    double dy = y - cy;
    return Math.hypot((dx * cos + dy * sin) / semiMajor, (dy * cos - dx * sin) / semiMinor);
  }

  /** The radius in a direction from the center, px. */
  public double radius(double directionRad) {
    double t = directionRad - angleRad;
    return 1 / Math.hypot(Math.cos(t) / semiMajor, Math.sin(t) / semiMinor);
  }

  /** Half the height of the box around it, px. */
  public double halfHeight() {
    return Math.hypot(semiMajor * Math.sin(angleRad), semiMinor * Math.cos(angleRad));
  }

  /** Half the width of the box around it, px. */
  public double halfWidth() {
    return Math.hypot(semiMajor * Math.cos(angleRad), semiMinor * Math.sin(angleRad));
  }
}
