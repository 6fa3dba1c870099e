// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import io.coplanar.connector.FiberLayout;
import io.coplanar.evidence.InputFault;
import io.coplanar.simulate.FerruleSimulator;
import io.coplanar.simulate.FerruleSpec;
import io.coplanar.simulate.FieldOfView;
import io.coplanar.surface.HeightMap;
import java.util.Arrays;

/**
 * How long a measurement takes in a warm JVM, on one thread: medians over many runs, and beside
 * them the time to read the same memory once. A program, not a test.
 */
final class SpeedStudy {
  private static final int WARM = 60;
  private static final int RUNS = 41;

  private SpeedStudy() {}

  /** What is timed. */
  private interface Work {
    double run() throws InputFault;
  }

  public static void main(String[] args) throws InputFault {
    FiberLayout layout = new FiberLayout(12, 1);
    FerruleSpec spec =
        FerruleSpec.good(layout).withView(FieldOfView.around(layout, 1.37, 1.37, 1, 30, -20));
    HeightMap map = FerruleSimulator.simulate(spec, 1).map();
    double megapixels = map.columns() * (double) map.rows() / 1e6;
    System.out.printf(
        "map %d × %d, %.2f megapixels, %d missing%n",
        map.columns(), map.rows(), megapixels, map.columns() * map.rows() - map.countValid());
    float[] leveled = new float[map.heightNm().length];
    report("read the memory once", megapixels, () -> sum(map.heightNm()));
    report("least squares fit + level, masked", megapixels, () -> level(map, leveled));
    CoarseGrid grid = CoarseGrid.of(map);
    CoarseSurface coarse = java.util.Objects.requireNonNull(CoarseSurface.fit(grid));
    report("coarse grid", megapixels, () -> CoarseGrid.of(map).columns);
    report(
        "coarse surface",
        megapixels,
        () -> java.util.Objects.requireNonNull(CoarseSurface.fit(grid)).sigmaNm());
    CoarseGrid residual = coarse.residual(grid);
    report(
        "search",
        megapixels,
        () -> Spots.find(residual, new FiberScore(residual, coarse.sigmaNm())).size());
    EndFace face = EndFaceGeometry.measure(map, Request.defaults());
    Center c = new Center(face.frame().originXUm(), face.frame().originYUm(), 0.1);
    report(
        "one fiber's edge (of 12)",
        megapixels,
        () -> {
          Center e =
              FiberEdge.find(map, coarse, face.frame().mapXUm(125, 0), face.frame().mapYUm(125, 0));
          return e == null ? c.xUm() : e.xUm();
        });
    Region region =
        Region.of(map, face.frame(), 2900, 675, new Region.Circle[] {new Region.Circle(0, 0, 1)});
    report(
        "ferrule fit",
        megapixels,
        () -> {
          FerruleFit fit = FerruleFit.fit(map, face.frame(), region, coarse, 4.685, 4);
          return fit == null ? 0 : fit.sigmaNm();
        });
    report(
        "find, fit, all parameters, uncertainty",
        megapixels,
        () -> EndFaceGeometry.measure(map, Request.defaults()).ferrule().sxDeg().orNaN());
  }

  private static double sum(float[] z) {
    int s = 0;
    for (float v : z) {
      s += Float.floatToRawIntBits(v);
    }
    return s;
  }

  /** Ordinary least squares of the bi-parabola over all measured pixels, and its subtraction. */
  private static double level(HeightMap map, float[] out) {
    int columns = map.columns();
    float[] z = map.heightNm();
    double[] a = new double[25];
    double[] b = new double[25];
    double[] sums = new double[RowMoments.SUMS];
    double dx = 2.0 / columns;
    for (int r = 0; r < map.rows(); r++) {
      Arrays.fill(sums, 0);
      RowMoments.add(z, r * columns, (r + 1) * columns, -1, dx, 0, 0, 0, 0, sums);
      double y = 1 - 2.0 * r / map.rows();
      double yj = 1;
      for (int j = 0; j < 5; j++, yj *= y) {
        for (int i = 0; i + j < 5; i++) {
          a[i * 5 + j] += sums[i] * yj;
        }
        for (int i = 0; i + j < 3; i++) {
          b[i * 5 + j] += sums[5 + i] * yj;
        }
      }
    }
    int[] px = {0, 1, 0, 2, 0};
    int[] py = {0, 0, 1, 0, 2};
    double[] normal = new double[25];
    double[] right = new double[5];
    for (int s = 0; s < 5; s++) {
      right[s] = b[px[s] * 5 + py[s]];
      for (int t = 0; t < 5; t++) {
        normal[s * 5 + t] = a[(px[s] + px[t]) * 5 + py[s] + py[t]];
      }
    }
    double[] p =
        java.util.Objects.requireNonNull(
            io.coplanar.numeric.SymmetricMatrix.solve(normal, 5, right));
    float step = (float) dx;
    for (int r = 0; r < map.rows(); r++) {
      double y = 1 - 2.0 * r / map.rows();
      float m0 = (float) (p[0] + y * (p[2] + y * p[4]));
      float m1 = (float) p[1];
      float m2 = (float) p[3];
      for (int c = 0, i = r * columns; c < columns; c++, i++) {
        float x = c * step - 1f;
        out[i] = z[i] - (m0 + x * (m1 + x * m2));
      }
    }
    return out[out.length / 2];
  }

  private static void report(String what, double megapixels, Work work) throws InputFault {
    double check = 0;
    for (int i = 0; i < WARM; i++) {
      check += work.run();
    }
    double[] ms = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      check += work.run();
      ms[i] = (System.nanoTime() - start) * 1e-6;
    }
    Arrays.sort(ms);
    System.out.printf(
        "%-42s %8.2f ms  (min %.2f)  %6.2f ms/Mpx   [%.3g]%n",
        what, ms[RUNS / 2], ms[0], ms[RUNS / 2] / megapixels, check);
  }
}
