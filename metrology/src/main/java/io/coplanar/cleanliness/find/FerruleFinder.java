// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

import io.coplanar.cleanliness.Finding;
import io.coplanar.cleanliness.FindingKind;
import io.coplanar.cleanliness.LocatedFace;
import io.coplanar.cleanliness.LocatedFiber;
import io.coplanar.cleanliness.PixelPoint;
import io.coplanar.cleanliness.profile.FaceProfile;
import io.coplanar.evidence.Settings;
import io.coplanar.numeric.Robust;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Marks on the ferrule around the fibers. Filler, cross-hatch and saw marks have contrast of their
 * own, so what counts is what exceeds the tail of this face's texture, at about 1 µm a cell.
 *
 * <p>Whether a mark is loose cannot be told from one image. It is taken for loose unless it is
 * drawn out like a scratch or hangs on a border of the face: a pit taken for dust costs a cleaning,
 * dust taken for a pit costs a connector.
 */
final class FerruleFinder {
  private static final double CELL_UM = 1;
  private static final double TILE_UM = 60;

  private final LocatedFace face;
  private final FaceProfile profile;
  private final Settings settings;
  private final double sx;
  private final double sy;
  private final int step;
  private final int columns;
  private final int rows;
  private final float[] cells;
  private final byte[] regions;

  FerruleFinder(
      float[] gray,
      int width,
      int height,
      double sx,
      double sy,
      LocatedFace face,
      FaceProfile profile,
      Settings settings) {
    this.face = face;
    this.profile = profile;
    this.settings = settings;
    this.sx = sx;
    this.sy = sy;
    double scale = Math.sqrt(sx * sy);
    step = Math.max(1, (int) Math.round(CELL_UM / scale));
    columns = width / step;
    rows = height / step;
    cells = means(gray, width);
    double epoxy = settings.get("find_epoxy_um") / scale;
    regions =
        Regions.of(
            columns, rows, step, face, epoxy, face.ferrule().edgesSeen() > 0 ? 2 * epoxy : 0);
  }

  private float[] means(float[] gray, int width) {
    float[] mean = new float[columns * rows];
    for (int r = 0; r < rows; r++) {
      for (int k = 0; k < step; k++) {
        int from = (r * step + k) * width;
        for (int x = 0; x < columns * step; x++) {
          mean[r * columns + x / step] += gray[from + x] / (step * step);
        }
      }
    }
    return mean;
  }

  List<Finding> find() {
    boolean[] judged = new boolean[cells.length];
    for (int i = 0; i < cells.length; i++) {
      judged[i] = regions[i] == Regions.FERRULE && !Float.isNaN(cells[i]);
    }
    float[] background = background(judged);
    float[] z = new float[cells.length];
    double[] sorted = new double[cells.length];
    int n = 0;
    for (int i = 0; i < cells.length; i++) {
      if (judged[i]) {
        z[i] = cells[i] / Math.max(background[i], 1e-3f) - 1;
        sorted[n++] = Math.abs(z[i]);
      }
    }
    if (n < 400) {
      return List.of();
    }
    double sigma = spread(sorted, n);
    float contrast =
        (float)
            Math.max(
                settings.get("find_loose_sigma") * sigma, settings.get("find_loose_contrast_one"));
    Patch patch =
        new Patch(0, 0, columns, rows, sx * step, sy * step, cells, background, z, judged);
    List<Finding> found = new ArrayList<>();
    float[] rest = new float[cells.length];
    for (int i = 0; i < cells.length; i++) {
      rest[i] = judged[i] ? cells[i] - background[i] : 0;
    }
    for (int[] pixels : Components.of(z, columns, rows, contrast, contrast / 2)) {
      for (HalfContour contour : HalfContour.of(patch, rest, pixels, 2)) {
        add(found, contour, pixels, judged, sigma, Math.abs(contour.depth()));
      }
    }
    return found;
  }

  /** Of the texture: from its middle, or from its tail where that is longer than a bell's. */
  private static double spread(double[] sorted, int n) {
    double middle = Robust.MAD_TO_SIGMA * Robust.select(sorted, n, n / 2);
    double tail = Robust.select(sorted, n, (int) (0.98 * n)) / 2.326;
    return Math.max(Math.max(middle, Math.min(tail, 3 * middle)), 1e-4);
  }

