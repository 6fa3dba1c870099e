// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.line.state.Fatal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FatalGateTest {
  private final Given given = new Given();

  @Test
  void withoutAFatalFindingItGoesOn() {
    assertThat(given.standing(new FatalGate())).isEmpty();
  }

  @Test
  void afterAFatalFindingItDoesNot() {
    Fatal fatal = new Fatal(1, "geometry", "core dip");
    given.units.add(Given.unit("S-2", 1, Map.of(), List.of(), false, fatal));
    assertThat(given.standing(new FatalGate())).containsExactly("FATAL_FINDING");
  }
}
