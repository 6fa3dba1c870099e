// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.connector.FiberLayout;
import io.coplanar.geometry.HeightStatistics.Statistic;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * Closed forms: a fiber lowered by d gives d·[1 − 1/n − (k − (n+1)/2)²/Sxx], Sxx = n(n² − 1)/12.
 */
class HeightStatisticsTest {
  private static final FiberLayout ROW = new FiberLayout(12, 1);
  private static final FiberLayout TWO = new FiberLayout(12, 2);

  @Test
  void tiltIsNoCoplanarity() {
    assertThat(minusCoplanarity(ROW, i -> 50 * i)).isCloseTo(0, within(1e-9));
    assertThat(range(ROW, i -> 50 * i)).isCloseTo(550, within(1e-9));
    assertThat(adjacent(ROW, i -> 50 * i)).isCloseTo(50, within(1e-9));
  }

  @Test
  void firstFiberLow() {
    IntToDoubleFunction h = i -> i == 1 ? -300 : 0;
    assertThat(minusCoplanarity(ROW, h))
        .isCloseTo(300 * (1 - 1.0 / 12 - 5.5 * 5.5 / 143), within(1e-9))
        .isCloseTo(211.538462, within(5e-7));
    assertThat(adjacent(ROW, h)).isEqualTo(300);
    assertThat(range(ROW, h)).isEqualTo(300);
  }

  @Test
  void everyFiberLowInItsTurn() {
    for (int n = 3; n <= 16; n++) {
      FiberLayout row = new FiberLayout(n, 1);
      double sxx = n * (n * (double) n - 1) / 12;
      for (int k = 1; k <= n; k++) {
        int low = k;
        double closed = 100 * (1 - 1.0 / n - Math.pow(k - (n + 1) / 2.0, 2) / sxx);
        assertThat(minusCoplanarity(row, i -> i == low ? -100 : 0)).isCloseTo(closed, within(1e-9));
      }
    }
  }

  @Test
  void domeAndBowlDiffer() {
    assertThat(minusCoplanarity(ROW, i -> 10 * (i - 6.5) * (i - 6.5)))
        .isCloseTo(116.666666666667, within(1e-9));
    assertThat(minusCoplanarity(ROW, i -> -10 * (i - 6.5) * (i - 6.5)))
        .isCloseTo(183.333333333333, within(1e-9));
  }

  @Test
  void twoRowsTakeAPlane() {
    assertThat(minusCoplanarity(TWO, i -> i == 1 ? -300 : 0)).isCloseTo(243.269231, within(5e-7));
    assertThat(minusCoplanarity(TWO, i -> i <= 12 ? 200 : 0)).isCloseTo(0, within(1e-9));
    assertThat(adjacent(TWO, i -> i <= 12 ? 200 : 0)).isEqualTo(0);
    assertThat(range(TWO, i -> i <= 12 ? 200 : 0)).isEqualTo(200);
  }

  @Test
  void slopeIsThatOfTheLine() {
    Statistic s =
        Objects.requireNonNull(
            HeightStatistics.slope(xs(ROW), ys(ROW), 1, heights(ROW, i -> 50 * i)));
    assertThat(s.value()).isCloseTo(50 / 250.0, within(1e-12));
  }

  @Test
  void gradientsAreDerivatives() {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 50; round++) {
      FiberLayout layout = round % 2 == 0 ? ROW : TWO;
      double[] h = heights(layout, i -> 2000 + 100 * random.nextDouble());
      Statistic s = statistic(layout, h);
      for (int i = 0; i < h.length; i++) {
        double[] up = h.clone();
        up[i] += 1e-4;
        assertThat((statistic(layout, up).value() - s.value()) / 1e-4)
            .isCloseTo(s.gradient()[i], within(1e-5));
      }
    }
  }

  private static Statistic statistic(FiberLayout l, double[] h) {
    return Objects.requireNonNull(HeightStatistics.minusCoplanarity(xs(l), ys(l), l.rows(), h));
  }

  private static double minusCoplanarity(FiberLayout l, IntToDoubleFunction h) {
    return statistic(l, heights(l, h)).value();
  }

  private static double adjacent(FiberLayout l, IntToDoubleFunction h) {
    return Objects.requireNonNull(
            HeightStatistics.maxAdjacentDifference(l.columns(), heights(l, h)))
        .value();
  }

  private static double range(FiberLayout l, IntToDoubleFunction h) {
    return HeightStatistics.range(heights(l, h)).value();
  }

  private static double[] heights(FiberLayout l, IntToDoubleFunction h) {
    double[] all = new double[l.count()];
    for (int i = 0; i < all.length; i++) {
      all[i] = h.applyAsDouble(i + 1);
    }
    return all;
  }

  private static double[] xs(FiberLayout l) {
    return heights(l, l::xUm);
  }

  private static double[] ys(FiberLayout l) {
    return heights(l, l::yUm);
  }
}
