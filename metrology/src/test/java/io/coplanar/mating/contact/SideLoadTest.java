// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.contact;

import static io.coplanar.mating.contact.Ends.ROW_OF_12;
import static io.coplanar.mating.contact.Ends.flat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.connector.FiberLayout;
import io.coplanar.evidence.InputFault;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SideLoadTest {
  private static final EndShape EVEN = flat(ROW_OF_12, p -> 2000);

  private static Conditions rigidTips(Tilt tilt) throws InputFault {
    return Conditions.of(Facing.A, tilt, ContactSettings.DEFAULTS.with("hertz", 0));
  }

  private static double momentNmm(Mating m) {
    return m.pairs().stream().mapToDouble(p -> p.forceN() * ROW_OF_12.xUm(p.a()) / 1000).sum();
  }

  @Test
  void threeNewtonMillimeters() throws InputFault {
    Mating m = Mating.of(EVEN, EVEN, rigidTips(Tilt.FIXED).withSideLoad(1, 3));
    double[] printed = {.355, .439, .523, .607, .691, .775, .859, .943, 1.026, 1.110, 1.194, 1.278};
    for (int i = 0; i < 12; i++) {
      assertThat(m.pairs().get(i).forceN()).isCloseTo(printed[i], within(0.00051));
    }
  }

  @Test
  void theFirstFiberUnloads() throws InputFault {
    Mating before = Mating.of(EVEN, EVEN, rigidTips(Tilt.FIXED).withSideLoad(1, 5.3082));
    assertThat(before.pairs()).allMatch(PairContact::touches);
    Mating after = Mating.of(EVEN, EVEN, rigidTips(Tilt.FIXED).withSideLoad(1, 5.3085));
    assertThat(after.pairs().getFirst().touches()).isFalse();
    assertThat(after.pairs().subList(1, 12)).allMatch(PairContact::touches);
  }

  @Test
  void theClosedFormOfEvenEnds() throws InputFault {
    EvenRow row = new EvenRow(ROW_OF_12, 9.8);
    assertThat(row.sumOfSquaresMm2()).isCloseTo(8.9375, within(1e-12));
    assertThat(row.unloadingMomentNmm()).isCloseTo(5.3083, within(5e-5));
    assertThat(row.unloadingMomentNmm() / 9.8).isCloseTo(0.5417, within(5e-5));
    assertThat(row.forceN(1, 2.2 * 20)).isCloseTo(-5.95, within(5e-3));
    assertThat(row.forceN(1, 0.2 * 2.2 * 20)).isNegative();
    assertThat(row.forceN(1, 0.05 * 2.2 * 20)).isCloseTo(0.478, within(5e-4));
    Mating mating = Mating.of(EVEN, EVEN, rigidTips(Tilt.FREE));
    assertThat(mating.unloadingMomentNmm()).isCloseTo(row.unloadingMomentNmm(), within(1e-9));
    Mating pulled = Mating.of(EVEN, EVEN, rigidTips(Tilt.FIXED).withSideLoad(-2.2, 2));
    pulled
        .pairs()
        .forEach(p -> assertThat(p.forceN()).isCloseTo(row.forceN(p.a(), -4.4), within(1e-9)));
  }

  /** A little less leaves every fiber in contact both ways, a little more does not in one. */
  @Test
  void theUnloadingMomentUnloadsJustSo() throws InputFault {
    SplittableRandom random = new SplittableRandom(5);
    int held = 0;
    for (int run = 0; run < 100; run++) {
      FiberLayout layout = new FiberLayout(random.nextInt(2, 17), random.nextInt(1, 3));
      EndShape a = flat(layout, p -> random.nextDouble(1900, 2100));
      EndShape b = flat(layout, p -> 2000);
      Conditions how = Conditions.of(Facing.A, Tilt.FIXED, ContactSettings.DEFAULTS);
      Mating still = Mating.of(a, b, how);
      double moment = still.unloadingMomentNmm();
      if (moment == 0) {
        assertThat(still.pairs()).anyMatch(p -> !p.touches());
        continue;
      }
      held++;
      double less = moment * (1 - 1e-6);
      double more = moment * (1 + 1e-6);
      assertThat(Mating.of(a, b, how.withSideLoad(less, 1)).pairs()).allMatch(PairContact::touches);
      assertThat(Mating.of(a, b, how.withSideLoad(-less, 1)).pairs())
          .allMatch(PairContact::touches);
      assertThat(
              Mating.of(a, b, how.withSideLoad(more, 1)).pairs().stream()
                      .allMatch(PairContact::touches)
                  && Mating.of(a, b, how.withSideLoad(-more, 1)).pairs().stream()
                      .allMatch(PairContact::touches))
          .isFalse();
    }
    assertThat(held).isGreaterThan(50);
  }

  @Test
  void noMomentUnloadsOneFiber() throws InputFault {
    EndShape one = flat(new FiberLayout(1, 1), p -> 2000);
    assertThat(Mating.of(one, one, rigidTips(Tilt.FREE)).unloadingMomentNmm()).isNaN();
  }

  @Test
  void aFloatingFerruleKeepsTheLoadOff() throws InputFault {
    Mating free = Mating.of(EVEN, EVEN, rigidTips(Tilt.FREE).withSideLoad(2.2, 20));
    assertThat(free.pairs().getFirst().forceN()).isCloseTo(0.478, within(5e-4));
    assertThat(free.settings().has("side_load_share_free")).isTrue();
    Conditions share = rigidTips(Tilt.FIXED);
    Conditions fifth =
        new Conditions(
                Facing.A,
                Tilt.FIXED,
                Double.NaN,
                0,
                share.settings().with("side_load_share_fixed", 0.2))
            .withSideLoad(2.2, 20);
    assertThat(Mating.of(EVEN, EVEN, fifth).pairs().getFirst().touches()).isFalse();
  }

  @Test
  void aLargeLoadTipsAFixedFerrule() throws InputFault {
    Mating m = Mating.of(EVEN, EVEN, rigidTips(Tilt.FIXED).withSideLoad(-2.2, 20));
    assertThat(m.pairs().getFirst().forceN()).isCloseTo(9.8, within(1e-12));
    assertThat(m.pairs().subList(1, 12)).allMatch(p -> p.forceN() == 0 && !p.touches());
    assertThat(m.loose()).hasSize(11);
  }

  @Test
  void forceAndMomentBalance() throws InputFault {
    SplittableRandom random = new SplittableRandom(11);
    for (int run = 0; run < 200; run++) {
      EndShape a = Ends.random(new FiberLayout(12, 1), random);
      double moment = random.nextDouble(-4, 4);
      Conditions how = Conditions.of(Facing.A, Tilt.FIXED, ContactSettings.DEFAULTS);
      EndShape b = flat(ROW_OF_12, p -> 2000 - a.tip(p).heightNm() + random.nextDouble(0, 300));
      Mating still = Mating.of(b, flat(ROW_OF_12, p -> 2000), how);
      Mating pulled = Mating.of(b, flat(ROW_OF_12, p -> 2000), how.withSideLoad(moment, 1));
      double sum = pulled.pairs().stream().mapToDouble(PairContact::forceN).sum();
      assertThat(sum).isCloseTo(9.8, within(1e-9));
      if (Math.abs(momentNmm(still) + moment) < 9.8 * 1.375 - 1e-3) {
        assertThat(momentNmm(pulled)).isCloseTo(momentNmm(still) + moment, within(1e-8));
      }
    }
  }

  @Test
  void badLoads() throws InputFault {
    Conditions how = rigidTips(Tilt.FREE);
    assertThatThrownBy(() -> how.withSideLoad(Double.NaN, 1))
        .isInstanceOf(InputFault.class)
        .hasMessageContaining("--side-load-n");
    assertThatThrownBy(() -> how.withSideLoad(1, -1))
        .isInstanceOf(InputFault.class)
        .hasMessageContaining("--side-arm-mm");
  }
}
