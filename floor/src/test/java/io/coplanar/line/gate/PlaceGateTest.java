// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.line.recipe.Step;
import io.coplanar.line.state.Cable;
import io.coplanar.line.state.Fixture;
import io.coplanar.line.state.Unit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceGateTest {
  private final Given given = new Given();

  @Test
  void eachStepIsDoneOnWhatTheRecipeSays() {
    assertThat(given.standing(new PlaceGate())).isEmpty();
    given.fixture = new Fixture("F-1", 12, Map.of(1, "S-1"), List.of(), List.of());
    assertThat(given.standing(new PlaceGate())).containsExactly("PLACE");
    given.stepOn = Step.On.FIXTURE;
    assertThat(given.standing(new PlaceGate())).isEmpty();
    given.fixture = null;
    given.cable = new Cable("K-1", "L-1", List.of("S-1"), 0);
    assertThat(given.standing(new PlaceGate())).containsExactly("PLACE");
  }

  @Test
  void revisionsAreNotMixed() {
    Unit u = Given.unit("S-2", 1);
    given.units.add(
        new Unit(
            u.serial(),
            u.recipe(),
            2,
            u.recipeSha256(),
            u.cable(),
            1,
            null,
            0,
            1,
            u.since(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            false,
            null));
    assertThat(given.standing(new PlaceGate())).containsExactly("MIXED_REVISIONS");
  }
}
