// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import io.coplanar.numeric.Robust;
import io.coplanar.numeric.SymmetricMatrix;
import io.coplanar.surface.HeightMap;
import org.jspecify.annotations.Nullable;

/**
 * The ferrule's bi-parabolic surface z = a + b·x + c·y + d·x² + e·y² over the region, fitted so
 * that pits, dust and scratches do not count.
 *
 * <p>Estimator: Tukey's biweight, c = 4.685 sigma, by iteratively reweighted least squares from a
 * start that is robust itself; sigma is 1.4826 times the median absolute residual of an even
 * sample, taken anew in each iteration. Why: a redescending estimator gives a pit of 600 nm no
 * weight at all, so no share of pixels has to be rejected by rank (which moves a clean surface, and
 * moves heights by 60 nm where a tenth of the pixels are pitted), and keeps 95 % of the information
 * of clean ones. The first iterations run on a part of the rows, the last ones on all.
 *
 * <p>Covariance: the sandwich H⁻¹·V·H⁻¹ of an M-estimator (Huber and Ronchetti, 2009, 7.6), with V
 * from the noise's power at low frequencies ({@link TextureCells}), so that texture, whose pixels
 * are not independent, is counted with its own correlation. Lengths inside are mm.
 *
 * @param surface in the frame, nm and µm
 * @param covariance 5 × 5, of (a, b, c, d, e) in nm and µm
 * @param sigmaNm robust scatter of the pixels
 * @param flatnessNm root mean square of the accepted residuals
 * @param flatnessUncertaintyNm standard uncertainty of that
 */
