// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.connector.FiberLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * Closed forms. For one of n fibers lowered by δ: δ·(1 − 1/n − (k − (n+1)/2)²/Sxx) with Sxx = n·(n²
 * − 1)/12; the others from the sums of squares of equally spaced places.
 */
class CoplanarityTruthTest {
  private static final FiberLayout ROW = new FiberLayout(12, 1);
  private static final FiberLayout TWO_ROWS = new FiberLayout(12, 2);
  private static final double FLAT = Double.POSITIVE_INFINITY;

  @Test
  void aTiltedLineIsCoplanarAndTellsItsAngle() {
    FerruleTruth.FiberArray truth = truth(ROW, FLAT, i -> 50 * i);
    assertThat(truth.minusCoplanarityNm()).isCloseTo(0, within(1e-9));
    assertThat(truth.heightRangeNm()).isCloseTo(550, within(1e-9));
    assertThat(truth.maxAdjacentHeightDifferenceNm()).isCloseTo(50, within(1e-9));
    assertThat(truth.fiberLineAngleDeg())
        .isCloseTo(Math.toDegrees(Math.atan(50 / 250_000.0)), within(1e-12));
  }

  @Test
  void oneLowFiber() {
    for (int low = 1; low <= 12; low++) {
      int k = low;
      double expected = 300 * (1 - 1 / 12.0 - (k - 6.5) * (k - 6.5) / 143);
      assertThat(truth(ROW, FLAT, i -> i == k ? -300 : 0).minusCoplanarityNm())
          .isCloseTo(expected, within(1e-9));
    }
    FerruleTruth.FiberArray first = truth(ROW, FLAT, i -> i == 1 ? -300 : 0);
    assertThat(first.minusCoplanarityNm()).isCloseTo(211.538462, within(1e-6));
    assertThat(first.maxAdjacentHeightDifferenceNm()).isCloseTo(300, within(1e-9));
  }

  @Test
  void aDomeIsWorseThanABowl() {
    assertThat(truth(ROW, FLAT, i -> -10 * (i - 6.5) * (i - 6.5)).minusCoplanarityNm())
        .isCloseTo(550 / 3.0, within(1e-9));
    assertThat(truth(ROW, FLAT, i -> 10 * (i - 6.5) * (i - 6.5)).minusCoplanarityNm())
        .isCloseTo(350 / 3.0, within(1e-9));
  }

  @Test
  void aConvexFerruleBendsTheTipsThatStandEvenlyOnIt() {
    FerruleTruth.FiberArray truth = truth(ROW, 2000, i -> 0);
    assertThat(truth.minusCoplanarityNm()).isCloseTo(0, within(1e-9));
    // the ends lie x²/2RX lower: a dome of 250²/(2·2000) nm
    assertThat(truth.minusCoplanarityAbsoluteNm()).isCloseTo(550 / 3.0 * 15.625 / 10, within(1e-9));
  }

  @Test
  void twoRowsAreHeldAgainstAPlane() {
    assertThat(truth(TWO_ROWS, FLAT, i -> i == 1 ? -300 : 0).minusCoplanarityNm())
        .isCloseTo(243.269231, within(1e-6));
    FerruleTruth.FiberArray stepped = truth(TWO_ROWS, FLAT, i -> i <= 12 ? 200 : 0);
    assertThat(stepped.minusCoplanarityNm()).isCloseTo(0, within(1e-9));
    // from the end of one row to the start of the next is no neighborhood
    assertThat(stepped.maxAdjacentHeightDifferenceNm()).isCloseTo(0, within(1e-9));
    assertThat(stepped.heightRangeNm()).isCloseTo(200, within(1e-9));
    assertThat(stepped.fiberLineAngleDeg()).isCloseTo(0, within(1e-12));
  }

  @Test
  void aLineThroughTwoFibersLeavesNothing() {
    assertThat(truth(new FiberLayout(2, 1), FLAT, i -> 400 * i).minusCoplanarityNm())
        .isCloseTo(0, within(1e-9));
  }

  private static FerruleTruth.FiberArray truth(
      FiberLayout layout, double rxMm, IntToDoubleFunction departureNm) {
    List<TipSpec> tips = new ArrayList<>();
    for (int i = 1; i <= layout.count(); i++) {
      tips.add(TipSpec.of(2000 + departureNm.applyAsDouble(i), 3, 10));
    }
    FerruleSpec spec =
        FerruleSpec.good(layout)
            .withTips(tips)
            .withSpread(Spread.NONE)
            .withFace(new FaceSpec(0.1, 8, rxMm, 50))
            .withView(FieldOfView.of(20, 20, 3600, 1200));
    return FerruleSimulator.simulate(spec, 1).truth().array();
  }
}
