// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

import io.coplanar.cleanliness.CoreLight;
import io.coplanar.cleanliness.LocatedFiber;
import io.coplanar.evidence.Settings;
import io.coplanar.numeric.Robust;
import java.util.Arrays;
import java.util.List;

/**
 * What a clean cladding would show: rings around the center, each a level and two harmonics. Core
 * light, mode rings and trenches are rings, the lamp's slope is harmonics, and no mark is either,
 * unless it fills half a ring. Where that can happen, in the middle, the rings may not be darker
 * than what surrounds them.
 */
final class CladdingBackground {
  /** Core and trench lie within this radius, and share their center; µm. */
  private static final double CORE_REACH_UM = 35;

  /** Where their shift has faded out, µm. */
  private static final double FADE_UM = 58;

  /** A core that lies further off is taken for none, µm. */
  private static final double MOST_SHIFT_UM = 2.5;

  /** Rings within this radius take their slope from those outside it, up to the next; µm. */
  private static final double INNER_UM = 14;

  private static final double LAMP_UM = 50;

  /** What the rings are fitted without: stands out by this in the smoothed field, in sigma. */
  private static final double MASK_SEED = 4.5;

  private static final double MASK_GROW = 2.5;

  private final LocatedFiber fiber;
  private final Settings settings;
  private final double sx;
  private final double sy;
  private final double scale;
  private final double edgePx;
  private final FiberFrame frame;

  CladdingBackground(LocatedFiber fiber, double sx, double sy, Settings settings) {
    this.fiber = fiber;
    this.settings = settings;
    this.sx = sx;
    this.sy = sy;
    this.scale = Math.sqrt(sx * sy);
    this.frame = new FiberFrame(fiber.cladding());
    this.edgePx = frame.radius - settings.get("find_rim_um") / scale;
  }

  /** The patch around the fiber, with every pixel inside its rim judged. */
  Patch patch(float[] image, int imageWidth, int imageHeight) {
    double part = edgePx / frame.radius;
    double halfWidth = fiber.cladding().halfWidth() * part;
    double halfHeight = fiber.cladding().halfHeight() * part;
    int x0 = Math.max(0, (int) Math.floor(frame.cx - halfWidth) - 1);
    int y0 = Math.max(0, (int) Math.floor(frame.cy - halfHeight) - 1);
    int w = Math.max(0, Math.min(imageWidth, (int) Math.ceil(frame.cx + halfWidth) + 2) - x0);
    int h = Math.max(0, Math.min(imageHeight, (int) Math.ceil(frame.cy + halfHeight) + 2) - y0);
    int n = w * h;
    Patch patch =
        new Patch(x0, y0, w, h, sx, sy, new float[n], new float[n], new float[n], new boolean[n]);
    if (n > 0 && edgePx > 8) {
      fill(patch, image, imageWidth, rings(image, imageWidth, imageHeight));
      float[] without = withoutMarks(patch);
      if (without.length > 0) {
        // a scratch along a ring bends it a little; without the scratch it does not
        RingSampler clean = new RingSampler(without, w, h);
        RingSampler all = new RingSampler(patch.gray(), w, h);
        fill(patch, image, imageWidth, fitted(clean, all, x0, y0));
      }
    }
    return patch;
  }

  /**
   * The patch with NaN where something stands out, a pixel around it too; empty if nothing does.
   */
  private static float[] withoutMarks(Patch p) {
    float[] fine = Smooth.unit(p.z(), p.judged(), p.width(), p.height(), 1);
    List<int[]> marks = Components.of(fine, p.width(), p.height(), MASK_SEED, MASK_GROW);
    if (marks.isEmpty()) {
      return new float[0];
    }
    float[] without = p.gray().clone();
    for (int[] pixels : marks) {
      for (int i : pixels) {
        int x = i % p.width();
        int y = i / p.width();
        for (int v = Math.max(0, y - 1); v <= Math.min(p.height() - 1, y + 1); v++) {
          for (int u = Math.max(0, x - 1); u <= Math.min(p.width() - 1, x + 1); u++) {
            without[v * p.width() + u] = Float.NaN;
          }
        }
      }
    }
    return without;
  }

