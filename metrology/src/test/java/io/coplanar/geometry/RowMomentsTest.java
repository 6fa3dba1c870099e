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
      double absolute = 0;
      for (int i = from; i < to; i++) {
        absolute += Float.isNaN(z[i]) ? 0 : Math.abs(z[i] - 2000) + 10;
      }
      for (int k = 0; k < fast.length; k++) {
        assertThat(fast[k]).isCloseTo(plain[k], within(tolerance(k, plain[0], absolute)));
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
   * u² at its mean over a block of 32 pixels of 0.002: at most 16²·0.002² off, times its weight.
   */
  private static double tolerance(int sum, double weights, double absolute) {
    double block = 16 * 16 * 0.002 * 0.002;
    return switch (sum) {
      case 0 -> 1e-9 * (1 + weights);
      // pixels of a block that are missing on one side shift its middle by at most 16
      case 1, 2, 3, 4 -> sum * Math.pow(1.4, sum - 1) * (16 * 0.002 + block) * weights;
      case 5, 6 -> 1e-9 * (1 + absolute);
      default -> block * absolute + 1e-9;
    };
  }
}
