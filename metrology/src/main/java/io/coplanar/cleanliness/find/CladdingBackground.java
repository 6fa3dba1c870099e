// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

import io.coplanar.cleanliness.CoreLight;
import io.coplanar.cleanliness.LocatedFiber;
import io.coplanar.evidence.Settings;
import io.coplanar.numeric.Robust;
import java.util.Arrays;

/**
 * What a clean cladding would show: a profile over the radius times a smooth lamp. The profile is
 * the median of each ring, so core light, mode rings and trenches belong to it and no mark does,
 * unless it fills half a ring. Where that can happen, in the middle, the profile may not be darker
 * than what surrounds it.
 */
final class CladdingBackground {
  private final LocatedFiber fiber;
  private final Settings settings;
  private final double sx;
  private final double sy;
  private final double binUm;
  private final double edgeUm;

  CladdingBackground(LocatedFiber fiber, double sx, double sy, Settings settings) {
    this.fiber = fiber;
    this.settings = settings;
    this.sx = sx;
    this.sy = sy;
    this.binUm = Math.sqrt(sx * sy);
    this.edgeUm = fiber.cladding().radius() * binUm - settings.get("find_rim_um");
  }

  /** The patch around the fiber, with every pixel inside its rim judged. */
  Patch patch(float[] image, int imageWidth, int imageHeight) {
    double cx = fiber.cladding().cx();
    double cy = fiber.cladding().cy();
    int x0 = Math.max(0, (int) Math.floor(cx - edgeUm / sx) - 1);
    int y0 = Math.max(0, (int) Math.floor(cy - edgeUm / sy) - 1);
    int w = Math.min(imageWidth, (int) Math.ceil(cx + edgeUm / sx) + 2) - x0;
    int h = Math.min(imageHeight, (int) Math.ceil(cy + edgeUm / sy) + 2) - y0;
    float[] gray = new float[Math.max(0, w) * Math.max(0, h)];
    float[] radius = new float[gray.length];
    boolean[] judged = new boolean[gray.length];
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        int i = y * w + x;
        gray[i] = image[(y + y0) * imageWidth + x + x0];
        radius[i] = (float) Math.hypot((x + x0 - cx) * sx, (y + y0 - cy) * sy);
        judged[i] = radius[i] <= edgeUm && !Float.isNaN(gray[i]);
      }
    }
    Patch patch =
        new Patch(
            x0, y0, w, h, sx, sy, gray, new float[gray.length], new float[gray.length], judged);
    fill(patch, radius);
    return patch;
  }

  private void fill(Patch p, float[] radius) {
    int[] index = indices(p.judged());
    int n = index.length;
    double[] u = new double[n];
    double[] v = new double[n];
    double[] value = new double[n];
    for (int k = 0; k < n; k++) {
      int i = index[k];
      u[k] = (i % p.width() + p.x0() - fiber.cladding().cx()) * sx / edgeUm;
      v[k] = (i / p.width() + p.y0() - fiber.cladding().cy()) * sy / edgeUm;
    }
    int bins = (int) Math.ceil(edgeUm / binUm) + 2;
    double[] profile = new double[bins];
    Arrays.fill(profile, 1);
    Quadric lamp = Quadric.constant(1);
    for (int pass = 0; pass < 3; pass++) {
      int m = 0;
      double[] us = new double[n / 2 + 1];
      double[] vs = new double[n / 2 + 1];
      for (int k = 0; k < n; k += 3) {
        // the core says little of the lamp, and its light much else
        if (radius[index[k]] > 0.2 * edgeUm) {
          us[m] = u[k];
          vs[m] = v[k];
          value[m++] = p.gray()[index[k]] / profileAt(profile, radius[index[k]]);
        }
      }
      lamp = Quadric.fit(us, vs, Arrays.copyOf(value, m), m);
      for (int k = 0; k < n; k++) {
        value[k] = p.gray()[index[k]] / Math.max(lamp.at(u[k], v[k]), 1e-3);
      }
      profile = rings(value, radius, index, bins);
      guardMiddle(profile);
    }
    double[] noise = new double[n];
    for (int k = 0; k < n; k++) {
      int i = index[k];
      p.background()[i] = (float) (profileAt(profile, radius[i]) * lamp.at(u[k], v[k]));
      noise[k] = p.gray()[i] - p.background()[i];
    }
    double[] sigma = noiseOfRings(noise, radius, index, bins, profile);
    for (int k = 0; k < n; k++) {
      p.z()[index[k]] = (float) (noise[k] / sigma[(int) (radius[index[k]] / binUm)]);
    }
  }

  private static int[] indices(boolean[] judged) {
    int n = 0;
    int[] index = new int[judged.length];
    for (int i = 0; i < judged.length; i++) {
      if (judged[i]) {
        index[n++] = i;
      }
    }
    return Arrays.copyOf(index, n);
  }

  /** Medians of rings one pixel wide; the innermost three share theirs, each alone has too few. */
  private double[] rings(double[] value, float[] radius, int[] index, int bins) {
    double[] medians = new double[bins];
    double[][] sorted = byRing(value, radius, index, bins);
    double last = 1;
    for (int b = bins - 1; b >= 0; b--) {
      last = sorted[b].length == 0 ? last : Robust.median(sorted[b], sorted[b].length);
      medians[b] = last;
    }
    return medians;
  }

  private double[][] byRing(double[] value, float[] radius, int[] index, int bins) {
    int[] count = new int[bins];
    for (int i : index) {
      count[ring(radius[i])]++;
    }
    double[][] rings = new double[bins][];
    for (int b = 0; b < bins; b++) {
      rings[b] = new double[count[b]];
    }
    for (int k = 0; k < index.length; k++) {
      int b = ring(radius[index[k]]);
      rings[b][--count[b]] = value[k];
    }
    return rings;
  }

  private int ring(float radiusUm) {
    int b = (int) (radiusUm / binUm);
    return b < 3 ? 2 : b;
  }

  private double profileAt(double[] profile, double radiusUm) {
    double at = radiusUm / binUm - 0.5;
    int b = Math.max(2, Math.min(profile.length - 2, (int) Math.floor(at)));
    double part = Math.max(0, Math.min(1, at - b));
    return profile[b] * (1 - part) + profile[b + 1] * part;
  }

  /**
   * A pit in the very middle fills its rings and would hide in the profile: there it may be
   * brighter than what surrounds it if light comes out of the core, and never darker.
   */
  private void guardMiddle(double[] profile) {
    double coreUm = settings.get("find_core_um");
    double contrast = settings.get("find_core_contrast_one");
    int from = (int) (1.3 * coreUm / binUm);
    int to = Math.min(profile.length, (int) (3 * coreUm / binUm) + 1);
    double around = Robust.median(Arrays.copyOfRange(profile, from, to), to - from);
    for (int b = 0; b < from; b++) {
      boolean dark = profile[b] < around * (1 - contrast);
      boolean bright = fiber.core() == CoreLight.UNLIT && profile[b] > around * (1 + contrast);
      profile[b] = dark || bright ? around : profile[b];
    }
  }

  /**
   * The noise of the whole, and of a ring where it is more: to twice, and in the light of a core,
   * where the pattern of modes adds its own, to as much as 3 % of it.
   */
  private double[] noiseOfRings(
      double[] noise, float[] radius, int[] index, int bins, double[] profile) {
    double all = Math.max(Robust.sigmaAboutZero(noise.clone(), noise.length), 1e-4);
    double[][] rings = byRing(noise, radius, index, bins);
    double around = profile[(int) Math.min(bins - 1, 3 * settings.get("find_core_um") / binUm)];
    double[] sigma = new double[bins];
    for (int b = 0; b < bins; b++) {
      double own = Robust.sigmaAboutZero(rings[b], rings[b].length);
      double light = fiber.core() == CoreLight.UNLIT ? 0 : Math.max(0, profile[b] / around - 1);
      double most = Math.max(2 * all, 0.03 * light);
      sigma[b] = Double.isNaN(own) ? all : Math.min(most, Math.max(all, own));
      // the profile's own error: a tenth of its step from ring to ring, and a hundredth of the
      // light
      double step = Math.abs(profile[Math.min(bins - 1, b + 1)] - profile[Math.max(0, b - 1)]);
      sigma[b] += light > 0.02 ? 0.1 * step + 0.01 * light : 0;
    }
    sigma[0] = sigma[2];
    sigma[1] = sigma[2];
    return sigma;
  }
}
