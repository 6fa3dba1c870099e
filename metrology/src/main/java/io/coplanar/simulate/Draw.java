// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

import io.coplanar.connector.FiberLayout;
import java.util.ArrayList;
import java.util.List;

/** From a spec and a seed to the face that it stands for. */
final class Draw {
  private Draw() {}

  /** Radius of the circle that a height is averaged over, µm. */
  static final double HEIGHT_RADIUS_UM = 25;

  /** Radius of the circle that a core dip is averaged over, µm. */
  static final double CORE_RADIUS_UM = 5;

  static FaceShape face(FerruleSpec spec, long seed) {
    RandomSource random = new RandomSource(seed, RandomSource.Use.TIPS);
    FiberLayout layout = spec.layout();
    int n = layout.count();
    double holeMidX = spec.spread().positionUm() * random.gaussian();
    double holeMidY = spec.spread().positionUm() * random.gaussian();
    List<FiberShape> fibers = new ArrayList<>();
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      FiberShape fiber = scatter(spec, i, random);
      fibers.add(fiber);
      x[i] = fiber.xUm();
      y[i] = fiber.yUm();
    }
    boolean throughHoles = holesInView(spec);
    Centering.toMean(x, y);
    if (!throughHoles) {
      Centering.alongRows(layout.columns(), x, y);
    }
    double d = -0.5 / spec.face().rxMm();
    double e = -0.5 / spec.face().ryMm();
    for (int i = 0; i < n; i++) {
      fibers.set(i, fibers.get(i).standingAt(x[i], y[i], d, e));
    }
    return new FaceShape(
        layout,
        slope(spec.face().sxDeg()),
        slope(spec.face().syDeg()),
        d,
        e,
        List.copyOf(fibers),
        throughHoles,
        holeMidX,
        holeMidY);
  }

  /** A fiber where its hole is, its apex so that it has its height on a flat ferrule. */
  private static FiberShape scatter(FerruleSpec spec, int i, RandomSource random) {
    TipSpec tip = spec.tips().get(i);
    Spread spread = spec.spread();
    double x = spec.layout().xUm(i + 1) + tip.dxUm() + spread.positionUm() * random.gaussian();
    double y = spec.layout().yUm(i + 1) + tip.dyUm() + spread.positionUm() * random.gaussian();
    double height = tip.heightNm() + spread.heightNm() * random.gaussian();
    double factor = Math.clamp(1 + spread.radiusShare() * random.gaussian(), 0.5, 2);
    double tiltX = tip.tiltXDeg() + spread.tiltDeg() * random.gaussian();
    double tiltY = tip.tiltYDeg() + spread.tiltDeg() * random.gaussian();
    double dip = tip.coreDipNm() + spread.coreDipNm() * random.gaussian();
    double w = tip.dishDiameterUm() / 2;
    double dish = dip / FiberShape.meanOfUnitDish(w, CORE_RADIUS_UM);
    double curvature = 0.5 / (tip.radiusMm() * factor);
    FiberShape low = new FiberShape(x, y, 0, slope(tiltX), slope(tiltY), curvature, dish, w);
    return low.raisedBy(height - low.meanNm(HEIGHT_RADIUS_UM));
  }

  /** nm per µm. */
  private static double slope(double angleDeg) {
    return 1000 * StrictMath.tan(StrictMath.toRadians(angleDeg));
  }

  private static boolean holesInView(FerruleSpec spec) {
    FieldOfView view = spec.view();
    GuideHoles holes = GuideHoles.of(spec.layout());
    double angle = StrictMath.toRadians(view.rotationDeg());
    double armX = holes.distanceUm() / 2 * StrictMath.cos(angle);
    double armY = holes.distanceUm() / 2 * StrictMath.sin(angle);
    double radius = holes.diameterUm() / 2;
    double halfX = (view.columns() - 1) / 2.0 * view.pitchXUm();
    double halfY = (view.rows() - 1) / 2.0 * view.pitchYUm();
    return Math.abs(view.offsetXUm()) + Math.abs(armX) + radius < halfX
        && Math.abs(view.offsetYUm()) + Math.abs(armY) + radius < halfY;
  }
}
