// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

import io.coplanar.simulate.Require;

/**
 * How unevenly the lamp lights the field: a factor that is 1 at its brightest place.
 *
 * @param vignetting gray at the brightest place over that in the farthest corner, by the square of
 *     the distance; 1 for none
 * @param centerX where it is brightest, as a share of the picture's width
 * @param centerY likewise of its height
 * @param ramp brightest over darkest of a slope across the picture, as an angled face has; 1 for
 *     none
 * @param rampDeg where the ramp rises to, counter-clockwise from the picture's x
 */
public record Lamp(double vignetting, double centerX, double centerY, double ramp, double rampDeg) {
  public static final Lamp EVEN = new Lamp(1, 0.5, 0.5, 1, 0);

  public Lamp {
    Require.within("vignetting", vignetting, 1, 10);
    Require.within("ramp", ramp, 1, 10);
    Require.within("lamp center", centerX, -1, 2);
    Require.within("lamp center", centerY, -1, 2);
  }

  /** A factor at each pixel. */
  interface Light {
    double at(double xPx, double yPx);
  }

  /** Over a picture. */
  Light over(FaceView view) {
    double w = view.widthPx() - 1;
    double h = view.heightPx() - 1;
    double far = sq(Math.max(centerX, 1 - centerX) * w) + sq(Math.max(centerY, 1 - centerY) * h);
    double loss = (1 - 1 / vignetting) / far;
    double cos = StrictMath.cos(StrictMath.toRadians(rampDeg));
    double sin = StrictMath.sin(StrictMath.toRadians(rampDeg));
    double reach = (w * Math.abs(cos) + h * Math.abs(sin)) / 2;
    double fall = (1 - 1 / ramp) / 2;
    return (x, y) -> {
      double along = ((x - w / 2) * cos - (y - h / 2) * sin) / reach;
      double round = 1 - loss * (sq(x - centerX * w) + sq(y - centerY * h));
      return round * (1 - fall * (1 - along));
    };
  }

  private static double sq(double x) {
    return x * x;
  }
}
