// SPDX-License-Identifier: Apache-2.0
package io.coplanar.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Against all possible pairings, by dynamic programming over the sets of paired things. */
class MinimumMatchingTest {
  @Test
  void nothingAndOne() {
    assertThat(MinimumMatching.of(new double[0][0])).isEmpty();
    assertThat(MinimumMatching.of(new double[][] {{0}})).containsExactly(-1);
  }

  @Test
  void theGreedyPairIsNotAlwaysTaken() {
    double[][] cost = cost(4, 10);
    set(cost, 0, 1, 1);
    set(cost, 0, 2, 2);
    set(cost, 1, 3, 2);
    assertThat(MinimumMatching.of(cost)).containsExactly(2, 3, 0, 1);
  }

  @Test
  void pairsBeforeCost() {
    double[][] cost = cost(4, Double.NaN);
    set(cost, 0, 1, 0);
    set(cost, 0, 2, 1e6);
    set(cost, 1, 3, 1e6);
    assertThat(MinimumMatching.of(cost)).containsExactly(2, 3, 0, 1);
  }

  @Test
  void everyRandomGraphAgreesWithAllPairings() {
    SplittableRandom random = new SplittableRandom(20260711);
    for (int run = 0; run < 3000; run++) {
      int n = random.nextInt(1, 12);
      double[][] cost = random(n, random.nextDouble(), random);
      int[] partner = MinimumMatching.of(cost);
      double[] best = best(cost);
      int pairs = 0;
      double sum = 0;
      for (int i = 0; i < n; i++) {
        if (partner[i] >= 0) {
          assertThat(partner[partner[i]]).isEqualTo(i);
          pairs += i < partner[i] ? 1 : 0;
          sum += i < partner[i] ? cost[i][partner[i]] : 0;
        }
      }
      assertThat(pairs).isEqualTo((int) best[0]);
      assertThat(sum).isCloseTo(best[1], within(1e-9));
    }
  }

  @Test
  void manyThingsArePairedInTime() {
    SplittableRandom random = new SplittableRandom(5);
    double[][] cost = random(201, 0, random);
    assertThat(Arrays.stream(MinimumMatching.of(cost)).filter(p -> p < 0).count()).isEqualTo(1);
  }

  private static double[][] random(int n, double holes, SplittableRandom random) {
    double[][] cost = cost(n, Double.NaN);
    boolean coarse = random.nextBoolean(); // many equal costs
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double c = coarse ? random.nextInt(4) : random.nextDouble(0, 20);
        set(cost, i, j, random.nextDouble() < holes ? Double.NaN : c);
      }
    }
    return cost;
  }

  /** Most pairs, and the least cost of so many. */
  private static double[] best(double[][] cost) {
    int n = cost.length;
    double[][] best = new double[1 << n][2];
    for (int set = 1; set < 1 << n; set++) {
      int i = Integer.numberOfTrailingZeros(set);
      best[set] = best[set & ~(1 << i)].clone();
      for (int j = i + 1; j < n; j++) {
        if ((set >> j & 1) == 1 && !Double.isNaN(cost[i][j])) {
          double[] rest = best[set & ~(1 << i) & ~(1 << j)];
          double sum = rest[1] + cost[i][j];
          if (rest[0] + 1 > best[set][0] || rest[0] + 1 == best[set][0] && sum < best[set][1]) {
            best[set] = new double[] {rest[0] + 1, sum};
          }
        }
      }
    }
    return best[(1 << n) - 1];
  }

  private static double[][] cost(int n, double everywhere) {
    double[][] cost = new double[n][n];
    for (double[] row : cost) {
      Arrays.fill(row, everywhere);
    }
    return cost;
  }

  private static void set(double[][] cost, int i, int j, double value) {
    cost[i][j] = value;
    cost[j][i] = value;
  }
}
