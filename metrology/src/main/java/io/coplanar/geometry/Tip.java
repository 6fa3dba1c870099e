// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import io.coplanar.evidence.Settings;
import io.coplanar.numeric.Robust;
import io.coplanar.surface.HeightMap;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One fiber's tip in the map: the paraboloid through the ring between the inner and the tip circle,
 * and what lies off it in the middle.
 *
 * <p>The mean of z over the height circle is the paraboloid's mean in closed form plus the mean of
 * the accepted residuals, ring by ring: so a missing pixel or a dust particle at one side of a
 * curved tip does not pull the mean, nor does the raster's sampling of the circle.
 *
 * @param paraboloid of the ring
 * @param meanZNm mean of z over the height circle, above the map's datum
 * @param coreDipNm mean over the core circle of (paraboloid − z); NaN where too few pixels show it
 * @param corePixels pixels that the core's mean rests on
 * @param heightPixels pixels that the height's mean rests on
 * @param coreSamplingNm how far the core's mean may be off because few pixels sample a dish
 */
record Tip(
    Paraboloid paraboloid,
    double meanZNm,
    double coreDipNm,
    double corePixels,
    double heightPixels,
    double coreSamplingNm) {
  private static final double MIN_SHARE = 0.05;
  private static final double MIN_CORE_PIXELS = 1.5;

  /** Share of the core's inner and outer half that must be seen each. */
  private static final double MIN_SEEN = 0.35;

  private static final double WILD = 6;

  /** A core may be dished or proud by so much; beyond, a pixel shows dust or a pit. */
  private static final double DEEPEST_NM = -1000;

  private static final double PROUDEST_NM = 300;

  /**
   * Fits a fiber, adds its residuals to the pooled noise; null where too little of it was measured.
   */
  static @Nullable Tip fit(
      HeightMap map, Center center, Settings settings, GlassNoise.Collector noise) {
    double tipR = settings.get("tip_diameter_um") / 2;
    double innerR = settings.get("tip_inner_diameter_um") / 2;
    double coreR = settings.get("core_diameter_um") / 2;
    double heightR = settings.get("height_diameter_um") / 2;
    Patch all =
        Patch.gather(
            map,
            center.xUm(),
            center.yUm(),
            0,
            Math.max(tipR, heightR) + map.pitchXUm(),
            Integer.MAX_VALUE);
    int n = 0;
    double[] u = new double[all.n];
    double[] v = new double[all.n];
    double[] z = new double[all.n];
    double[] radius = new double[all.n];
    for (int i = 0; i < all.n; i++) {
      double r = Math.sqrt(all.u[i] * all.u[i] + all.v[i] * all.v[i]);
      radius[i] = r;
      if (r <= tipR && r >= innerR) {
        u[n] = all.u[i];
        v[n] = all.v[i];
        z[n++] = all.z[i];
      }
    }
    double pixelArea = map.pitchXUm() * map.pitchYUm();
    if (n < MIN_SHARE * Math.PI * (tipR * tipR - innerR * innerR) / pixelArea) {
      return null;
    }
    Paraboloid p = Paraboloid.fit(u, v, z, n, settings.get("rejection_tukey_c"));
    if (p == null) {
      return null;
    }
    double[] residual = new double[all.n];
    for (int i = 0; i < all.n; i++) {
      residual[i] = all.z[i] - p.zNm(all.u[i], all.v[i]);
    }
    double pitch = Math.sqrt(pixelArea);
    Core core = Core.of(radius, residual, all.n, Math.min(coreR, heightR), pitch);
    double skirtR = Math.min(innerR, heightR);
    Zone skirt = Zone.of(radius, residual, all.n, coreR, skirtR, pitch, p.sigmaNm());
    Zone ring = Zone.of(radius, residual, all.n, skirtR, heightR, pitch, p.sigmaNm());
    double coreShare = coreR * coreR / (heightR * heightR);
    double skirtShare = Math.max(0, skirtR * skirtR - coreR * coreR) / (heightR * heightR);
    double ringShare = 1 - Math.min(1, coreShare + skirtShare);
    double mean =
        p.p()[0]
            - p.p()[3] * heightR * heightR / 2
            + coreShare * core.meanOrZero()
            + skirtShare * skirt.meanOrZero()
            + ringShare * ring.meanOrZero();
    collect(
        map,
        all,
        residual,
        radius,
        innerR,
        tipR,
        settings.get("rejection_tukey_c") * p.sigmaNm(),
        noise);
    return new Tip(p, mean, -core.mean, core.pixels, ring.pixels, core.sampling);
  }

  private static boolean isWild(double residual) {
    return residual < DEEPEST_NM || residual > PROUDEST_NM;
  }

  /**
   * The mean residual of the core: its inner and outer half by radius apart, each weighted with its
   * area, so that a missing pixel in a dish's steep part does not shift the mean. No pixel is
   * called wild here by rank: a small deep dish is what is looked for.
   */
  private record Core(double mean, double pixels, double sampling) {
    static Core of(double[] radius, double[] residual, int n, double coreR, double pitch) {
      double[] sw = new double[2];
      double[] s = new double[2];
      double[] ss = new double[2];
      for (int i = 0; i < n; i++) {
        if (isWild(residual[i])) {
          continue;
        }
        for (int half = 0; half < 2; half++) {
          double w = Zone.share(radius[i], half * coreR / 2, (half + 1) * coreR / 2, pitch);
          sw[half] += w;
          s[half] += w * residual[i];
          ss[half] += w * residual[i] * residual[i];
        }
      }
      double pixels = sw[0] + sw[1];
      double whole = Math.PI * coreR * coreR / (pitch * pitch);
      if (pixels < MIN_CORE_PIXELS
          || sw[0] < MIN_SEEN * 0.25 * whole
          || sw[1] < MIN_SEEN * 0.75 * whole) {
        return new Core(Double.NaN, 0, 0); // what was not seen may be the dish itself
      }
      double[] area = {0.25, 0.75};
      if (Math.min(sw[0], sw[1]) < 1) {
        double mean = (s[0] + s[1]) / pixels;
        double spread = Math.sqrt(Math.max(0, (ss[0] + ss[1]) / pixels - mean * mean));
        return new Core(mean, pixels, spread / Math.sqrt(Math.max(1, pixels - 1)));
      }
      double mean = 0;
      double variance = 0;
      for (int half = 0; half < 2; half++) {
        double m = s[half] / sw[half];
        mean += area[half] * m;
        variance += area[half] * area[half] * Math.max(0, ss[half] / sw[half] - m * m) / sw[half];
      }
      return new Core(mean, pixels, Math.sqrt(variance));
    }

    double meanOrZero() {
      return pixels > 0 ? mean : 0;
    }
  }

  /**
   * The mean residual of a ring, its pixels weighted by the share that lies inside; wild ones left
   * out.
   */
  private record Zone(double mean, double pixels, double spread) {
    static Zone of(
        double[] radius,
        double[] residual,
        int n,
        double from,
        double to,
        double pitch,
        double sigma) {
      if (to <= from) {
        return new Zone(Double.NaN, 0, 0);
      }
      double[] inside = new double[n];
      int m = 0;
      for (int i = 0; i < n; i++) {
        if (share(radius[i], from, to, pitch) > 0.5 && !isWild(residual[i])) {
          inside[m++] = residual[i];
        }
      }
      if (m == 0) {
        return new Zone(Double.NaN, 0, 0);
      }
      double[] scratch = Arrays.copyOf(inside, m);
      double median = Robust.median(scratch, m);
      for (int i = 0; i < m; i++) {
        scratch[i] = inside[i] - median;
      }
      double limit = WILD * Math.max(sigma, Robust.sigmaAboutZero(scratch, m));
      double sw = 0;
      double s = 0;
      double ss = 0;
      for (int i = 0; i < n; i++) {
        double w = share(radius[i], from, to, pitch);
        double d = residual[i] - median;
        if (w > 0 && Math.abs(d) <= limit && !isWild(residual[i])) {
          sw += w;
          s += w * d;
          ss += w * d * d;
        }
      }
      double mean = s / sw;
      return new Zone(median + mean, sw, Math.sqrt(Math.max(0, ss / sw - mean * mean)));
    }

    /** About the share of a pixel that lies between two circles. */
    private static double share(double r, double from, double to, double pitch) {
      double outer = Math.max(0, Math.min(1, (to - r) / pitch + 0.5));
      double inner = from <= 0 ? 1 : Math.max(0, Math.min(1, (r - from) / pitch + 0.5));
      return outer * inner;
    }

    double meanOrZero() {
      return pixels > 0 ? mean : 0;
    }
  }

  private static void collect(
      HeightMap map,
      Patch all,
      double[] residual,
      double[] radius,
      double innerR,
      double tipR,
      double limit,
      GlassNoise.Collector noise) {
    int c0 = Integer.MAX_VALUE;
    int c1 = -1;
    int r0 = Integer.MAX_VALUE;
    int r1 = -1;
    for (int i = 0; i < all.n; i++) {
      int c = all.index[i] % map.columns();
      int r = all.index[i] / map.columns();
      c0 = Math.min(c0, c);
      c1 = Math.max(c1, c);
      r0 = Math.min(r0, r);
      r1 = Math.max(r1, r);
    }
    int columns = c1 - c0 + 1;
    float[] raster = new float[columns * (r1 - r0 + 1)];
    Arrays.fill(raster, Float.NaN);
    for (int i = 0; i < all.n; i++) {
      if (radius[i] >= innerR && radius[i] <= tipR && Math.abs(residual[i]) < limit) {
        int c = all.index[i] % map.columns();
        int r = all.index[i] / map.columns();
        raster[(r - r0) * columns + c - c0] = (float) residual[i];
      }
    }
    noise.add(raster, columns);
  }
}
