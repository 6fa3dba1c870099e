// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.line.event.ToolUse;
import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.state.Tool;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToolGateTest {
  private static final GateSpec.Tool SPEC =
      new GateSpec.Tool(
          List.of("mechanical-cleaver", "laser-cleaver"),
          true,
          true,
          true,
          Given.limit(Double.NaN, 30, "d"),
          Given.limit(Double.NaN, 100, "s"),
          "made for tests",
          0);
  private final Given given = new Given();

  private List<String> with(Tool tool) {
    given.tools.put(tool.id(), tool);
    given.uses.clear();
    given.uses.add(new ToolUse(tool.id(), null));
    return given.asked(new ToolGate(), SPEC);
  }

  @Test
  void aGoodToolIsTakenAtItsLimits() {
    assertThat(with(Given.tool("T-1", "laser-cleaver"))).isEmpty();
  }

  @Test
  void noToolAndScissorsAreRefused() {
    assertThat(given.asked(new ToolGate(), SPEC)).containsExactly("TOOL_MISSING");
    assertThat(with(Given.tool("T-1", "scissors"))).containsExactly("TOOL_MISSING");
  }

  @Test
  void aToolThatIsNoGoodIsRefusedForAllReasons() {
    Tool bad =
        new Tool(
            "T-1",
            "laser-cleaver",
            List.of(),
            10,
            10,
            Given.NOW.minusSeconds(30 * 86_400 + 1),
            1200L,
            Given.NOW,
            Given.NOW.minusSeconds(1199),
            new Tool.Reference(Given.NOW.minusSeconds(101), Map.of()),
            "it fell");
    assertThat(with(bad))
        .containsExactly(
            "TOOL_WITHDRAWN",
            "CALIBRATION_DUE",
            "TOOL_COLD",
            "TOOL_OLD",
            "REFERENCE_OLD",
            "TOOL_WORN");
  }

  @Test
  void whatNobodyStatedIsNotThere() {
    Tool silent =
        new Tool(
            "T-1", "laser-cleaver", List.of(), null, 0, Given.NOW, null, null, null, null, null);
    assertThat(with(silent))
        .containsExactly("CALIBRATION_DUE", "TOOL_COLD", "REFERENCE_OLD", "TOOL_WORN");
  }
}