  private double shiftU;
  private double shiftV;

  /** How much of the core's shift holds at a radius in px. */
  private double fade(double rho) {
    double um = rho * scale;
    return um <= CORE_REACH_UM ? 1 : um >= FADE_UM ? 0 : (FADE_UM - um) / (FADE_UM - CORE_REACH_UM);
  }

  private RingTable rings(float[] image, int width, int height) {
    RingSampler sampler = new RingSampler(image, width, height);
    RingFit fit = new RingFit();
    CoreOffset offset = new CoreOffset(sampler, frame, fit);
    offset.find((int) Math.min(edgePx, CORE_REACH_UM / scale), MOST_SHIFT_UM / scale);
    shiftU = offset.u;
    shiftV = offset.v;
    return fitted(sampler, sampler, 0, 0);
  }

  /** The rings, read from images whose first pixel is at (x0, y0); small rings from all of it. */
  private RingTable fitted(RingSampler clean, RingSampler all, int x0, int y0) {
    RingFit fit = new RingFit();
    int n = (int) Math.ceil(edgePx) + 2;
    double[] c = new double[n * RingFit.TERMS];
    double[] noise = new double[n];
    int inner = (int) Math.min(n, INNER_UM / scale);
    for (int k = inner; k < n; k++) {
      ring(k, clean, x0, y0, fit, 2, c, noise);
    }
    double lampU = lamp(c, inner, 1);
    double lampV = lamp(c, inner, 2);
    for (int k = 0; k < inner; k++) {
      // a mark covers more of a small ring than a harmonic may follow: there the lamp's slope holds
      ring(k, all, x0, y0, fit, 0, c, noise);
      double level = c[k * RingFit.TERMS];
      c[k * RingFit.TERMS + 1] = level * lampU * (k + 0.5);
      c[k * RingFit.TERMS + 2] = level * lampV * (k + 0.5);
    }
    fillGaps(c, noise);
    middle(c);
    guardMiddle(c);
    return new RingTable(c, sigma(c, noise));
  }

  /** The lamp's slope over its level, a px: the median of rings outside the core. */
  private double lamp(double[] c, int inner, int term) {
    int t = RingFit.TERMS;
    int to = (int) Math.min(noiseRings(c), LAMP_UM / scale);
    double[] slopes = new double[Math.max(1, to - inner)];
    int m = 0;
    for (int k = inner; k < to; k++) {
      if (!Double.isNaN(c[k * t]) && c[k * t] > 1e-3) {
        slopes[m++] = c[k * t + term] / c[k * t] / (k + 0.5);
      }
    }
    return m == 0 ? 0 : Robust.median(slopes, m);
  }

  private static int noiseRings(double[] c) {
    return c.length / RingFit.TERMS;
  }

  private void ring(
      int k,
      RingSampler sampler,
      int x0,
      int y0,
      RingFit fit,
      int order,
      double[] c,
      double[] noise) {
    double rho = Math.min(k + 0.5, edgePx + 0.5);
    int samples = RingFit.samples(rho);
    double fade = fade(rho);
    for (int j = 0; j < samples; j++) {
      double a = rho * RingFit.cos(j, samples) + shiftU * fade;
      double b = rho * RingFit.sin(j, samples) + shiftV * fade;
      fit.sample[j] = sampler.at(frame.x(a, b) - x0, frame.y(a, b) - y0);
    }
    fit.fit(samples, order);
    for (int t = 0; t < RingFit.TERMS; t++) {
      c[k * RingFit.TERMS + t] = fit.c(t);
    }
    noise[k] = fit.sigma();
  }

  /** A ring that is not in the image is as its neighbor inside, or else outside. */
  private static void fillGaps(double[] c, double[] noise) {
    int t = RingFit.TERMS;
    for (int k = 1; k < noise.length; k++) {
      if (Double.isNaN(c[k * t])) {
        System.arraycopy(c, (k - 1) * t, c, k * t, t);
        noise[k] = noise[k - 1];
      }
    }
    for (int k = noise.length - 2; k >= 0; k--) {
      if (Double.isNaN(c[k * t])) {
        System.arraycopy(c, (k + 1) * t, c, k * t, t);
        noise[k] = noise[k + 1];
      }
    }
    for (int i = 0; i < c.length; i++) {
      c[i] = Double.isNaN(c[i]) ? 0 : c[i];
    }
    for (int k = 0; k < noise.length; k++) {
      noise[k] = Double.isNaN(noise[k]) ? 1 : noise[k];
    }
  }

