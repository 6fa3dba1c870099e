// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.locate;

import io.coplanar.cleanliness.Ellipse;
import io.coplanar.cleanliness.ScaleSource;
import io.coplanar.numeric.Robust;
import java.util.List;

/**
 * µm a pixel along both axes. Where nothing is stated both come from the claddings; where the scale
 * is stated it is the mean of both, and the claddings or the file say how they differ.
 */
record FaceScale(double x, double y, ScaleSource source) {
  /**
   * Claddings differ from circles by up to a percent; pixels that are not square differ by more.
   */
  private static final double SQUARE = 0.02;

  static FaceScale of(List<Ellipse> claddings, LocateRequest request, double pixelAspect) {
    boolean stated = !Double.isNaN(request.scaleUmPerPx());
    if (claddings.isEmpty() && !stated) {
      return new FaceScale(Double.NaN, Double.NaN, ScaleSource.UNKNOWN);
    }
    double mean =
        stated
            ? request.scaleUmPerPx()
            : request.claddingUm() / 2 / median(claddings, Measure.RADIUS);
    double aspect = pixelAspect;
    if (aspect == 1 && !claddings.isEmpty()) {
      double seen = median(claddings, Measure.ASPECT);
      aspect = Math.abs(seen - 1) > SQUARE ? seen : 1;
    }
    double root = Math.sqrt(aspect);
    return new FaceScale(
        mean / root, mean * root, stated ? ScaleSource.STATED : ScaleSource.CLADDING);
  }

  private enum Measure {
    RADIUS,
    /** Height of a pixel over its width: claddings look flattened where it is above 1. */
    ASPECT
  }

  private static double median(List<Ellipse> claddings, Measure measure) {
    double[] v = new double[claddings.size()];
    int n = 0;
    for (Ellipse e : claddings) {
      v[n++] = measure == Measure.RADIUS ? e.radius() : e.halfWidth() / e.halfHeight();
    }
    return Robust.median(v, n);
  }
}