record FerruleFit(
    FerruleSurface surface,
    double[] covariance,
    double sigmaNm,
    double flatnessNm,
    double flatnessUncertaintyNm) {
  static final int TERMS = 5;
  private static final double UM_PER_MM = 1000;
  private static final int SAMPLE_PIXELS = 120_000;
  private static final int SCALE_PIXELS = 30_000;
  private static final int FIRST_ITERATIONS = 8;
  private static final int LAST_ITERATIONS = 3;
  private static final double CONVERGED_NM = 0.005;
  private static final double MIN_SIGMA_NM = 0.02;

  /**
   * Share by which pits too shallow to be told from texture may raise the flatness; by simulation.
   */
  private static final double SHALLOW_PITS = 0.005;

  /** Monomials X^i·Y^j of degree ≤ 4, by i and j, in the order of {@link #moments}. */
  private static final int DEGREE = 5;

  /** Fits, or null where the region does not determine the surface. */
  static @Nullable FerruleFit fit(
      HeightMap map,
      Frame frame,
      Region region,
      CoarseSurface start,
      double tukeyC,
      double pitMarginUm) {
    Fitter f = new Fitter(map, frame, region, tukeyC);
    double[] p = f.start(start);
    int stride = (int) Math.max(1, Math.round((double) region.pixels() / SAMPLE_PIXELS));
    double sigma = 0;
    for (int it = 0; it < FIRST_ITERATIONS; it++) {
      sigma = f.sigma(p);
      double[] step = f.step(p, stride, sigma, it < 2 ? 3 : 1);
      if (step == null) {
        return null;
      }
      add(p, step);
      if (it >= 3 && corner(step) < CONVERGED_NM) {
        break;
      }
    }
    sigma = f.sigma(p);
    f = f.withoutPits(p, tukeyC * sigma, pitMarginUm);
    sigma = f.sigma(p);
    for (int it = 0; it < LAST_ITERATIONS; it++) {
      double[] step = f.step(p, 1, sigma, 1);
      if (step == null) {
        return null;
      }
      add(p, step);
      if (corner(step) < CONVERGED_NM) {
        break;
      }
    }
    return f.finish(p, sigma);
  }

  private static void add(double[] p, double[] step) {
    for (int i = 0; i < p.length; i++) {
      p[i] += step[i];
    }
  }

  /** How far a step moves the surface about 1.5 mm away from the origin, nm. */
  private static double corner(double[] s) {
    return Math.abs(s[0])
        + 1.5 * (Math.abs(s[1]) + Math.abs(s[2]))
        + 2.25 * (Math.abs(s[3]) + Math.abs(s[4]));
  }

  /** The state of one fit: the map, the region, and scratch space. */
  private static final class Fitter {
    private final HeightMap map;
    private final Frame frame;
    private final Region region;
    private final double tukeyC;
    private final double cos;
    private final double sin;
    private final double dx;
    private final double[] scratch = new double[2 * SCALE_PIXELS + 64];

    Fitter(HeightMap map, Frame frame, Region region, double tukeyC) {
      this.tukeyC = tukeyC;
      this.map = map;
      this.frame = frame;
      this.region = region;
      this.cos = Math.cos(frame.rotationRad());
      this.sin = Math.sin(frame.rotationRad());
      this.dx = map.pitchXUm() / UM_PER_MM;
    }

    /** The coarse quadratic in the frame, without its cross term. nm and mm. */
    double[] start(CoarseSurface s) {
      double h = 500;
      double z0 = at(s, 0, 0);
      double xp = at(s, h, 0);
      double xm = at(s, -h, 0);
      double yp = at(s, 0, h);
      double ym = at(s, 0, -h);
      double m = h / UM_PER_MM;
      return new double[] {
        z0,
        (xp - xm) / (2 * m),
        (yp - ym) / (2 * m),
        (xp + xm - 2 * z0) / (2 * m * m),
        (yp + ym - 2 * z0) / (2 * m * m)
      };
    }

    private double at(CoarseSurface s, double x, double y) {
      return s.zNm(frame.mapXUm(x, y), frame.mapYUm(x, y));
    }

    private double mapX(int column) {
      return (column * map.pitchXUm() - frame.originXUm()) / UM_PER_MM;
    }

    private double mapY(int row) {
      return (-row * map.pitchYUm() - frame.originYUm()) / UM_PER_MM;
    }

    /** The surface along a map row as a parabola in map x: m0, m1, m2. */
    private void parabola(double[] p, double y, double[] m) {
      double sx = sin * y; // frame x = cos·X + sx
      double sy = cos * y; // frame y = −sin·X + sy
      m[0] = p[0] + p[1] * sx + p[2] * sy + p[3] * sx * sx + p[4] * sy * sy;
      m[1] = p[1] * cos - p[2] * sin + 2 * p[3] * cos * sx - 2 * p[4] * sin * sy;
      m[2] = p[3] * cos * cos + p[4] * sin * sin;
    }

    /** The same fit on a map without the flanks of pits. */
    Fitter withoutPits(double[] p, double limitNm, double marginUm) {
      HeightMap clean =
          PitMargin.without(
              map, region, (row, m) -> parabola(p, mapY(row), m), mapX(0), dx, limitNm, marginUm);
      return new Fitter(clean, frame, region, tukeyC);
    }

    /** 1.4826 × median |residual| of an even sample of the region. */
    double sigma(double[] p) {
      long pixels = Math.max(1, region.pixels());
      // a stride without small factors does not beat with rows, fibers or a scan's lines
      int stride = (int) Math.max(1, pixels / SCALE_PIXELS) | 1;
      float[] z = map.heightNm();
      double[] m = new double[3];
      int n = 0;
      long skip = 0;
      for (int k = 0; k < region.runs && n < scratch.length; k++) {
        int length = region.to[k] - region.from[k];
        if (skip >= length) {
          skip -= length;
          continue;
        }
        parabola(p, mapY(region.row[k]), m);
        int base = region.row[k] * map.columns();
        int i = (int) skip;
        for (; i < length && n < scratch.length; i += stride) {
          double x = mapX(region.from[k] + i);
          double r = z[base + region.from[k] + i] - (m[0] + x * (m[1] + x * m[2]));
          if (!Double.isNaN(r)) {
            scratch[n++] = r;
          }
        }
        skip = i - length;
      }
      return Math.max(Robust.sigmaAboutZero(scratch, n), MIN_SIGMA_NM);
    }

    /** One step of iteratively reweighted least squares, or null when singular. */
    double @Nullable [] step(double[] p, int stride, double sigma, double widen) {
      double c = tukeyC * sigma * widen;
      double[] a = new double[DEGREE * DEGREE];
      double[] b = new double[DEGREE * DEGREE];
      moments(p, stride, 1 / (c * c), a, b);
      double[] normal = new double[TERMS * TERMS];
      double[] right = new double[TERMS];
      normalEquations(a, b, normal, right);
      return SymmetricMatrix.solve(normal, TERMS, right);
    }

    /** Weighted moments of map coordinates: a of w (degree ≤ 4), b of w·residual (degree ≤ 2). */
    private void moments(double[] p, int stride, double inverseC2, double[] a, double[] b) {
      float[] z = map.heightNm();
      double[] m = new double[3];
      double[] sums = new double[RowMoments.SUMS];
      for (int k = 0; k < region.runs; k++) {
        if (region.row[k] % stride != 0) {
          continue;
        }
        double y = mapY(region.row[k]);
        parabola(p, y, m);
        java.util.Arrays.fill(sums, 0);
        int base = region.row[k] * map.columns();
        RowMoments.add(
            z,
            base + region.from[k],
            base + region.to[k],
            mapX(region.from[k]),
            dx,
            m[0],
            m[1],
            m[2],
            inverseC2,
            sums);
        double yj = 1;
        for (int j = 0; j < DEGREE; j++) {
          for (int i = 0; i + j < DEGREE; i++) {
            a[i * DEGREE + j] += sums[i] * yj;
          }
          for (int i = 0; i + j < 3; i++) {
            b[i * DEGREE + j] += sums[5 + i] * yj;
          }
          yj *= y;
        }
      }
    }

    /** From moments of map coordinates to normal equations of the frame's five terms. */
    private void normalEquations(double[] a, double[] b, double[] normal, double[] right) {
      // each term as coefficients of 1, X, Y, X², XY, Y²
      double[][] term = {
        {1, 0, 0, 0, 0, 0},
        {0, cos, sin, 0, 0, 0},
        {0, -sin, cos, 0, 0, 0},
        {0, 0, 0, cos * cos, 2 * cos * sin, sin * sin},
        {0, 0, 0, sin * sin, -2 * cos * sin, cos * cos}
      };
      int[] px = {0, 1, 0, 2, 1, 0};
      int[] py = {0, 0, 1, 0, 1, 2};
      for (int s = 0; s < TERMS; s++) {
        for (int i = 0; i < 6; i++) {
          right[s] += term[s][i] * b[px[i] * DEGREE + py[i]];
        }
        for (int t = 0; t < TERMS; t++) {
          double sum = 0;
          for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
              sum += term[s][i] * term[t][j] * a[(px[i] + px[j]) * DEGREE + py[i] + py[j]];
            }
          }
          normal[s * TERMS + t] = sum;
        }
      }
    }

    private static double square(double v) {
      return v * v;
    }

    @Nullable FerruleFit finish(double[] p, double sigma) {
      double c = tukeyC * sigma;
      TextureCells cells =
          TextureCells.collect(
              map, region, c, sigma, (y, m) -> parabola(p, y, m), this::mapX, this::mapY);
      double[] a = new double[DEGREE * DEGREE];
      double[] b = new double[DEGREE * DEGREE];
      moments(p, 1, 1 / (c * c), a, b);
      double[] normal = new double[TERMS * TERMS];
      normalEquations(a, b, normal, new double[TERMS]);
      if (cells.accepted() < 20 * TERMS || !(a[0] > 0)) {
        return null;
      }
      // H⁻¹·V·H⁻¹ with H = Σ ψ′·φφᵀ and V = power·Σ φφᵀ, each φφᵀ-sum in proportion to the weighted
      // one
      double scale = cells.noisePower(TERMS) * cells.accepted() * a[0] / square(cells.slopeSum());
      double[] inverse = SymmetricMatrix.inverse(normal, TERMS);
      if (inverse == null) {
        return null;
      }
      double[] cov = inverse;
      double[] unit = {1, 1e-3, 1e-3, 1e-6, 1e-6}; // mm to µm
      for (int i = 0; i < TERMS; i++) {
        for (int j = 0; j < TERMS; j++) {
          cov[i * TERMS + j] *= scale * unit[i] * unit[j];
        }
      }
      double flatness = Math.sqrt(cells.variance());
      return new FerruleFit(
          new FerruleSurface(p[0], p[1] * 1e-3, p[2] * 1e-3, p[3] * 1e-6, p[4] * 1e-6),
          cov,
          sigma,
          flatness,
          Math.hypot(flatness / Math.sqrt(2 * cells.independent(TERMS)), SHALLOW_PITS * flatness));
    }
  }
}
