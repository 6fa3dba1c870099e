// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.connector.FiberLayout;
import io.coplanar.simulate.FerruleSpec;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every parameter against the simulator's truth, at the limits that docs/uncertainty.md states. The
 * same study over more ferrules is a program: {@link AccuracyStudy}.
 */
class EndFaceAccuracyTest {
  private static AccuracyStudy study;

  @BeforeAll
  static void measureTwoHundredFerrules() {
    study =
        AccuracyStudy.run(
            FerruleSpec.Difficulty.ORDINARY, 200, 9000, List.of(new FiberLayout(12, 1)));
  }

  @Test
  void everyFerruleIsMeasured() {
    assertThat(study.failures).isEmpty();
  }

  @Test
  void anglesMeetTheTruth() {
    assertThat(rms("sx_deg")).isLessThan(0.0005);
    assertThat(rms("sy_deg")).isLessThan(0.0005);
  }

  @Test
  void heightsMeetTheTruth() {
    assertThat(rms("height_nm")).isLessThan(2.5);
    assertThat(rms("minus_coplanarity_nm")).isLessThan(3);
    assertThat(rms("minus_coplanarity_absolute_nm")).isLessThan(3);
  }

  @Test
  void radiiMeetTheTruth() {
    assertThat(errors("rx_mm").relativeRms()).isLessThan(0.005);
    assertThat(errors("ry_mm").relativeRms()).isLessThan(0.005);
    assertThat(errors("tip_radius_mm").relativeRms()).isLessThan(0.005);
  }

  @Test
  void coreDipMeetsTheTruth() {
    assertThat(rms("core_dip_nm")).isLessThan(3);
  }

  @Test
  void intervalsCover() {
    // 200 ferrules leave 1.5 % of chance on a share of 95 %; fibers of one ferrule are not
    // independent
    for (String p : List.of("sx_deg", "sy_deg", "rx_mm", "ry_mm", "minus_coplanarity_nm")) {
      assertThat(errors(p).coverage()).as(p).isBetween(0.90, 1.0);
    }
    for (String p : List.of("x_um", "y_um", "height_nm", "tip_radius_mm", "core_dip_nm")) {
      assertThat(errors(p).coverage()).as(p).isBetween(0.92, 0.98);
    }
  }

  private static double rms(String parameter) {
    return errors(parameter).rms();
  }

  private static AccuracyStudy.Errors errors(String parameter) {
    return java.util.Objects.requireNonNull(study.errors.get(parameter));
  }
}
