// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import io.coplanar.connector.FiberLayout;
import io.coplanar.numeric.Robust;
import io.coplanar.surface.HeightMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds a fiber's center to a fraction of a pixel: each pixel near the cladding's edge is asked
 * whether it lies on the tip's paraboloid (fitted well inside) or on the ferrule's surface, and the
 * circle that parts the answers best is the cladding's edge.
 */
final class FiberEdge {
  private static final double RADIUS_UM = FiberLayout.CLADDING_DIAMETER_UM / 2;
  private static final double TIP_UM = 46;
  private static final double BAND_UM = 14;
  private static final double FERRULE_FROM_UM = 76;
  private static final double FERRULE_TO_UM = 98;
  private static final double MAX_SHIFT_UM = 10;
  private static final double COARSE_UM = 12;

  /**
   * A cladding is round and of 125 µm to within 0.7 µm (ITU-T G.652), a sector's edge less sharp.
   */
  private static final double TOLERANCE_UM = 1.2;

  /** An edge less clear than this is looked for by symmetry instead. */
  private static final double CLEAR_CONTRAST = 1.55;

  private static final double CLEAR_AGREEMENT = 0.6;
  private static final double SHOWN_CONTRAST = 0.8;
  private static final double SYMMETRY_FROM_UM = 30;
  private static final double SYMMETRY_TO_UM = 94;
  private static final int MAX_ROUND_POINTS = 6_000;

  /** The ring profile is itself estimated: its regression is worth less than its formula says. */
  private static final double ROUND_UNCERTAINTY = 2;

  private static final double MIN_CONTRAST = 0.35;
  private static final int MAX_TIP_POINTS = 900;

  /**
   * Model errors that neither scatter shows: a rim that falls off, a ferrule that is not quadratic.
   */
  private static final double MODEL_NM = 5;

  /**
   * Squared deviations (in sigma) beyond which a pixel is of neither surface: see {@link #ratio}.
   */
  private static final double NEITHER_TIP = 16;

  private static final double NEITHER_FERRULE = 12;

  /**
   * Standard uncertainty of a center in units of pitch^1.5/√coverage; found by simulation, see
   * docs.
   */
  private static final double DISCRETIZATION = 0.026;

  private FiberEdge() {}

  /** What was found about a guess: the cladding's edge or none, and the ferrule around it. */
  private record Rim(@Nullable CircleEdge edge, double offsetNm) {}

  /** Whether most of a cladding's edge shows near a place (map coordinates, µm). */
  static boolean shows(HeightMap map, CoarseSurface ferrule, double mapXUm, double mapYUm) {
    Rim rim = rim(map, ferrule, mapXUm, mapYUm);
    return rim != null
        && rim.edge != null
        && rim.edge.contrast() >= SHOWN_CONTRAST
        && rim.edge.agreeing() >= CLEAR_AGREEMENT;
  }

  /** The center near a first guess (map coordinates, µm), or null where no edge shows. */
  static @Nullable Center find(HeightMap map, CoarseSurface ferrule, double guessX, double guessY) {
    Rim rim = rim(map, ferrule, guessX, guessY);
    if (rim == null) {
      return null;
    }
    CircleEdge edge = rim.edge;
    double offset = rim.offsetNm;
    double pitch = Math.sqrt(map.pitchXUm() * map.pitchYUm());
    if (edge == null || edge.contrast() < CLEAR_CONTRAST || edge.agreeing() < CLEAR_AGREEMENT) {
      Center round = round(map, ferrule, offset, guessX, guessY, edge, pitch);
      if (round != null) {
        return round;
      }
    }
    if (edge == null || edge.contrast() < MIN_CONTRAST) {
      return null;
    }
    double u =
        DISCRETIZATION
            * Math.pow(pitch, 1.5)
            / Math.sqrt(Math.max(0.05, edge.coverage()))
            * (2 / edge.contrast());
    return new Center(guessX + edge.xUm(), guessY + edge.yUm(), u);
  }

