// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

import io.coplanar.connector.FiberLayout;
import java.util.ArrayList;
import java.util.List;

/** Reads the truth off a face, in closed form. */
final class TruthTable {
  private TruthTable() {}

  /**
   * @param dustShare for each fiber
   * @param validFraction of the region of interest
   */
  static FerruleTruth of(
      FerruleSpec spec, FaceShape face, double[] dustShare, double validFraction) {
    FaceSpec f = spec.face();
    double rms = StrictMath.hypot(spec.texture().ferruleRmsNm(), spec.instrument().noiseNm());
    List<FerruleTruth.Fiber> fibers = new ArrayList<>();
    for (int i = 0; i < dustShare.length; i++) {
      fibers.add(fiber(i, spec, face, dustShare[i]));
    }
    FieldOfView view = spec.view();
    return new FerruleTruth(
        spec.layout(),
        new FerruleTruth.Frame(
            view.originXUm(), view.originYUm(), view.rotationDeg(), face.throughHoles()),
        new FerruleTruth.Ferrule(
            f.sxDeg(), f.syDeg(), finite(f.rxMm()), finite(f.ryMm()), rms, validFraction),
        fibers,
        array(face));
  }

  private static FerruleTruth.Fiber fiber(
      int i, FerruleSpec spec, FaceShape face, double dustShare) {
    FiberShape tip = face.fibers().get(i);
    return new FerruleTruth.Fiber(
        i + 1,
        tip.xUm(),
        tip.yUm(),
        heightNm(face, tip),
        finite(0.5 / tip.curvature()),
        tip.meanDipNm(Draw.CORE_RADIUS_UM),
        dustShare);
  }

  private static double heightNm(FaceShape face, FiberShape tip) {
    return tip.meanNm(Draw.HEIGHT_RADIUS_UM)
        - face.meanBowNm(tip.xUm(), tip.yUm(), Draw.HEIGHT_RADIUS_UM);
  }

  private static FerruleTruth.FiberArray array(FaceShape face) {
    FiberLayout layout = face.layout();
    double[] x = face.fibers().stream().mapToDouble(FiberShape::xUm).toArray();
    double[] y = face.fibers().stream().mapToDouble(FiberShape::yUm).toArray();
    double[] h = face.fibers().stream().mapToDouble(tip -> heightNm(face, tip)).toArray();
    // The plane b·x + c·y is left out of a FiberShape, so its mean is the leveled tip.
    double[] tips =
        face.fibers().stream().mapToDouble(tip -> tip.meanNm(Draw.HEIGHT_RADIUS_UM)).toArray();
    HeightPlane plane = HeightPlane.through(layout.rows(), x, y, h);
    double low = h[0];
    double high = h[0];
    double step = 0;
    for (int i = 0; i < h.length; i++) {
      low = Math.min(low, h[i]);
      high = Math.max(high, h[i]);
      if (i % layout.columns() > 0) {
        step = Math.max(step, Math.abs(h[i] - h[i - 1]));
      }
    }
    return new FerruleTruth.FiberArray(
        plane.lowestNm(),
        HeightPlane.through(layout.rows(), x, y, tips).lowestNm(),
        step,
        high - low,
        StrictMath.toDegrees(StrictMath.atan(plane.slopeX() / 1000)));
  }

  private static double finite(double radiusMm) {
    return Double.isInfinite(radiusMm) ? Double.NaN : radiusMm;
  }
}
