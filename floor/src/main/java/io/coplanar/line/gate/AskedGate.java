// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.ToolUse;
import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.Step;
import io.coplanar.line.state.Tool;
import java.util.HashSet;
import java.util.Set;

/** Only what the step asks for is used and recorded: nothing goes in that no gate has looked at. */
final class AskedGate implements Gate<Step> {
  @Override
  public void check(Step step, Facts facts, Reasons reasons) {
    Set<String> known = new HashSet<>();
    Set<String> classes = new HashSet<>();
    for (GateSpec spec : step.gates()) {
      known.add(spec.gate());
      switch (spec) {
        case GateSpec.Tool t -> classes.addAll(t.classes());
        case GateSpec.Cleaning c -> {
          known.add("choice:" + CleaningGate.METHOD);
          known.add("verdict:" + CleaningGate.PROOF);
          classes.addAll(EvidenceGate.makers(CleaningGate.PROOF));
        }
        case GateSpec.Verdict v -> classes.addAll(EvidenceGate.makers(v.of()));
        default -> {}
      }
    }
    Attempt attempt = facts.attempt();
    attempt.values().keySet().forEach(name -> check("value:" + name, known, reasons));
    attempt.choices().keySet().forEach(name -> check("choice:" + name, known, reasons));
    attempt.lots().keySet().forEach(kind -> check("lot:" + kind, known, reasons));
    for (Evidence e : attempt.evidence()) {
      check("verdict:" + e.of(), known, reasons);
    }
    for (ToolUse use : attempt.tools()) {
      Tool tool = facts.tools().get(use.tool());
      boolean asked = tool != null && classes.contains(tool.toolClass());
      if (!asked) {
        refuse("tool " + use.tool() + (tool == null ? "" : ", " + tool.toolClass()), reasons);
      }
    }
  }

  private static void check(String gate, Set<String> known, Reasons reasons) {
    if (!known.contains(gate)) {
      refuse(gate, reasons);
    }
  }

  private static void refuse(String what, Reasons reasons) {
    reasons
        .because("NOT_ASKED", "asked", "Only what the step asks for is used.", "the recipe's step")
        .found(what)
        .firm()
        .next("Leave out " + what + ".");
  }
}