  private static @Nullable Rim rim(
      HeightMap map, CoarseSurface ferrule, double guessX, double guessY) {
    Patch tip = Patch.gather(map, guessX, guessY, 0, TIP_UM, MAX_TIP_POINTS);
    Paraboloid p = Paraboloid.fit(tip.u, tip.v, tip.z, tip.n, Robust.TUKEY_95);
    if (p == null) {
      return null;
    }
    Patch around =
        Patch.gather(map, guessX, guessY, FERRULE_FROM_UM, FERRULE_TO_UM, MAX_TIP_POINTS);
    if (around.n < 30) {
      return null;
    }
    double[] r = new double[around.n];
    for (int i = 0; i < around.n; i++) {
      r[i] = around.z[i] - ferrule.zNm(guessX + around.u[i], guessY + around.v[i]);
    }
    double offset = Robust.median(r.clone(), around.n);
    for (int i = 0; i < around.n; i++) {
      r[i] -= offset;
    }
    double sigmaFerrule = Robust.sigmaAboutZero(r, around.n);
    double vTip = square(1.5 * p.sigmaNm()) + square(MODEL_NM);
    double vFerrule = square(1.5 * sigmaFerrule) + square(MODEL_NM);

    Patch band =
        Patch.gather(
            map, guessX, guessY, RADIUS_UM - BAND_UM, RADIUS_UM + BAND_UM, Integer.MAX_VALUE);
    float[] lambda = new float[band.n];
    for (int i = 0; i < band.n; i++) {
      double dt = band.z[i] - p.zNm(band.u[i], band.v[i]);
      double df = band.z[i] - offset - ferrule.zNm(guessX + band.u[i], guessY + band.v[i]);
      lambda[i] = (float) ratio(dt * dt / vTip, df * df / vFerrule);
    }
    double pitch = Math.sqrt(map.pitchXUm() * map.pitchYUm());
    double fine = Math.max(4, 1.5 * Math.max(map.pitchXUm(), map.pitchYUm()));
    CircleEdge edge =
        CircleEdge.ofRadius(
            band.u,
            band.v,
            lambda,
            band.n,
            RADIUS_UM,
            MAX_SHIFT_UM,
            COARSE_UM,
            fine,
            Math.max(TOLERANCE_UM, 0.5 * pitch),
            map.pitchXUm() * map.pitchYUm());
    return new Rim(edge, offset);
  }

  /** The center by symmetry, where the edge itself does not show. */
  private static @Nullable Center round(
      HeightMap map,
      CoarseSurface ferrule,
      double offset,
      double guessX,
      double guessY,
      @Nullable CircleEdge edge,
      double pitch) {
    Patch p = Patch.gather(map, guessX, guessY, SYMMETRY_FROM_UM, SYMMETRY_TO_UM, MAX_ROUND_POINTS);
    double[] e = new double[p.n];
    for (int i = 0; i < p.n; i++) {
      e[i] = p.z[i] - offset - ferrule.zNm(guessX + p.u[i], guessY + p.v[i]);
    }
    double startU = edge == null ? 0 : edge.xUm();
    double startV = edge == null ? 0 : edge.yUm();
    double[] c = RadialSymmetry.center(p.u, p.v, e, p.n, startU, startV, Math.max(1, 0.7 * pitch));
    if (c == null || Math.hypot(c[0], c[1]) > MAX_SHIFT_UM || !(c[2] < 1)) {
      return null;
    }
    double sampling = DISCRETIZATION * Math.pow(pitch, 1.5);
    return new Center(guessX + c[0], guessY + c[1], Math.hypot(ROUND_UNCERTAINTY * c[2], sampling));
  }

  /** The clipped log-likelihood ratio "tip against ferrule" of squared deviations, in [−1, 1]. */
  private static double ratio(double tip, double ferrule) {
    double l = 0.5 * (Math.min(ferrule, NEITHER_FERRULE) - Math.min(tip, NEITHER_TIP));
    return Math.max(-4, Math.min(4, l)) / 4;
  }

  private static double square(double v) {
    return v * v;
  }
}
