// SPDX-License-Identifier: Apache-2.0
package io.coplanar.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.evidence.Provenance;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Colors, plans and dimensions as the sources state them. */
class ConnectorDataTest {
  private static String coat(int fiber, int ofRow) {
    return FiberColor.coat(fiber, ofRow).map(FiberColor.Coat::words).orElse("?");
  }

  @Test
  void theTwelveColorsStandInTheirOrder() {
    assertThat(IntStream.rangeClosed(1, 12).mapToObj(n -> coat(n, 12)))
        .containsExactly(
            "blue", "orange", "green", "brown", "slate", "white", "red", "black", "yellow",
            "violet", "rose", "aqua");
  }

  @Test
  void theSecondTwelveCarryATracer() {
    assertThat(coat(13, 12)).isEqualTo("blue/black");
    assertThat(coat(20, 12)).isEqualTo("black/yellow");
    assertThat(coat(24, 12)).isEqualTo("aqua/black");
    assertThat(coat(25, 12)).isEqualTo("?");
  }

  @Test
  void aRibbonOfSixteenHasFourMore() {
    assertThat(IntStream.rangeClosed(13, 17).mapToObj(n -> coat(n, 16)))
        .containsExactly("lime", "tan", "olive", "magenta", "?");
    assertThatThrownBy(() -> FiberColor.coat(0, 12)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void eightFibersLeaveTheMiddleOfTwelveDark() {
    assertThat(FiberPlan.EIGHT.held()).containsExactly(1, 2, 3, 4, 9, 10, 11, 12);
    assertThat(FiberPlan.EIGHT.positions()).isEqualTo(12);
    assertThat(FiberPlan.EIGHT.fits(FiberPlan.TWELVE)).isTrue();
    assertThat(FiberPlan.TWELVE.common(FiberPlan.EIGHT)).isEqualTo(FiberPlan.EIGHT);
  }

  @Test
  void everyPlanHoldsAsManyFibersAsItSays() {
    assertThat(Stream.of(FiberPlan.values()).map(p -> p.id() + " " + p.fibers()))
        .containsExactly("8 8", "12 12", "16 16", "24 24", "32 32", "2x12 24");
    for (FiberPlan plan : FiberPlan.values()) {
      assertThat(plan.held()).hasSize(plan.fibers());
      assertThat(plan.heldRows().stream().mapToInt(java.util.List::size).sum())
          .isEqualTo(plan.fibers());
    }
    assertThat(FiberPlan.TWO_TWELVE.heldRows().getLast()).startsWith(13).endsWith(24);
  }

  /** The grid of IEC 61754-7's drawing, mm from the middle. */
  @Test
  void thePitchIsTheInterfaces() {
    assertThat(IntStream.rangeClosed(7, 12).mapToObj(FiberPlan.TWELVE.layout()::xUm))
        .containsExactly(125.0, 375.0, 625.0, 875.0, 1125.0, 1375.0);
    assertThat(FiberPlan.TWENTY_FOUR.layout().yUm(1)).isEqualTo(250);
  }

  @Test
  void dimensionsSayWhereTheyComeFrom() {
    Dimension hole = Dimension.MPO_12.getFirst();
    assertThat(hole.name()).isEqualTo("guide_hole_diameter_mm");
    assertThat(hole.nominal()).isCloseTo(0.7, within(1e-12));
    assertThat(hole.tolerance()).isCloseTo(0.001, within(1e-12));
    assertThat(Dimension.MPO_12).allMatch(d -> d.provenance() == Provenance.PUBLISHED);
    assertThat(Dimension.MPO_16).allMatch(d -> d.provenance() == Provenance.RECALLED);
  }

  @Test
  void keysStandInTheMiddleUpToTwelveInARow() {
    assertThat(Connector.of(FiberPlan.TWENTY_FOUR, null, null).key()).isEqualTo(KeyPlace.CENTERED);
    assertThat(Connector.of(FiberPlan.SIXTEEN, null, null).key()).isEqualTo(KeyPlace.OFFSET);
  }
}
