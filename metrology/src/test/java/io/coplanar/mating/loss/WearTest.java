// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.evidence.InputFault;
import java.util.SplittableRandom;
import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.junit.jupiter.api.Test;

class WearTest {
  private static final double PI_D_L = Math.PI * 0.7 * 2;

  @Test
  void theHoleGrowsByTheVolumeOverItsWall() {
    UsedSettings s = new UsedSettings(LossSettings.DEFAULTS);
    // 500 matings of 4 mm: V = 1e-3 · 1 N · 2000 mm / 250 MPa = 0.008 mm³, twice its depth
    assertThat(Wear.growthUm(500, s)).isCloseTo(2000 * 0.008 / PI_D_L, within(1e-12));
    assertThat(Wear.growthUm(0, s)).isZero();
    assertThat(s.used().list()).hasSize(4);
  }

  @Test
  void particlesOfAllMatingsArePoisson() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 200; i++) {
      Debris d = new Debris(Math.exp(random.nextDouble(-6, 2)), random.nextInt(1, 2000));
      PoissonDistribution poisson = new PoissonDistribution(d.mean());
      double share = random.nextDouble(0.01, 0.995);
      assertThat(d.quantile(share)).isEqualTo(poisson.inverseCumulativeProbability(share));
      assertThat(d.cleanShare())
          .isCloseTo(new PoissonDistribution(d.perMating()).probability(0), within(1e-12));
    }
  }

  @Test
  void noneAndVeryMany() {
    assertThat(new Debris(0, 500).quantile(0.97)).isZero();
    assertThat(new Debris(0, 500).cleanShare()).isEqualTo(1);
    // far from zero a Poisson number is as good as normal: 1.8808 standard deviations above
    assertThat((double) new Debris(1000, 100_000).quantile(0.97))
        .isCloseTo(1e8 + 1.8808 * 1e4, within(5.0));
  }

  @Test
  void ellipticalTipsShedTheirShare() throws InputFault {
    String file =
        "population: {hole_um: 0.3, fiber_clearance_um: 0.5, core_um: 0.15, pin_clearance_um: 1,"
            + " connectors: 10, matings: 200, pin_tips: %s}";
    Debris chamfered = debris(String.format(file, "chamfered"));
    Debris elliptical = debris(String.format(file, "elliptical"));
    assertThat(chamfered.mean()).isEqualTo(200);
    assertThat(elliptical.mean()).isCloseTo(60, within(1e-9));
  }

  private static Debris debris(String yaml) throws InputFault {
    LossAnswer answer =
        LossAnswer.of(
            yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8), "f", LossSettings.DEFAULTS);
    return java.util.Objects.requireNonNull(answer.batches().getFirst().debris());
  }
}
