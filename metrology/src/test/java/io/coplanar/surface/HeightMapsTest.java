// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.evidence.InputFault;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeightMapsTest {
  private static HeightMap of(double... heights) throws InputFault {
    return HeightMaps.read(
        heights.length,
        1,
        1,
        1,
        List.of(),
        (row, out) -> System.arraycopy(heights, 0, out, 0, heights.length));
  }

  @Test
  void keepsTheDatumAtZeroWhereAFloatIsFineEnough() throws Exception {
    HeightMap map = of(0.1, -262_143, Double.NaN, Double.POSITIVE_INFINITY, 1e300);
    assertThat(map.datumNm()).isZero();
    assertThat(map.heightNm()).containsExactly(0.1f, -262_143f, Float.NaN, Float.NaN, Float.NaN);
  }

  @Test
  void movesTheDatumToHeightsThatLieFarAway() throws Exception {
    double[] far = {10_388_000.123, 8_911_800.457, 10_300_000.333, 10_300_001.333};
    HeightMap map = of(far);
    assertThat(map.datumNm()).isEqualTo(10_300_000);
    assertThat(map.datumNm() + map.heightNm(0, 0)).isCloseTo(far[0], within(0.01));
    assertThat(map.datumNm() + map.heightNm(2, 0)).isCloseTo(far[2], within(0.001));
  }

  @Test
  void aWildPointDoesNotCostTheOthersTheirPrecision() throws Exception {
    HeightMap map = of(6e23, 1.25, 2.5, 3.75);
    assertThat(map.datumNm()).isZero();
    assertThat(map.heightNm()).containsExactly(6e23f, 1.25f, 2.5f, 3.75f);
  }

  @Test
  void refusesAPitchThatIsNone() {
    for (double pitch : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> HeightMaps.read(1, 1, 1, pitch, List.of(), (r, out) -> {}))
          .isInstanceOf(InputFault.Inconsistent.class);
    }
  }
}
