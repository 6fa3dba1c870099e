// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import io.coplanar.connector.FiberLayout;
import io.coplanar.evidence.Measured;
import io.coplanar.evidence.Missing;
import io.coplanar.evidence.Quantity;
import io.coplanar.evidence.Settings;
import io.coplanar.evidence.Unbounded;
import io.coplanar.evidence.Unit;
import io.coplanar.geometry.HeightStatistics.Statistic;
import io.coplanar.numeric.SymmetricMatrix;
import io.coplanar.surface.HeightMap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From fits to quantities: the arithmetic that turns coefficients and their covariances into named
 * values with standard uncertainties (GUM, JCGM 100:2008, 5.1.2 and 5.2.2: the law of propagation).
 *
 * <p>Slopes are nm per µm, so 1e-3 of a pure number; curvatures nm per µm², so R in mm is 0.5 over
 * one.
 */
record Propagation(
    FiberLayout layout,
    HeightMap map,
    Request request,
    Settings settings,
    FrameFit frame,
    Center[] centers,
    FerruleFit ferrule,
    Quantity validFraction,
    @Nullable Tip[] tips) {
  private static final double TWO_SIGMA = 2;

  /** How deep a core that was not seen may be dished, for the uncertainty of the height; house. */
  private static final double UNSEEN_CORE_NM = 50;

  /**
   * Share of a core's scatter by which the raster's sampling moves its mean; found by simulation.
   */
  private static final double CORE_SAMPLING = 0.35;

  EndFace endFace(GlassNoise noise, List<String> warnings) {
    int n = layout.count();
    double[] x = new double[n];
    double[] y = new double[n];
    double[] h = new double[n];
    double[] absolute = new double[n];
    double[] tipVariance = new double[n];
    List<Fiber> fibers = new ArrayList<>();
    int unmeasured = 0;
    for (int i = 0; i < n; i++) {
      x[i] = frame.frame().xUm(centers[i].xUm(), centers[i].yUm());
      y[i] = frame.frame().yUm(centers[i].xUm(), centers[i].yUm());
      Tip tip = tips[i];
      if (tip == null) {
        unmeasured = unmeasured == 0 ? i + 1 : unmeasured;
        fibers.add(unmeasuredFiber(i, x[i], y[i]));
        continue;
      }
      tipVariance[i] = tipVariance(tip, noise, centers[i], x[i], y[i]);
      h[i] = tip.meanZNm() - surfaceMean(x[i], y[i]);
      FerruleSurface s = ferrule.surface();
      absolute[i] = tip.meanZNm() - s.a() - s.b() * x[i] - s.c() * y[i];
      double uh = Math.sqrt(tipVariance[i] + variance(terms(x[i], y[i])));
      fibers.add(
          new Fiber(
              i + 1,
              position(x[i], i, true),
              position(y[i], i, false),
              new Quantity(h[i], Unit.NANOMETER, uh),
              radius(tip.paraboloid().p()[3], curvatureUncertainty(tip, noise)),
              coreDip(tip, noise)));
    }
    FiberArray array =
        unmeasured > 0
            ? noArray("fiber " + unmeasured + " could not be measured")
            : array(x, y, h, absolute, tipVariance);
    return new EndFace(
        layout,
        ferruleShape(),
        List.copyOf(fibers),
        array,
        frame.frame(),
        ferrule.surface(),
        map,
        settings,
        List.copyOf(warnings));
  }

  private Ferrule ferruleShape() {
    FerruleSurface s = ferrule.surface();
    double o = frame.originUncertaintyUm();
    double t = frame.rotationUncertaintyRad();
    double ub = root(cov(1, 1), square(2 * s.d() * o), square(s.c() * t));
    double uc = root(cov(2, 2), square(2 * s.e() * o), square(s.b() * t));
    return new Ferrule(
        angle(s.b(), ub, request.referenceTiltXDeg()),
        angle(s.c(), uc, request.referenceTiltYDeg()),
        radius(-s.d(), Math.sqrt(cov(3, 3))),
        radius(-s.e(), Math.sqrt(cov(4, 4))),
        new Quantity(ferrule.flatnessNm(), Unit.NANOMETER, ferrule.flatnessUncertaintyNm()),
        validFraction);
  }

  private FiberArray array(
      double[] x, double[] y, double[] h, double[] absolute, double[] tipVariance) {
    int n = h.length;
    double[] tipOnly = new double[n * n];
    double[] all = new double[n * n];
    for (int i = 0; i < n; i++) {
      double[] fi = terms(x[i], y[i]);
      for (int j = 0; j < n; j++) {
        double[] fj = terms(x[j], y[j]);
        double c = 0;
        for (int a = 0; a < FerruleFit.TERMS; a++) {
          for (int b = 0; b < FerruleFit.TERMS; b++) {
            c += fi[a] * cov(a, b) * fj[b];
          }
        }
        all[i * n + j] = c;
      }
      tipOnly[i * n + i] = tipVariance[i];
      all[i * n + i] += tipVariance[i];
    }
    int rows = layout.rows();
    Statistic slope = HeightStatistics.slope(x, y, rows, h);
    return new FiberArray(
        heightStatistic(HeightStatistics.minusCoplanarity(x, y, rows, h), all),
        heightStatistic(HeightStatistics.minusCoplanarity(x, y, rows, absolute), tipOnly),
        heightStatistic(HeightStatistics.maxAdjacentDifference(layout.columns(), h), all),
        heightStatistic(HeightStatistics.range(h), all),
        slope == null
            ? new Missing(Unit.DEGREE, "one fiber has no line")
            : new Quantity(
                Math.toDegrees(Math.atan(slope.value() * 1e-3)),
                Unit.DEGREE,
                Math.toDegrees(slope.uncertainty(all) * 1e-3)));
  }

  private static Measured heightStatistic(@Nullable Statistic s, double[] covariance) {
    return s == null
        ? new Missing(Unit.NANOMETER, "one fiber cannot be compared with others")
        : new Quantity(s.value(), Unit.NANOMETER, s.uncertainty(covariance));
  }

  private static FiberArray noArray(String reason) {
    Missing m = new Missing(Unit.NANOMETER, reason);
    return new FiberArray(m, m, m, m, new Missing(Unit.DEGREE, reason));
  }

  private Fiber unmeasuredFiber(int i, double x, double y) {
    String reason = "too little of the fiber's tip was measured";
    return new Fiber(
        i + 1,
        position(x, i, true),
        position(y, i, false),
        new Missing(Unit.NANOMETER, reason),
        new Missing(Unit.MILLIMETER, reason),
        new Missing(Unit.NANOMETER, reason));
  }

  /**
   * A coordinate: the center's uncertainty less what it shares with the frame that it helped to
   * lay.
   */
  private Measured position(double value, int i, boolean alongX) {
    double share = 1.0 / layout.count();
    if (frame.frame().basis() == Frame.Basis.FIBER_ROW) {
      double spread = 0;
      for (int p = 1; p <= layout.count(); p++) {
        spread += square(layout.xUm(p));
      }
      share += alongX || spread == 0 ? 0 : square(layout.xUm(i + 1)) / spread;
    }
    double turn =
        frame.frame().basis() == Frame.Basis.GUIDE_HOLES
            ? frame.rotationUncertaintyRad() * (alongX ? layout.yUm(i + 1) : layout.xUm(i + 1))
            : 0;
    double u = centers[i].uncertaintyUm();
    return new Quantity(
        value, Unit.MICROMETER, root(square(u) * Math.max(0, 1 - share), square(turn), 0));
  }

  /** The fitted surface's mean over the height circle about a point. */
  private double surfaceMean(double x, double y) {
    double[] f = terms(x, y);
    FerruleSurface s = ferrule.surface();
    return s.a() + s.b() * f[1] + s.c() * f[2] + s.d() * f[3] + s.e() * f[4];
  }

  /** The surface's terms, averaged over the height circle: the mean of x² is x₀² + r²/4. */
  private double[] terms(double x, double y) {
    double q = square(settings.get("height_diameter_um") / 2) / 4;
    return new double[] {1, x, y, x * x + q, y * y + q};
  }

  private double tipVariance(Tip tip, GlassNoise noise, Center center, double x, double y) {
    double heightR = settings.get("height_diameter_um") / 2;
    double innerR = settings.get("tip_inner_diameter_um") / 2;
    double share = 1 - Math.min(0.9, square(innerR / heightR));
    double white = noise.whiteNm2() * share / Math.max(1, tip.heightPixels());
    double area = Math.PI * heightR * heightR;
    double texture = noise.textureVariance(r -> 1 / area, heightR);
    // a displaced circle sees the tip's slope against the ferrule's
    FerruleSurface s = ferrule.surface();
    double cos = Math.cos(frame.frame().rotationRad());
    double sin = Math.sin(frame.frame().rotationRad());
    double gx = cos * tip.paraboloid().p()[1] + sin * tip.paraboloid().p()[2];
    double gy = -sin * tip.paraboloid().p()[1] + cos * tip.paraboloid().p()[2];
    double slope = Math.hypot(gx - s.b() - 2 * s.d() * x, gy - s.c() - 2 * s.e() * y);
    double coreR = settings.get("core_diameter_um") / 2;
    double unseen = Double.isNaN(tip.coreDipNm()) ? UNSEEN_CORE_NM * square(coreR / heightR) : 0;
    return white + texture + square(slope * center.uncertaintyUm()) + square(unseen);
  }

  private double curvatureUncertainty(Tip tip, GlassNoise noise) {
    double white = tip.paraboloid().covariance()[3 * Paraboloid.TERMS + 3] * whiteShare(noise);
    RingWeights w = ringWeights();
    double texture = noise.textureVariance(w::curvature, settings.get("tip_diameter_um") / 2);
    return Math.sqrt(white + texture);
  }

  private Measured coreDip(Tip tip, GlassNoise noise) {
    if (Double.isNaN(tip.coreDipNm())) {
      return new Missing(Unit.NANOMETER, "too few pixels show the core");
    }
    double coreR = settings.get("core_diameter_um") / 2;
    double[] g = {1, 0, 0, -coreR * coreR / 2, 0, 0};
    double fit =
        SymmetricMatrix.quadraticForm(tip.paraboloid().covariance(), Paraboloid.TERMS, g)
            * whiteShare(noise);
    double white = noise.whiteNm2() / tip.corePixels();
    RingWeights w = ringWeights();
    double area = Math.PI * coreR * coreR;
    double texture =
        noise.textureVariance(
            r -> w.apex(r) - w.curvature(r) * coreR * coreR / 2 - (r < coreR ? 1 / area : 0),
            settings.get("tip_diameter_um") / 2);
    double sampling = square(CORE_SAMPLING * tip.coreSamplingNm());
    return new Quantity(
        tip.coreDipNm(), Unit.NANOMETER, Math.sqrt(fit + white + texture + sampling));
  }

  private RingWeights ringWeights() {
    return RingWeights.of(
        settings.get("tip_inner_diameter_um") / 2, settings.get("tip_diameter_um") / 2);
  }

  private static double whiteShare(GlassNoise n) {
    double all = n.whiteNm2() + n.textureNm2();
    return all > 0 ? n.whiteNm2() / all : 1;
  }

  /** An angle in degrees of a slope in nm per µm. */
  private static Measured angle(double slope, double u, double referenceDeg) {
    double s = slope * 1e-3;
    return new Quantity(
        Math.toDegrees(Math.atan(s)) - referenceDeg,
        Unit.DEGREE,
        Math.toDegrees(u * 1e-3 / (1 + s * s)));
  }

  /** R = 0.5/k mm of z = −k·r² (nm, µm); flat where k cannot be told from 0. */
  private Measured radius(double k, double u) {
    if (Math.abs(k) <= settings.get("flat_at_sigma") * u || k == 0) {
      return new Unbounded(Unit.MILLIMETER, 0.5 / (Math.abs(k) + TWO_SIGMA * u));
    }
    double r = 0.5 / k;
    return new Quantity(r, Unit.MILLIMETER, Math.abs(r * u / k));
  }

  private double variance(double[] f) {
    return SymmetricMatrix.quadraticForm(ferrule.covariance(), FerruleFit.TERMS, f);
  }

  private double cov(int i, int j) {
    return ferrule.covariance()[i * FerruleFit.TERMS + j];
  }

  private static double square(double v) {
    return v * v;
  }

  private static double root(double a, double b, double c) {
    return Math.sqrt(a + b + c);
  }
}
