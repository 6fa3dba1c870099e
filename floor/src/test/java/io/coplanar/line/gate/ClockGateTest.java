// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClockGateTest {
  private final Given given = new Given();

  @Test
  void aClockThatRunsOnAllows() {
    given.latest = Given.NOW;
    assertThat(given.standing(new ClockGate())).isEmpty();
  }

  @Test
  void aClockThatStandsBeforeTheRecordRefuses() {
    given.latest = Given.NOW.plusMillis(1);
    assertThat(given.standing(new ClockGate())).containsExactly("CLOCK_BEHIND");
  }

  @Test
  void aClockThatJumpedRefuses() {
    given.trusted = false;
    assertThat(given.standing(new ClockGate())).containsExactly("CLOCK_JUMPED");
  }
}
