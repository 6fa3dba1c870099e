// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.line.recipe.GateSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class DwellGateTest {
  private static final GateSpec.Dwell SPEC =
      new GateSpec.Dwell("before", Given.limit(60, 300, "s"), 0);
  private final Given given = new Given();

  private List<String> after(double seconds) {
    given.units.set(
        0, Given.passed("S-1", "before", Given.NOW.minusMillis((long) (1000 * seconds))));
    return given.asked(new DwellGate(), SPEC);
  }

  @Test
  void bothLimitsAreWithin() {
    assertThat(after(60)).isEmpty();
    assertThat(after(300)).isEmpty();
  }

  @Test
  void soonerOrLaterIsRefused() {
    assertThat(after(59.999)).containsExactly("TOO_SOON");
    assertThat(after(300.001)).containsExactly("TOO_LATE");
    assertThat(after(-3600)).containsExactly("TOO_SOON");
  }

  @Test
  void withoutTheStepItIsRefused() {
    assertThat(given.asked(new DwellGate(), SPEC)).containsExactly("DWELL_UNKNOWN");
  }
}
