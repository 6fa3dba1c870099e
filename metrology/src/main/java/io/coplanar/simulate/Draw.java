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
    Spread spread = spec.spread();
    int n = layout.count();
    double holeMidX = spread.positionUm() * random.gaussian();
    double holeMidY = spread.positionUm() * random.gaussian();
    List<TipSpec> tips = new ArrayList<>();
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      TipSpec tip = scatter(spec.tips().get(i), spread, random);
      tips.add(tip);
      x[i] = layout.xUm(i + 1) + tip.dxUm();
      y[i] = layout.yUm(i + 1) + tip.dyUm();
    }
    boolean throughHoles = holesInView(spec);
    Centering.toMean(x, y);
    if (!throughHoles) {
      Centering.alongRows(layout.columns(), x, y);
    }
    FaceShape bare =
        new FaceShape(
            layout,
            slope(spec.face().sxDeg()),
            slope(spec.face().syDeg()),
            -0.5 / spec.face().rxMm(),
            -0.5 / spec.face().ryMm(),
            List.of(),
            throughHoles,
            holeMidX,
            holeMidY);
    List<FiberShape> fibers = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      fibers.add(fiber(tips.get(i), x[i], y[i], bare));
    }
    return new FaceShape(
        layout,
        bare.b(),
        bare.c(),
        bare.d(),
        bare.e(),
        List.copyOf(fibers),
        throughHoles,
        holeMidX,
        holeMidY);
  }

  private static TipSpec scatter(TipSpec tip, Spread spread, RandomSource random) {
    double dx = spread.positionUm() * random.gaussian();
    double dy = spread.positionUm() * random.gaussian();
    double height = spread.heightNm() * random.gaussian();
    double factor = 1 + spread.radiusShare() * random.gaussian();
    double tiltX = spread.tiltDeg() * random.gaussian();
    double tiltY = spread.tiltDeg() * random.gaussian();
    double dip = spread.coreDipNm() * random.gaussian();
    return new TipSpec(
        tip.dxUm() + dx,
        tip.dyUm() + dy,
        tip.heightNm() + height,
        tip.radiusMm() * Math.clamp(factor, 0.5, 2),
        tip.tiltXDeg() + tiltX,
        tip.tiltYDeg() + tiltY,
        tip.coreDipNm() + dip,
        tip.dishDiameterUm());
  }

  /** Solves apex and dish so that the means over their circles are what the spec says. */
  private static FiberShape fiber(TipSpec tip, double xUm, double yUm, FaceShape face) {
    double w = tip.dishDiameterUm() / 2;
    double curvature = 0.5 / tip.radiusMm();
    double dish = tip.coreDipNm() / FiberShape.meanOfUnitDish(w, CORE_RADIUS_UM);
    FiberShape atZero =
        new FiberShape(
            xUm, yUm, 0, slope(tip.tiltXDeg()), slope(tip.tiltYDeg()), curvature, dish, w);
    double apex =
        tip.heightNm()
            + face.meanBowNm(xUm, yUm, HEIGHT_RADIUS_UM)
            - atZero.meanNm(HEIGHT_RADIUS_UM);
    return new FiberShape(xUm, yUm, apex, atZero.slopeX(), atZero.slopeY(), curvature, dish, w);
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
