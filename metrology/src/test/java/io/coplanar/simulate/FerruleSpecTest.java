// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coplanar.connector.FiberLayout;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FerruleSpecTest {
  @Test
  void aGoodFerruleKeepsEveryUsualLimit() {
    for (int seed = 0; seed < 20; seed++) {
      FerruleTruth truth = FerruleSimulator.simulate(FerruleSpec.good12(), seed).truth();
      assertThat(Math.abs(truth.ferrule().sxDeg())).isLessThan(0.1);
      assertThat(truth.array().maxAdjacentHeightDifferenceNm()).isLessThan(280);
      assertThat(truth.array().heightRangeNm()).isLessThan(400);
      assertThat(truth.array().minusCoplanarityNm()).isLessThan(200);
      assertThat(truth.fibers())
          .allSatisfy(f -> assertThat(f.heightNm()).isBetween(1700.0, 2300.0))
          .allSatisfy(f -> assertThat(f.tipRadiusMm()).isGreaterThan(2))
          .allSatisfy(f -> assertThat(f.coreDipNm()).isLessThan(50));
    }
  }

  @Test
  void presetsFailInTheOneThingTheyAreNamedAfter() {
    FerruleTruth tilted = FerruleSimulator.simulate(FerruleSpec.tilted(), 1).truth();
    assertThat(tilted.ferrule().sxDeg()).isEqualTo(0.25);
    assertThat(tilted.array().maxAdjacentHeightDifferenceNm()).isLessThan(280);
    FerruleTruth recessed = FerruleSimulator.simulate(FerruleSpec.recessedFiber(), 1).truth();
    assertThat(recessed.ferrule().sxDeg()).isEqualTo(0.03);
    assertThat(recessed.array().maxAdjacentHeightDifferenceNm()).isGreaterThan(400);
    assertThat(recessed.array().minusCoplanarityNm()).isGreaterThan(400);
  }

  @ParameterizedTest
  @EnumSource
  void randomFerrulesStayInTheRangesTheyAreDocumentedFor(FerruleSpec.Difficulty difficulty) {
    boolean harsh = difficulty == FerruleSpec.Difficulty.HARSH;
    List<FiberLayout> layouts =
        List.of(
            new FiberLayout(2, 1),
            new FiberLayout(8, 1),
            new FiberLayout(12, 1),
            new FiberLayout(16, 1),
            new FiberLayout(12, 2),
            new FiberLayout(16, 2));
    int holes = 0;
    for (int seed = 0; seed < 600; seed++) {
      FiberLayout layout = layouts.get(seed % layouts.size());
      FerruleSpec spec = FerruleSpec.random(layout, difficulty, seed);
      FieldOfView view = spec.view();
      assertThat(List.of(view.pitchXUm(), view.pitchYUm()))
          .allSatisfy(p -> assertThat(p).isBetween(harsh ? 0.5 : 1.5, harsh ? 6.0 : 3.0));
      assertThat(view.columns() * (double) view.rows()).isLessThan(4.1e6);
      assertThat(Math.hypot(view.offsetXUm(), view.offsetYUm())).isLessThanOrEqualTo(500);
      assertThat(Math.abs(view.rotationDeg())).isLessThanOrEqualTo(10);
      // the face alone: cheap
      FaceShape face = Draw.face(spec, seed);
      holes += face.throughHoles() ? 1 : 0;
      FerruleTruth truth = TruthTable.of(spec, face, new double[layout.count()], 1);
      for (FerruleTruth.Fiber fiber : truth.fibers()) {
        if (harsh) {
          assertThat(Math.abs(fiber.heightNm())).isBetween(300.0, 6000.0);
          assertThat(fiber.heightNm()).isGreaterThan(-3000);
        } else {
          assertThat(fiber.heightNm()).isBetween(950.0, 3550.0);
        }
      }
    }
    if (harsh) {
      assertThat(holes).isBetween(100, 250);
    } else {
      assertThat(holes).isZero();
    }
  }

  @Test
  void whatCannotBeSimulatedIsRefusedWithASentence() {
    assertThatThrownBy(() -> new FaceSpec(0, 0, 0, 50))
        .hasMessageContaining("rx_mm is 0.0")
        .hasMessageContaining("flat");
    assertThatThrownBy(() -> new FaceSpec(Double.NaN, 0, 1000, 50))
        .hasMessage("sx_deg is NaN; it can be from -15.0 to 15.0");
    assertThatThrownBy(() -> TipSpec.of(2000, -3, 0)).hasMessageContaining("tip_radius_mm");
    assertThatThrownBy(() -> FieldOfView.of(0.1, 0.1, 3600, 1200))
        .hasMessageContaining("points is 4.32E8");
    assertThatThrownBy(() -> FieldOfView.of(2, 0, 3600, 1200)).hasMessageContaining("pitch");
    assertThatThrownBy(() -> FieldOfView.of(2, 2, 1e300, 1200)).hasMessageContaining("field_um");
    assertThatThrownBy(() -> FerruleSpec.good(new FiberLayout(1, 1)))
        .hasMessageContaining("columns of fibers");
    assertThatThrownBy(() -> FerruleSpec.good12().withTips(List.of(TipSpec.of(1, 1, 1))))
        .hasMessage("1 tips do not fit 1 × 12 fibers; it takes 12");
    assertThatThrownBy(() -> new Texture(5, 8, 1, 0.5, 20)).hasMessageContaining("rougher");
  }
}
