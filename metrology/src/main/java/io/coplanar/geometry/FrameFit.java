// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import io.coplanar.connector.FiberLayout;
import org.jspecify.annotations.Nullable;

/**
 * The ferrule's frame from the fibers' centers: origin at their mean, x along the rows (one slope
 * for all, each row about its own middle), or through the guide holes where they are in view.
 *
 * @param frame the frame
 * @param originUncertaintyUm of each coordinate of the origin
 * @param rotationUncertaintyRad of the direction of x
 * @param scale pitch found over pitch expected: far from 1 the map's pixel pitch is wrong
 */
record FrameFit(
    Frame frame, double originUncertaintyUm, double rotationUncertaintyRad, double scale) {

  /**
   * Fits the centers in the order of positions; those that are null were not found and do not
   * count. The origin is where the layout's center comes to lie, which for a full array is the
   * centers' mean.
   */
  static FrameFit of(FiberLayout layout, @Nullable Center[] centers) {
    double n = 0;
    double mx = 0;
    double my = 0;
    double nx = 0;
    double ny = 0;
    double u2 = 0;
    for (int i = 0; i < centers.length; i++) {
      Center c = centers[i];
      if (c != null) {
        n++;
        mx += c.xUm();
        my += c.yUm();
        nx += layout.xUm(i + 1);
        ny += layout.yUm(i + 1);
        u2 += c.uncertaintyUm() * c.uncertaintyUm();
      }
    }
    double dot = 0;
    double cross = 0;
    double spread = 0;
    for (int row = 0; row < layout.rows(); row++) {
      double[] r = row(layout, centers, row);
      dot += r[0];
      cross += r[1];
      spread += r[2];
    }
    double each = Math.sqrt(u2 / n);
    if (spread == 0) {
      Frame frame = new Frame(mx / n - nx / n, my / n - ny / n, 0, Frame.Basis.MAP);
      return new FrameFit(frame, each, 0, 1);
    }
    double angle = Math.atan2(cross, dot);
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    Frame frame =
        new Frame(
            mx / n - (cos * nx - sin * ny) / n,
            my / n - (sin * nx + cos * ny) / n,
            angle,
            Frame.Basis.FIBER_ROW);
    return new FrameFit(
        frame, each / Math.sqrt(n), each / Math.sqrt(spread), Math.hypot(dot, cross) / spread);
  }

  /**
   * A row's products of nominal and found places about their means: dot, cross, nominal squares.
   */
  private static double[] row(FiberLayout layout, @Nullable Center[] centers, int row) {
    double n = 0;
    double mx = 0;
    double my = 0;
    double nx = 0;
    int first = row * layout.columns();
    for (int i = first; i < first + layout.columns(); i++) {
      Center c = centers[i];
      if (c != null) {
        n++;
        mx += c.xUm();
        my += c.yUm();
        nx += layout.xUm(i + 1);
      }
    }
    double[] r = new double[3];
    for (int i = first; i < first + layout.columns(); i++) {
      Center c = centers[i];
      if (c != null) {
        double a = layout.xUm(i + 1) - nx / n;
        r[0] += a * (c.xUm() - mx / n);
        r[1] += a * (c.yUm() - my / n);
        r[2] += a * a;
      }
    }
    return r;
  }

  /** The same with x through the guide holes. */
  FrameFit turned(double rotationRad, double uncertaintyRad) {
    return new FrameFit(
        new Frame(frame.originXUm(), frame.originYUm(), rotationRad, Frame.Basis.GUIDE_HOLES),
        originUncertaintyUm,
        uncertaintyRad,
        scale);
  }
}
