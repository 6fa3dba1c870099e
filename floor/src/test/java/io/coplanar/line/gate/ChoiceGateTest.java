// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.line.recipe.GateSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceGateTest {
  private static final GateSpec.Choice SPEC =
      new GateSpec.Choice("gender", List.of("pinned", "unpinned"), "made for tests", 0);
  private final Given given = new Given();

  @Test
  void oneOfTheRecipesIsTaken() {
    given.choices.put("gender", "unpinned");
    assertThat(given.asked(new ChoiceGate(), SPEC)).isEmpty();
  }

  @Test
  void anotherOrNoneIsNot() {
    assertThat(given.asked(new ChoiceGate(), SPEC)).containsExactly("CHOICE_MISSING");
    given.choices.put("gender", "PINNED");
    assertThat(given.asked(new ChoiceGate(), SPEC)).containsExactly("CHOICE_OTHER");
  }
}
