// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The kernel against its plain twin. */
class RowMomentsTest {
  @Test
  void kernelAndTwinAgree() {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 200; round++) {
      float[] z = new float[1 + random.nextInt(700)];
      for (int i = 0; i < z.length; i++) {
        z[i] =
            random.nextInt(5) == 0
                ? Float.NaN
                : (float) (2000 + 20 * random.nextGaussian() + (random.nextInt(9) == 0 ? 900 : 0));
      }
      int from = random.nextInt(z.length);
      int to = from + random.nextInt(z.length - from + 1);
      double inverseC2 = round % 3 == 0 ? 0 : 1 / (70.0 * 70);
      double[] fast = new double[RowMoments.SUMS];
      double[] plain = new double[RowMoments.SUMS];
      RowMoments.add(z, from, to, -1.4, 0.002, 2000, 3, -2, inverseC2, fast);
      RowMoments.addPlainly(z, from, to, -1.4, 0.002, 2000, 3, -2, inverseC2, plain);
      for (int k = 0; k < fast.length; k++) {
        assertThat(fast[k]).isCloseTo(plain[k], within(tolerance(k, plain)));
      }
    }
  }

  @Test
  void missingPixelsCountForNothing() {
    double[] sums = new double[RowMoments.SUMS];
    RowMoments.add(new float[] {Float.NaN, Float.NaN}, 0, 2, 0, 1, 0, 0, 0, 0, sums);
    assertThat(sums).containsOnly(0.0);
  }

  /**
   * u² at its mean over a block of 32 pixels of 2 µm: sums about 1 mm wide are off by a part in
   * 1e5.
   */
  private static double tolerance(int sum, double[] plain) {
    double weights = plain[0] + 1;
    return switch (sum) {
      case 0 -> 1e-9 * weights;
      case 1, 2, 3, 4 -> 0.04 * 16 + 2e-3 * weights;
      case 5, 6 -> 1e-9 * (1 + Math.abs(plain[5])) * 1000;
      default -> 2e-2 * (1 + Math.abs(plain[7]) + Math.abs(plain[5]));
    };
  }
}
