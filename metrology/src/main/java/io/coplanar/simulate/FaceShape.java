// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

import io.coplanar.connector.FiberLayout;
import java.util.List;

/**
 * A ferrule's face with everything drawn that was left to chance, in the ferrule's frame: z = b·x +
 * c·y + d·x² + e·y², lengths in µm, z in nm.
 *
 * @param throughHoles whether the guide holes fix the frame
 * @param holeMidXUm the middle between the guide holes
 * @param holeMidYUm likewise
 */
record FaceShape(
    FiberLayout layout,
    double b,
    double c,
    double d,
    double e,
    List<FiberShape> fibers,
    boolean throughHoles,
    double holeMidXUm,
    double holeMidYUm) {

  /** The ferrule's surface above its plane. */
  double bowNm(double xUm, double yUm) {
    return d * xUm * xUm + e * yUm * yUm;
  }

  /** Mean of {@link #bowNm} over a circle. */
  double meanBowNm(double xUm, double yUm, double circleRadiusUm) {
    return meanBowNm(d, e, xUm, yUm, circleRadiusUm);
  }

  /** Mean of d·x² + e·y² over a circle about x0, y0: x² there has the mean x0² + ρ²/4. */
  static double meanBowNm(double d, double e, double xUm, double yUm, double circleRadiusUm) {
    double quarter = circleRadiusUm * circleRadiusUm / 4;
    return d * (xUm * xUm + quarter) + e * (yUm * yUm + quarter);
  }
}
