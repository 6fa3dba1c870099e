// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrderGateTest {
  private final Given given = new Given();

  @Test
  void theNextStepIsAllowed() {
    assertThat(given.standing(new OrderGate())).isEmpty();
  }

  @Test
  void aStepTooEarlyOrAgainIsRefused() {
    given.units.add(Given.unit("S-2", 0));
    given.units.add(Given.unit("S-3", 2));
    assertThat(given.standing(new OrderGate())).containsExactly("ORDER", "ORDER");
  }
}