  /** The innermost ring is a pixel or two: what a parabola through its neighbors says instead. */
  private static void middle(double[] c) {
    int t = RingFit.TERMS;
    c[0] = c[t] + (c[t] - c[2 * t]) * (1.5 * 1.5 - 0.5 * 0.5) / (2.5 * 2.5 - 1.5 * 1.5);
  }

  /**
   * A pit in the very middle fills its rings and would hide in them: there they may be brighter
   * than what surrounds them if light comes out of the core, and never darker.
   */
  private void guardMiddle(double[] c) {
    int t = RingFit.TERMS;
    double coreUm = settings.get("find_core_um");
    double contrast = settings.get("find_core_contrast_one");
    int from = (int) (1.3 * coreUm / scale);
    int to = Math.min(c.length / t, (int) (3 * coreUm / scale) + 1);
    double[] levels = new double[Math.max(1, to - from)];
    for (int k = from; k < to; k++) {
      levels[k - from] = c[k * t];
    }
    double around = Robust.median(levels, Math.max(0, to - from));
    for (int k = 0; k < Math.min(from, c.length / t); k++) {
      boolean dark = c[k * t] < around * (1 - contrast);
      boolean bright = fiber.core() == CoreLight.UNLIT && c[k * t] > around * (1 + contrast);
      if (dark || bright) {
        Arrays.fill(c, k * t, k * t + t, 0);
        c[k * t] = around;
      }
    }
  }

  /**
   * The noise of each ring: of the rings around it, and not less than that of most; and what the
   * rings themselves may be wrong by where they are steep.
   */
  private double[] sigma(double[] c, double[] noise) {
    int t = RingFit.TERMS;
    int n = noise.length;
    double[] sorted = noise.clone();
    // outer rings, where most of the pixels are
    double usual = Robust.median(Arrays.copyOfRange(sorted, n / 3, n), n - n / 3);
    double[] sigma = new double[n];
    double[] near = new double[5];
    for (int k = 0; k < n; k++) {
      for (int m = 0; m < 5; m++) {
        near[m] = noise[Math.max(0, Math.min(n - 1, k + m - 2))];
      }
      double own = Robust.median(near, 5);
      double light = Math.max(0, c[k * t] / Math.max(1e-3, c[(n / 2) * t]) - 1);
      double most = Math.max(2 * usual, 0.03 * Math.min(light, 1) * c[k * t]);
      double step = Math.abs(c[Math.min(n - 1, k + 1) * t] - c[Math.max(0, k - 1) * t]) / 2;
      sigma[k] =
          Math.hypot(
              Math.max(1e-4, Math.min(most, Math.max(own, usual))),
              step > 3 * usual ? settings.get("find_ring_error_px") * step : 0);
    }
    return sigma;
  }

  private void fill(Patch p, float[] image, int imageWidth, RingTable rings) {
    double edge2 = edgePx * edgePx;
    for (int y = 0; y < p.height(); y++) {
      double dy = y + p.y0() - frame.cy;
      for (int x = 0; x < p.width(); x++) {
        int i = y * p.width() + x;
        float gray = image[(y + p.y0()) * imageWidth + x + p.x0()];
        p.gray()[i] = gray;
        double dx = x + p.x0() - frame.cx;
        double u = frame.u(dx, dy);
        double v = frame.v(dx, dy);
        double rho2 = u * u + v * v;
        if (rho2 <= edge2 && !Float.isNaN(gray)) {
          double fade = fade(Math.sqrt(rho2));
          float a = (float) (u - shiftU * fade);
          float b = (float) (v - shiftV * fade);
          float rho = (float) Math.sqrt(a * a + b * b);
          float clean = rings.at(a, b, rho);
          p.judged()[i] = true;
          p.background()[i] = clean;
          p.z()[i] = (gray - clean) / rings.sigma(rho);
        }
      }
    }
  }
}