  private void add(
      List<Finding> found,
      HalfContour contour,
      int[] pixels,
      boolean[] judged,
      double sigma,
      double depth) {
    List<double[]> um = new ArrayList<>();
    List<PixelPoint> outline = new ArrayList<>();
    double innermost = Double.POSITIVE_INFINITY;
    for (double[] p : contour.points()) {
      double x = (p[0] + 0.5) * step - 0.5;
      double y = (p[1] + 0.5) * step - 0.5;
      um.add(new double[] {x * sx, y * sy});
      outline.add(new PixelPoint(x, y));
      innermost = Math.min(innermost, radiusUm(x, y));
    }
    Circle circle = EnclosingCircle.of(um);
    double size = Blur.diskDiameter(2 * circle.radius(), 0.5 * CELL_UM);
    if (size < settings.get("find_loose_um")) {
      return;
    }
    double area = pixels.length * step * step * sx * sy;
    double fill = area / (Math.PI * circle.radius() * circle.radius());
    boolean loose = fill > 0.25 && !atBorder(pixels, judged);
    double contrast = contour.depth() / Math.max(contour.background(), 1e-6);
    found.add(
        new Finding(
            loose ? FindingKind.PARTICLE : FindingKind.DEFECT,
            profile.zone(innermost),
            circle.x() / sx,
            circle.y() / sy,
            size,
            Double.NaN,
            Double.NaN,
            contrast,
            Math.min(1, depth / contour.background() / (12 * sigma)),
            loose,
            innermost,
            outline));
  }

  private boolean atBorder(int[] pixels, boolean[] judged) {
    for (int i : pixels) {
      int c = i % columns;
      int r = i / columns;
      boolean inner = c > 0 && r > 0 && c < columns - 1 && r < rows - 1;
      if (inner
          && !(judged[i - 1] && judged[i + 1] && judged[i - columns] && judged[i + columns])) {
        return true;
      }
    }
    return false;
  }

  private double radiusUm(double x, double y) {
    double least = Double.POSITIVE_INFINITY;
    for (LocatedFiber fiber : face.fibers()) {
      least =
          Math.min(
              least,
              Math.hypot((x - fiber.cladding().cx()) * sx, (y - fiber.cladding().cy()) * sy));
    }
    return least;
  }

  /** Medians of tiles, and between their centers linear: a particle of 30 µm does not move one. */
  private float[] background(boolean[] judged) {
    int tile = (int) Math.max(8, Math.round(TILE_UM / (Math.sqrt(sx * sy) * step)));
    int across = (columns + tile - 1) / tile;
    int down = (rows + tile - 1) / tile;
    double[] medians = new double[Math.max(1, across * down)];
    double[] sample = new double[4 * tile * tile];
    for (int t = 0; t < medians.length; t++) {
      medians[t] = tileMedian(judged, sample, t % across, t / across, tile);
    }
    double fallback = Robust.median(known(medians), known(medians).length);
    for (int t = 0; t < medians.length; t++) {
      medians[t] = Double.isNaN(medians[t]) ? fallback : medians[t];
    }
    float[] background = new float[cells.length];
    for (int r = 0; r < rows; r++) {
      double v = Math.max(0, Math.min(down - 1, (r + 0.5) / tile - 0.5));
      int v0 = Math.min(Math.max(0, down - 2), (int) v);
      int v1 = Math.min(down - 1, v0 + 1);
      for (int c = 0; c < columns; c++) {
        double u = Math.max(0, Math.min(across - 1, (c + 0.5) / tile - 0.5));
        int u0 = Math.min(Math.max(0, across - 2), (int) u);
        int u1 = Math.min(across - 1, u0 + 1);
        double a = u - u0;
        double b = v - v0;
        background[r * columns + c] =
            (float)
                ((1 - b) * ((1 - a) * medians[v0 * across + u0] + a * medians[v0 * across + u1])
                    + b * ((1 - a) * medians[v1 * across + u0] + a * medians[v1 * across + u1]));
      }
    }
    return background;
  }

  private static double[] known(double[] medians) {
    return Arrays.stream(medians).filter(m -> !Double.isNaN(m)).toArray();
  }

  /** Over twice the tile, so that neighbors overlap; NaN where less than a tenth is judged. */
  private double tileMedian(boolean[] judged, double[] sample, int u, int v, int tile) {
    int n = 0;
    for (int r = Math.max(0, v * tile - tile / 2);
        r < Math.min(rows, v * tile + tile + tile / 2);
        r++) {
      for (int c = Math.max(0, u * tile - tile / 2);
          c < Math.min(columns, u * tile + tile + tile / 2) && n < sample.length;
          c++) {
        if (judged[r * columns + c]) {
          sample[n++] = cells[r * columns + c];
        }
      }
    }
    return n * 10 < tile * tile ? Double.NaN : Robust.median(sample, n);
  }
}
