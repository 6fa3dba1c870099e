// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.line.state.Hold;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HoldGateTest {
  private final Given given = new Given();

  @Test
  void whatIsFreeGoesOn() {
    assertThat(given.standing(new HoldGate())).isEmpty();
  }

  @Test
  void eachHoldIsAReason() {
    List<Hold> holds =
        List.of(new Hold("h-1", "a scratch", null, "boris"), new Hold("q-1", "dust", "q-1", "b"));
    given.units.add(Given.unit("S-2", 1, Map.of(), holds, false, null));
    assertThat(given.standing(new HoldGate())).containsExactly("ON_HOLD", "ON_HOLD");
  }

  @Test
  void whatIsScrappedIsGone() {
    given.units.add(Given.unit("S-2", 1, Map.of(), List.of(), true, null));
    assertThat(given.standing(new HoldGate())).containsExactly("SCRAPPED");
  }
}
