// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

import io.coplanar.cleanliness.Ellipse;

/**
 * Places around a fiber as if its cladding were a circle: what the image shows of it is an ellipse
 * where pixels are not square or the face is tilted. Round pixels: the circle has the ellipse's
 * area, and directions stay near what they are in the image.
 */
final class FiberFrame {
  final double cx;
  final double cy;

  /** Of the cladding, px. */
  final double radius;

  private final double xx;
  private final double xy;
  private final double yy;
  private final double invXx;
  private final double invXy;
  private final double invYy;

  FiberFrame(Ellipse e) {
    cx = e.cx();
    cy = e.cy();
    radius = e.radius();
    double c = Math.cos(e.angleRad());
    double s = Math.sin(e.angleRad());
    double a = radius / e.semiMajor();
    double b = radius / e.semiMinor();
    xx = a * c * c + b * s * s;
    xy = (a - b) * c * s;
    yy = a * s * s + b * c * c;
    invXx = c * c / a + s * s / b;
    invXy = (1 / a - 1 / b) * c * s;
    invYy = s * s / a + c * c / b;
  }

  /** The place in the frame of a step from the center in the image: along x. */
  double u(double dx, double dy) {
    return xx * dx + xy * dy;
  }

  /** Along y. */
  double v(double dx, double dy) {
    return xy * dx + yy * dy;
  }

  /** The image's x of a place in the frame. */
  double x(double u, double v) {
    return cx + invXx * u + invXy * v;
  }

  /** The image's y of a place in the frame. */
  double y(double u, double v) {
    return cy + invXy * u + invYy * v;
  }

  /** Distance from the center of a place in the image, round px. */
  double rho(double x, double y) {
    double u = u(x - cx, y - cy);
    double v = v(x - cx, y - cy);
    return Math.sqrt(u * u + v * v);
  }
}
