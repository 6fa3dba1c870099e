// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.compare;

import io.coplanar.cleanliness.LocatedFiber;
import io.coplanar.cleanliness.PixelPoint;
import io.coplanar.cleanliness.inspect.Inspection;
import java.util.List;

/**
 * How one image of a face lies over another: turned by an angle around a place, in µm of each
 * image's own scale. Found from the fibers' centers alone, by least squares; one fiber tells a
 * shift and no turn.
 *
 * @param turnRad from the first image to the second, from x towards y (clockwise on a screen)
 * @param rmsUm how far the fibers miss each other then, root mean square
 */
public record FaceAlignment(
    Inspection first,
    Inspection second,
    double firstXUm,
    double firstYUm,
    double secondXUm,
    double secondYUm,
    double turnRad,
    double rmsUm) {

  /** Of two images with the same number of fibers, at least one. */
  static FaceAlignment of(Inspection first, Inspection second) {
    double[][] a = centersUm(first);
    double[][] b = centersUm(second);
    if (a.length != b.length || a.length == 0) {
      throw new IllegalArgumentException(a.length + " fibers over " + b.length);
    }
    double[] ca = mean(a);
    double[] cb = mean(b);
    double dot = 0;
    double cross = 0;
    for (int i = 0; i < a.length; i++) {
      double ax = a[i][0] - ca[0];
      double ay = a[i][1] - ca[1];
      double bx = b[i][0] - cb[0];
      double by = b[i][1] - cb[1];
      dot += ax * bx + ay * by;
      cross += ax * by - ay * bx;
    }
    double turn = a.length == 1 ? 0 : Math.atan2(cross, dot);
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double ax = a[i][0] - ca[0];
      double ay = a[i][1] - ca[1];
      double x = ax * Math.cos(turn) - ay * Math.sin(turn) - (b[i][0] - cb[0]);
      double y = ax * Math.sin(turn) + ay * Math.cos(turn) - (b[i][1] - cb[1]);
      sum += x * x + y * y;
    }
    return new FaceAlignment(
        first, second, ca[0], ca[1], cb[0], cb[1], turn, Math.sqrt(sum / a.length));
  }

  /** A place of the first image in the second, px. */
  public PixelPoint toSecond(double xPx, double yPx) {
    double x = xPx * first.located().scaleXUmPerPx() - firstXUm;
    double y = yPx * first.located().scaleYUmPerPx() - firstYUm;
    return new PixelPoint(
        (secondXUm + x * Math.cos(turnRad) - y * Math.sin(turnRad))
            / second.located().scaleXUmPerPx(),
        (secondYUm + x * Math.sin(turnRad) + y * Math.cos(turnRad))
            / second.located().scaleYUmPerPx());
  }

  private static double[][] centersUm(Inspection inspection) {
    List<LocatedFiber> fibers = inspection.face().fibers();
    double[][] centers = new double[fibers.size()][];
    for (int i = 0; i < centers.length; i++) {
      centers[i] =
          new double[] {
            fibers.get(i).cladding().cx() * inspection.located().scaleXUmPerPx(),
            fibers.get(i).cladding().cy() * inspection.located().scaleYUmPerPx()
          };
    }
    return centers;
  }

  private static double[] mean(double[][] points) {
    double x = 0;
    double y = 0;
    for (double[] p : points) {
      x += p[0];
      y += p[1];
    }
    return new double[] {x / points.length, y / points.length};
  }
}
