// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import io.coplanar.line.event.ToolUse;
import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.Limit;
import io.coplanar.line.state.Tool;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A tool of the right class was used, it is in calibration (the due moment excluded), warm (the
 * whole time included), its reference young enough (that age included), and its blade, pad or
 * ferrule not used up.
 */
final class ToolGate implements Gate<GateSpec.Tool> {
  @Override
  public void check(GateSpec.Tool spec, Facts facts, Reasons reasons) {
    List<Tool> tools =
        facts.attempt().tools().stream()
            .map(ToolUse::tool)
            .filter(facts.tools()::containsKey)
            .map(facts.tools()::get)
            .filter(t -> spec.classes().contains(t.toolClass()))
            .toList();
    if (tools.isEmpty()) {
      because("TOOL_MISSING", "A tool of the right class is used.", spec, reasons)
          .limit(String.join(" or ", spec.classes()))
          .firm()
          .next("Scan the " + String.join(" or ", spec.classes()) + ".");
    }
    for (Tool tool : tools) {
      state(spec, tool, facts, reasons);
      life(spec, tool, facts.units().size(), reasons);
    }
  }

  /** Whether calibration is not due. */
  static boolean calibrated(Tool tool, Instant now) {
    return tool.calibratedUntil() != null && now.isBefore(tool.calibratedUntil());
  }

  private static void state(GateSpec.Tool spec, Tool tool, Facts facts, Reasons reasons) {
    Instant now = facts.now();
    if (tool.withdrawn() != null) {
      because("TOOL_WITHDRAWN", "A tool is in service.", spec, reasons)
          .found(tool.id() + ": " + tool.withdrawn())
          .next("Take another " + tool.toolClass() + ".");
    }
    if (spec.calibrated() && !calibrated(tool, now)) {
      because("CALIBRATION_DUE", "A tool is used before its calibration is due.", spec, reasons)
          .found(tool.calibratedUntil())
          .limit(now)
          .next("Have " + tool.id() + " calibrated, or take another.");
    }
    if (spec.warm()) {
      warm(spec, tool, now, reasons);
    }
    Limit age = spec.age();
    double days = Duration.between(tool.renewedAt(), now).toSeconds() / 86_400.0;
    if (age != null && !age.allows(days)) {
      because("TOOL_OLD", "The part that wears is young enough.", spec, reasons)
          .found(days)
          .limit(age.max())
          .in(age.unit())
          .next("Renew the part of " + tool.id() + ".");
    }
    Long oldest = spec.referenceMaxAgeS();
    if (oldest != null) {
      Tool.Reference reference = tool.reference();
      long ageS =
          reference == null ? Long.MAX_VALUE : Duration.between(reference.at(), now).toSeconds();
      if (ageS > oldest) {
        because("REFERENCE_OLD", "A reference is taken, and young enough.", spec, reasons)
            .found(reference == null ? null : ageS)
            .limit(oldest)
            .in("s")
            .next("Take the reference of " + tool.id() + ".");
      }
    }
  }

  private static void warm(GateSpec.Tool spec, Tool tool, Instant now, Reasons reasons) {
    Instant on = tool.onSince();
    Long need = tool.warmUpS();
    if (on == null || need == null || Duration.between(on, now).toSeconds() < need) {
      because("TOOL_COLD", "A tool is warm.", spec, reasons)
          .found(on == null ? null : Duration.between(on, now).toSeconds())
          .limit(need == null ? "not stated" : need)
          .in("s")
          .next("Switch " + tool.id() + " on and let it warm up.");
    }
  }

  private static void life(GateSpec.Tool spec, Tool tool, int connectors, Reasons reasons) {
    Integer most = tool.lifeMax();
    int after = tool.used() + tool.uses(connectors);
    if (spec.life() && (most == null || after > most)) {
      because("TOOL_WORN", "A blade, pad or ferrule lasts for the whole step.", spec, reasons)
          .found(tool.used() + ", and " + tool.uses(connectors) + " more for this step")
          .limit(most == null ? "not stated" : most)
          .in("uses")
          .next("Renew the part of " + tool.id() + ".");
    }
  }

  private static Reasons.Reason because(
      String code, String rule, GateSpec.Tool spec, Reasons reasons) {
    return reasons.because(code, spec.gate(), rule, spec.source());
  }
}
