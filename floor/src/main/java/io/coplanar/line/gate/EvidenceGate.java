// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.ToolUse;
import io.coplanar.line.recipe.Step;
import io.coplanar.line.recipe.ToolClass;
import io.coplanar.line.recipe.VerdictKind;
import io.coplanar.line.state.EvidenceTrail;
import io.coplanar.line.state.Fixture;
import io.coplanar.line.state.Tool;
import io.coplanar.line.state.Unit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bytes prove something of these connectors only, in this step only, when they were made within it
 * (both ends inclusive), by an instrument of the right class that was used and is calibrated, at
 * the port that was used. No deviation stands in for any of this.
 */
final class EvidenceGate implements Gate<Step> {
  private static final String GATE = "evidence";
  private static final String SOURCE = "house rule: evidence is bound";

  @Override
  public void check(Step step, Facts facts, Reasons reasons) {
    for (Evidence e : facts.attempt().evidence()) {
      if (facts.lost().contains(e.sha256())) {
        because("EVIDENCE_LOST", "Evidence is stored.", reasons)
            .found(brief(e))
            .next("Store the file first.");
      }
      trail(e, facts.trails().get(e.sha256()), reasons);
      owner(e, facts, reasons);
      time(e, facts, reasons);
      instrument(e, facts, reasons);
    }
    List<String> hashes = facts.attempt().evidence().stream().map(Evidence::sha256).toList();
    if (hashes.stream().distinct().count() < hashes.size()) {
      because("EVIDENCE_TWICE", "The same bytes prove one thing only.", reasons)
          .next("Name each file once.");
    }
  }

  private static void trail(Evidence e, @Nullable EvidenceTrail trail, Reasons reasons) {
    if (trail == null) {
      return;
    }
    String used = trail.usedFor();
    if (used != null) {
      because("EVIDENCE_USED", "Bytes that proved one step prove no other.", reasons)
          .found(brief(e))
          .limit(used)
          .next("Measure again and bring the new file.");
    }
    if (!trail.evidence().equals(e)) {
      because(
              "EVIDENCE_OF_OTHER",
              "Bytes belong to what they were first shown for, as it was said then.",
              reasons)
          .found(brief(e) + " for " + String.join(" ", e.serials()))
          .limit(String.join(" ", trail.evidence().serials()))
          .next("Bring the file of this connector.");
    }
  }

  private static void owner(Evidence e, Facts facts, Reasons reasons) {
    List<String> serials = facts.units().stream().map(Unit::serial).toList();
    if (e.serials().isEmpty() || !serials.containsAll(e.serials())) {
      because("EVIDENCE_SERIAL", "Evidence belongs to the connectors of the attempt.", reasons)
          .found(String.join(" ", e.serials()))
          .limit(String.join(" ", serials))
          .next("Bring the file of this connector.");
    }
    Fixture fixture = facts.fixture();
    String of = e.fixture();
    boolean right =
        of == null
            || (fixture != null
                ? of.equals(fixture.id())
                : facts.units().stream().allMatch(u -> of.equals(u.fixture())));
    if (!right) {
      because("EVIDENCE_FIXTURE", "Evidence belongs to the fixture of the attempt.", reasons)
          .found(of)
          .limit(fixture == null ? "none" : fixture.id())
          .next("Bring the file of this fixture.");
    }
  }

  private static void time(Evidence e, Facts facts, Reasons reasons) {
    Instant begins = facts.begins();
    if (e.capturedFrom().isBefore(begins)) {
      because("EVIDENCE_OLD", "Evidence is made within the step that it proves.", reasons)
          .found(e.capturedFrom())
          .limit(begins)
          .next("Measure again now; if you just did, set the instrument's clock right.");
    }
    if (e.capturedTo().isAfter(facts.now()) || e.capturedTo().isBefore(e.capturedFrom())) {
      because("EVIDENCE_LATE", "Evidence is made before it is shown.", reasons)
          .found(e.capturedTo())
          .limit(facts.now())
          .next("Set the instrument's clock right and measure again.");
    }
  }

  private static void instrument(Evidence e, Facts facts, Reasons reasons) {
    Tool tool = facts.tools().get(e.instrument());
    @Nullable ToolUse use =
        facts.attempt().tools().stream()
            .filter(t -> t.tool().equals(e.instrument()))
            .findFirst()
            .orElse(null);
    if (tool == null || use == null || !makers(e.of()).contains(tool.toolClass())) {
      because("EVIDENCE_INSTRUMENT", "Evidence comes from an instrument of the attempt.", reasons)
          .found(e.instrument() + (tool == null ? "" : ", " + tool.toolClass()))
          .limit(String.join(" or ", makers(e.of())))
          .next("Name the instrument that made the file among the tools.");
      return;
    }
    if (!ToolGate.calibrated(tool, facts.now()) || tool.withdrawn() != null) {
      because("EVIDENCE_UNCALIBRATED", "Evidence comes from a calibrated instrument.", reasons)
          .found(tool.calibratedUntil())
          .limit(facts.now())
          .next("Have " + tool.id() + " calibrated, and measure again.");
    }
    String port = e.port();
    boolean right =
        tool.ports().isEmpty()
            ? port == null && use.port() == null
            : port != null && port.equals(use.port()) && tool.ports().contains(port);
    if (!right) {
      because("EVIDENCE_PORT", "Evidence comes from the port that was used.", reasons)
          .found(port)
          .limit(use.port() == null ? "none" : use.port())
          .next("Bring the file of the port that was used.");
    }
  }

  private static Reasons.Reason because(String code, String rule, Reasons reasons) {
    return reasons.because(code, GATE, rule, SOURCE).firm();
  }

  /** Empty for a kind that nothing makes. */
  static List<String> makers(String kind) {
    return VerdictKind.find(kind)
        .map(k -> k.makers().stream().map(ToolClass::id).toList())
        .orElse(List.of());
  }

  private static String brief(Evidence e) {
    return e.sha256().substring(0, Math.min(12, e.sha256().length()));
  }
}
