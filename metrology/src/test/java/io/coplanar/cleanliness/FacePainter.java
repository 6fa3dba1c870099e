// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A second generator of end-face images, simpler than the one that ships and sharing nothing with
 * it: every edge is a smooth step across a circle, so truth and picture come from the same formula.
 */
public final class FacePainter {
  /** A fiber's center and the half axes of its cladding, px. */
  public record Spot(double x, double y, double radiusX, double radiusY) {}

  public double scaleUmPerPx = 0.5;

  /** Height of a pixel over its width. */
  public double aspect = 1;

  public double claddingUm = 125;
  public double ferrule = 0.6;
  public double cladding = 0.35;
  public double rim = 0.12;
  public double rimWidthUm = 1.6;
  public double epoxy = Double.NaN;
  public double epoxyWidthUm = 4;
  public double core = 0.33;
  public double coreUm = 9;
  public double trench = Double.NaN;
  public double blurUm = 0.6;
  public double noise = 0.006;

  /** Brightness in the corner over that in the middle. */
  public double corner = 1;

  /** Contrast of a grainy ferrule. */
  public double grain;

  public int chips;
  public int dust;
  public int width = 1152;
  public int height = 864;
  public final List<Spot> fibers = new ArrayList<>();

  /** Guide holes: x, y, radius, px. */
  public final List<double[]> holes = new ArrayList<>();

  /** Marks: x, y, radius, px, and the gray that they have. */
  public final List<double[]> specks = new ArrayList<>();

  private final SplittableRandom random;

  public FacePainter(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Lays fibers in rows around a place of the image. */
  public FacePainter rows(int columns, int rows, double cx, double cy, double angleRad) {
    double sx = scaleUmPerPx / Math.sqrt(aspect);
    double sy = scaleUmPerPx * Math.sqrt(aspect);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double u = (column - (columns - 1) / 2.0) * 250;
        double v = (row - (rows - 1) / 2.0) * 500;
        double x = u * Math.cos(angleRad) - v * Math.sin(angleRad);
        double y = u * Math.sin(angleRad) + v * Math.cos(angleRad);
        fibers.add(
            new Spot(
                cx + x / sx + random.nextGaussian() * 0.5 / sx,
                cy + y / sy + random.nextGaussian() * 0.5 / sy,
                claddingUm / 2 / sx,
                claddingUm / 2 / sy));
      }
    }
    return this;
  }

  /** The image, row by row. */
  public float[] paint() {
    double[] level = new double[width * height];
    background(level);
    for (double[] hole : holes) {
      hole(level, hole);
    }
    for (Spot fiber : fibers) {
      fiber(level, fiber);
    }
    for (double[] s : specks) {
      speck(level, s[0], s[1], s[2], s[3]);
    }
    for (int i = 0; i < dust; i++) {
      speck(
          level,
          random.nextDouble() * width,
          random.nextDouble() * height,
          (1 + 8 * random.nextDouble()) / scaleUmPerPx,
          random.nextBoolean() ? 0.1 : 0.95);
    }
    return exposed(level);
  }

  private void background(double[] level) {
    int cell = (int) Math.max(2, Math.round(3 / scaleUmPerPx));
    int columns = width / cell + 2;
    double[] grains = new double[columns * (height / cell + 2)];
    for (int i = 0; i < grains.length; i++) {
      grains[i] = grain * random.nextGaussian();
    }
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double fx = (double) x / cell % 1;
        double fy = (double) y / cell % 1;
        int i = y / cell * columns + x / cell;
        double g =
            (1 - fy) * ((1 - fx) * grains[i] + fx * grains[i + 1])
                + fy * ((1 - fx) * grains[i + columns] + fx * grains[i + columns + 1]);
        level[y * width + x] = ferrule * (1 + g);
      }
    }
  }

  private void fiber(double[] level, Spot f) {
    double[] chipAt = random.doubles(chips, 0, 2 * Math.PI).toArray();
    double reach = 1.2;
    double edge = claddingUm / 2;
    for (int y = low(f.y() - reach * f.radiusY());
        y < high(f.y() + reach * f.radiusY(), height);
        y++) {
      for (int x = low(f.x() - reach * f.radiusX());
          x < high(f.x() + reach * f.radiusX(), width);
          x++) {
        double u = (x - f.x()) / f.radiusX();
        double v = (y - f.y()) / f.radiusY();
        double r = edge * Math.hypot(u, v);
        double t = Math.atan2(v, u);
        double chip = 0;
        for (double at : chipAt) {
          double d = Math.abs(Math.IEEEremainder(t - at, 2 * Math.PI)) * edge;
          chip = Math.max(chip, 5 - d);
        }
        int i = y * width + x;
        double g = level[i];
        if (!Double.isNaN(epoxy)) {
          g = mix(g, epoxy, r, edge + epoxyWidthUm);
        }
        g = mix(g, rim, r, edge);
        g = mix(g, cladding, r, edge - rimWidthUm - Math.max(0, chip));
        if (!Double.isNaN(trench)) {
          g = mix(g, trench, r, 28);
          g = mix(g, cladding, r, 25);
        }
        level[i] = mix(g, core, r, coreUm / 2);
      }
    }
  }

  /** {@code inside} within a radius, {@code outside} beyond, blurred. */
  private double mix(double outside, double inside, double r, double radius) {
    double z = (r - radius) / Math.max(0.05, blurUm);
    double share = 0.5 * (1 + Math.tanh(0.8 * z * (1 + 0.056 * z * z)));
    return inside + share * (outside - inside);
  }

  private void hole(double[] level, double[] h) {
    for (int y = low(h[1] - 1.1 * h[2]); y < high(h[1] + 1.1 * h[2], height); y++) {
      for (int x = low(h[0] - 1.1 * h[2]); x < high(h[0] + 1.1 * h[2], width); x++) {
        double r = Math.hypot(x - h[0], y - h[1]);
        int i = y * width + x;
        level[i] = mix(level[i], 0.03, r * scaleUmPerPx, h[2] * scaleUmPerPx);
      }
    }
  }

  private void speck(double[] level, double cx, double cy, double radius, double value) {
    for (int y = low(cy - 2 * radius); y < high(cy + 2 * radius, height); y++) {
      for (int x = low(cx - 2 * radius); x < high(cx + 2 * radius, width); x++) {
        double r = Math.hypot(x - cx, y - cy);
        int i = y * width + x;
        level[i] = mix(level[i], value, r * scaleUmPerPx, radius * scaleUmPerPx);
      }
    }
  }

  private float[] exposed(double[] level) {
    float[] gray = new float[level.length];
    double diagonal = Math.hypot(width, height) / 2;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double r = Math.hypot(x - 0.45 * width, y - 0.55 * height) / diagonal;
        double light = 1 + (corner - 1) * Math.min(1, r * r);
        double g = level[y * width + x] * light + noise * random.nextGaussian();
        gray[y * width + x] = (float) (Math.rint(255 * Math.clamp(g, 0, 1)) / 255);
      }
    }
    return gray;
  }

  private static int low(double v) {
    return (int) Math.max(0, Math.floor(v));
  }

  private static int high(double v, int size) {
    return (int) Math.min(size, Math.ceil(v));
  }
}
