// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.hipparchus.distribution.continuous.ExponentialDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.stat.descriptive.DescriptiveStatistics;
import org.hipparchus.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

class RandomSourceTest {
  private static final RandomSource.Use USE = RandomSource.Use.NOISE;

  /** The output for seed 1234567 that implementations of SplitMix64 are commonly checked with. */
  @Test
  void isSplitMix64() {
    RandomSource source = new RandomSource(1234567);
    assertThat(Long.toUnsignedString(source.bits())).isEqualTo("6457827717110365317");
    assertThat(Long.toUnsignedString(source.bits())).isEqualTo("3203168211198807973");
    assertThat(Long.toUnsignedString(source.bits())).isEqualTo("9817491932198370423");
    assertThat(Long.toUnsignedString(source.bits())).isEqualTo("4593380528125082431");
    assertThat(Long.toUnsignedString(source.bits())).isEqualTo("16408922859458223821");
  }

  @Test
  void gaussianIsNormalIntoItsTails() {
    int n = 2_000_000;
    RandomSource source = new RandomSource(5, USE);
    double[] x = DoubleStream.generate(source::gaussian).limit(n).toArray();
    DescriptiveStatistics stats = new DescriptiveStatistics(x);
    assertThat(stats.getMean()).isCloseTo(0, within(4 / Math.sqrt(n)));
    assertThat(stats.getVariance()).isCloseTo(1, within(4 * Math.sqrt(2.0 / n)));
    assertThat(stats.getSkewness()).isCloseTo(0, within(4 * Math.sqrt(6.0 / n)));
    assertThat(stats.getKurtosis()).isCloseTo(0, within(4 * Math.sqrt(24.0 / n)));
    NormalDistribution normal = new NormalDistribution();
    for (double bound : new double[] {0.3, 1, 2, 3, 3.442619855899, 4}) {
      double expected = normal.cumulativeProbability(-bound);
      double sigma = Math.sqrt(expected * (1 - expected) / n);
      assertThat(share(x, v -> v < -bound)).isCloseTo(expected, within(4 * sigma));
      assertThat(share(x, v -> v > bound)).isCloseTo(expected, within(4 * sigma));
    }
    double[] some = java.util.Arrays.copyOf(x, 100_000);
    assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(normal, some))
        .isGreaterThan(0.001);
  }

  @Test
  void exponentialHasMeanOne() {
    RandomSource source = new RandomSource(6, USE);
    double[] x = DoubleStream.generate(source::exponential).limit(100_000).toArray();
    assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new ExponentialDistribution(1), x))
        .isGreaterThan(0.001);
  }

  @Test
  void usesAndSeedsAreIndependent() {
    int n = 200_000;
    double[] one = draw(new RandomSource(1, USE), n);
    assertThat(correlation(one, draw(new RandomSource(2, USE), n)))
        .isCloseTo(0, within(4 / Math.sqrt(n)));
    assertThat(correlation(one, draw(new RandomSource(1, RandomSource.Use.TEXTURE), n)))
        .isCloseTo(0, within(4 / Math.sqrt(n)));
    assertThat(correlation(one, draw(new RandomSource(1, USE), n))).isCloseTo(1, within(1e-12));
  }

  private static double[] draw(RandomSource source, int n) {
    return DoubleStream.generate(source::gaussian).limit(n).toArray();
  }

  private static double correlation(double[] a, double[] b) {
    return Sums.moment(a, b) / Math.sqrt(Sums.moment(a, a) * Sums.moment(b, b));
  }

  private static double share(double[] x, java.util.function.DoublePredicate test) {
    return DoubleStream.of(x).filter(test).count() / (double) x.length;
  }
}
