// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.state.Lot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LotGateTest {
  private static final GateSpec.Lot FILM =
      new GateSpec.Lot("film-diamond-1", 1, true, null, null, null, "made for tests", 0);
  private static final GateSpec.Lot MIX =
      new GateSpec.Lot(
          "epoxy-mix",
          50,
          false,
          Given.limit(9.5, 10.5, "1"),
          Given.limit(Double.NaN, 180, "min"),
          Given.limit(7, 10, "min"),
          "made for tests",
          0);
  private static final Instant LATER = Given.NOW.plusMillis(1);
  private static final Duration MIX_AGE = Duration.ofMinutes(180);
  private final Given given = new Given();

  private List<String> film(Lot lot) {
    given.named.put(lot.kind(), lot.id());
    given.lots.put(lot.kind(), lot);
    return given.asked(new LotGate(), FILM);
  }

  private List<String> mix(Duration age, double ratio, @Nullable Duration turned) {
    Lot mix = Given.mix(age, ratio, turned);
    given.named.put(mix.kind(), mix.id());
    given.lots.put(mix.kind(), mix);
    return given.asked(new LotGate(), MIX);
  }

  @Test
  void aGoodLotIsTakenToItsLastUse() {
    assertThat(film(Given.lot("film-diamond-1", true, null, LATER, 2))).isEmpty();
  }

  @Test
  void aLotThatIsNoGoodIsRefusedForAllReasons() {
    assertThat(film(Given.lot("film-diamond-1", false, "wet", Given.NOW, 3)))
        .containsExactly("LOT_NOT_RELEASED", "LOT_BLOCKED", "LOT_EXPIRED", "LOT_WORN");
  }

  @Test
  void noLotAndNoSuchLotAreRefused() {
    assertThat(given.asked(new LotGate(), FILM)).containsExactly("LOT_MISSING");
    given.named.put("film-diamond-1", "L-9");
    assertThat(given.asked(new LotGate(), FILM)).containsExactly("LOT_UNKNOWN");
  }

  @Test
  void aMixIsTakenUpToEachOfItsLimits() {
    assertThat(mix(MIX_AGE, 9.5, Duration.ofMinutes(7))).isEmpty();
    assertThat(mix(MIX_AGE, 10.5, Duration.ofMinutes(10))).isEmpty();
  }

  @Test
  void beyondThemItIsRefused() {
    assertThat(mix(MIX_AGE.plusMillis(100), 10, Duration.ofMinutes(8))).containsExactly("POT_LIFE");
    assertThat(mix(MIX_AGE, 9.4, Duration.ofMinutes(8))).containsExactly("MIX_RATIO");
    assertThat(mix(MIX_AGE, 10, Duration.ofMillis(419_000))).containsExactly("OUTGASSING");
    assertThat(mix(MIX_AGE, 10, Duration.ofMillis(601_000))).containsExactly("OUTGASSING");
    assertThat(mix(MIX_AGE, 10, null)).containsExactly("OUTGASSING");
  }

  @Test
  void aMixIsAsBlockedAsItsParts() {
    given.parts.add(
        new Lot(
            "epoxy-resin",
            "R-1",
            io.coplanar.line.event.LotEvent.Unit.MILLIGRAM,
            1,
            LATER,
            null,
            0,
            "anna",
            true,
            "wet",
            null,
            null,
            null));
    assertThat(mix(MIX_AGE, 10, Duration.ofMinutes(8))).containsExactly("LOT_BLOCKED");
  }

  @Test
  void thereMustBeEnoughForAll() {
    given.units.add(Given.unit("S-2", 1));
    assertThat(mix(MIX_AGE, 10, Duration.ofMinutes(8))).containsExactly("LOT_SHORT");
  }

  @Test
  void whatIsNoMixHasNoPotLife() {
    Lot lot = Given.lot("epoxy-mix", true, null, LATER, 0);
    given.named.put("epoxy-mix", "L-1");
    given.lots.put("epoxy-mix", lot);
    assertThat(given.asked(new LotGate(), MIX))
        .containsExactly("POT_LIFE", "MIX_RATIO", "OUTGASSING", "LOT_SHORT");
  }
}
