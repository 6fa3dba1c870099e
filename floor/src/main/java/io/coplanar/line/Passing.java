// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.line.event.CableEvent;
import io.coplanar.line.event.Event;
import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.EvidenceEvent;
import io.coplanar.line.event.FixtureEvent;
import io.coplanar.line.event.LotEvent;
import io.coplanar.line.event.LotUse;
import io.coplanar.line.event.Streams;
import io.coplanar.line.event.ToolEvent;
import io.coplanar.line.event.ToolUse;
import io.coplanar.line.event.UnitEvent;
import io.coplanar.line.gate.Attempt;
import io.coplanar.line.gate.Facts;
import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.state.Cable;
import io.coplanar.line.state.Fixture;
import io.coplanar.line.state.Lot;
import io.coplanar.line.state.Tool;
import io.coplanar.line.state.Unit;
import java.util.ArrayList;
import java.util.List;

/** What is recorded when a step is passed: in the streams of everything that took part. */
final class Passing {
  private final Facts facts;
  private final Attempt attempt;
  private final Waiving waiving;
  private final List<Decision.Happened> events = new ArrayList<>();
  private final List<String> serials;
  private int run;

  Passing(Facts facts, Waiving waiving) {
    this.facts = facts;
    this.attempt = facts.attempt();
    this.waiving = waiving;
    serials = facts.units().stream().map(Unit::serial).toList();
  }

  List<Decision.Happened> events() {
    workpiece();
    List<LotUse> lots = lots();
    tools();
    evidence();
    for (Unit unit : facts.units()) {
      add(Streams.unit(unit.serial()), passed(unit, lots));
    }
    return List.copyOf(events);
  }

  private void workpiece() {
    Fixture fixture = facts.fixture();
    Cable cable = facts.cable();
    if (fixture != null) {
      run = fixture.runs().size() + 1;
      add(attempt.on(), new FixtureEvent.FixtureStepDone(attempt.step(), run, serials));
    } else if (cable != null) {
      run = cable.runs() + 1;
      add(attempt.on(), new CableEvent.CableStepDone(attempt.step(), run, serials));
    }
  }

  private List<LotUse> lots() {
    List<LotUse> uses = new ArrayList<>();
    for (Lot lot : facts.lots().values()) {
      long each =
          facts.step().gates().stream()
              .filter(g -> g instanceof GateSpec.Lot l && l.kind().equals(lot.kind()))
              .mapToLong(g -> ((GateSpec.Lot) g).draws())
              .sum();
      uses.add(new LotUse(lot.kind(), lot.id(), each));
      add(
          Streams.lot(lot.kind(), lot.id()),
          new LotEvent.LotUsed(each * serials.size(), attempt.step(), attempt.on(), serials));
    }
    return uses;
  }

  private void tools() {
    for (ToolUse use : attempt.tools()) {
      Tool tool = facts.tools().get(use.tool());
      int uses = tool == null ? serials.size() : tool.uses(serials.size());
      add(
          Streams.tool(use.tool()),
          new ToolEvent.ToolUsed(uses, attempt.step(), use.port(), attempt.on(), serials));
    }
  }

  private void evidence() {
    for (Evidence e : attempt.evidence()) {
      String stream = Streams.evidence(e.sha256());
      if (!facts.trails().containsKey(e.sha256())) {
        add(stream, new EvidenceEvent.EvidencePresented(e));
      }
      add(stream, new EvidenceEvent.EvidenceUsed(attempt.step(), attempt.on(), e.serials()));
    }
  }

  private UnitEvent passed(Unit unit, List<LotUse> lots) {
    return new UnitEvent.StepPassed(
        attempt.step(),
        facts.place(),
        unit.occurrences(attempt.step()) + 1,
        attempt.on(),
        run,
        attempt.values(),
        attempt.choices(),
        lots,
        attempt.tools(),
        attempt.evidence().stream().filter(e -> e.serials().contains(unit.serial())).toList(),
        facts.verdicts().stream().filter(v -> v.serial().equals(unit.serial())).toList(),
        waiving.of(unit.serial()));
  }

  private void add(String stream, Event event) {
    events.add(new Decision.Happened(stream, event));
  }
}
