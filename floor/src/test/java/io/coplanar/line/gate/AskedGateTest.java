// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.line.event.ToolUse;
import io.coplanar.line.recipe.GateSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskedGateTest {
  private static final GateSpec VALUE = new GateSpec.Value("force", Given.limit(1, 2, "N"), 0);
  private static final GateSpec TOOL =
      new GateSpec.Tool(
          List.of("crimp-tool"), false, false, false, null, null, "made for tests", 0);
  private final Given given = new Given();

  @Test
  void whatTheStepAsksForIsTaken() {
    given.values.put("force", 1.0);
    given.tools.put("T-1", Given.tool("T-1", "crimp-tool"));
    given.uses.add(new ToolUse("T-1", null));
    assertThat(given.standing(new AskedGate(), VALUE, TOOL)).isEmpty();
  }

  @Test
  void nothingElseIs() {
    given.values.put("strength", 1.0);
    given.choices.put("result", "pass");
    given.named.put("housing", "L-1");
    given.evidence.add(Given.scan());
    given.tools.put("T-1", Given.tool("T-1", "scissors"));
    given.uses.add(new ToolUse("T-1", null));
    given.uses.add(new ToolUse("T-2", null));
    assertThat(given.standing(new AskedGate(), VALUE, TOOL)).hasSize(6).containsOnly("NOT_ASKED");
  }
}
