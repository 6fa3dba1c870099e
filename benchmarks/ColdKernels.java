// SPDX-License-Identifier: Apache-2.0

import java.util.SplittableRandom;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * What a kernel costs the first time it runs in a JVM, with and without the vector module: the
 * moments of a 2-megapixel map with missing points, as a surface fit needs them.
 *
 * <p>{@code java --add-modules jdk.incubator.vector benchmarks/ColdKernels.java scalar}, or {@code
 * vector}.
 */
final class ColdKernels {
  private static final int COLUMNS = 2048;
  private static final int ROWS = 1024;
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  private ColdKernels() {}

  public static void main(String[] args) {
    boolean vector = args.length == 1 && args[0].equals("vector");
    float[] z = map();
    double checksum = 0;
    for (int run = 1; run <= 100; run++) {
      long start = System.nanoTime();
      double[] moments = vector ? vector(z) : scalar(z);
      double ms = (System.nanoTime() - start) / 1e6;
      checksum += moments[1];
      if (run == 1 || run == 2 || run == 10 || run == 100) {
        System.out.printf("%s run %d: %.1f ms%n", vector ? "vector" : "scalar", run, ms);
      }
    }
    System.out.printf("mean of the sums: %.6g%n", checksum / 100);
  }

  private static float[] map() {
    SplittableRandom random = new SplittableRandom(1);
    float[] z = new float[COLUMNS * ROWS];
    for (int i = 0; i < z.length; i++) {
      z[i] = i % 17 == 0 ? Float.NaN : (float) random.nextDouble();
    }
    return z;
  }

  /** Count, Σz, Σxz, Σx²z over the points that are there. */
  private static double[] scalar(float[] z) {
    double[] m = new double[4];
    for (int row = 0; row < ROWS; row++) {
      double n = 0;
      double s = 0;
      double sx = 0;
      double sxx = 0;
      int at = row * COLUMNS;
      for (int x = 0; x < COLUMNS; x++) {
        float v = z[at + x];
        if (!Float.isNaN(v)) {
          n++;
          s += v;
          sx += (double) x * v;
          sxx += (double) x * x * v;
        }
      }
      add(m, n, s, sx, sxx);
    }
    return m;
  }

  /** The same in float lanes; the width of a row is a multiple of every lane count. */
  private static double[] vector(float[] z) {
    double[] m = new double[4];
    FloatVector zero = FloatVector.zero(SPECIES);
    FloatVector one = FloatVector.broadcast(SPECIES, 1f);
    FloatVector lanes = zero.addIndex(1);
    for (int row = 0; row < ROWS; row++) {
      FloatVector n = zero;
      FloatVector s = zero;
      FloatVector sx = zero;
      FloatVector sxx = zero;
      int at = row * COLUMNS;
      for (int c = 0; c < COLUMNS; c += SPECIES.length()) {
        FloatVector raw = FloatVector.fromArray(SPECIES, z, at + c);
        VectorMask<Float> valid = raw.test(VectorOperators.IS_NAN).not();
        FloatVector v = zero.blend(raw, valid);
        FloatVector x = lanes.add(c);
        FloatVector xv = x.mul(v);
        n = n.add(one, valid);
        s = s.add(v);
        sx = sx.add(xv);
        sxx = sxx.add(x.mul(xv));
      }
      add(m, sum(n), sum(s), sum(sx), sum(sxx));
    }
    return m;
  }

  private static double sum(FloatVector v) {
    return v.reduceLanes(VectorOperators.ADD);
  }

  private static void add(double[] m, double n, double s, double sx, double sxx) {
    m[0] += n;
    m[1] += s;
    m[2] += sx;
    m[3] += sxx;
  }
}
