// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.UnitEvent.StepPassed;
import io.coplanar.line.event.Waived;
import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.Step;
import io.coplanar.line.state.Deviation;
import io.coplanar.line.state.StepRecord;
import io.coplanar.line.state.Tool;
import io.coplanar.line.state.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Looks at what is recorded of connectors that have a label, and knows nothing of gates: whether
 * each step counts, in order, with everything that its recipe asks for or a signed deviation.
 */
final class Auditor {
  private final Shop shop;
  private final Recipe recipe;
  private final Map<String, String> proved = new HashMap<>();

  Auditor(Shop shop, Recipe recipe) {
    this.shop = shop;
    this.recipe = recipe;
  }

  void audit(String serial) {
    Unit unit = shop.get(serial);
    Instant last = Instant.MIN;
    for (Step step : recipe.steps()) {
      StepRecord record = Shop.there(unit.passed().get(step.id()));
      assertThat(record.at()).isAfterOrEqualTo(last);
      last = record.at();
      step(unit, step, record);
    }
    for (StepRecord record : unit.history()) {
      for (Evidence e : record.step().evidence()) {
        String where = record.step().on() + " " + record.step().run() + " " + record.at();
        assertThat(proved.putIfAbsent(e.sha256(), where)).isIn(null, where);
        assertThat(e.serials()).contains(serial);
        assertThat(e.capturedTo()).isBeforeOrEqualTo(record.at());
      }
    }
  }

  private void step(Unit unit, Step step, StepRecord record) {
    StepPassed done = record.step();
    List<String> waived = done.waived().stream().map(w -> w.refusal().gate()).toList();
    for (Waived w : done.waived()) {
      Deviation d = Shop.there(unit.deviation(w.deviation()));
      assertThat(d.signedBy()).isNotNull().isNotEqualTo(d.requestedBy()).isNotEqualTo(record.who());
      assertThat(d.until()).isAfter(record.at());
      assertThat(d.step()).isEqualTo(step.id());
      assertThat(d.gates()).contains(w.refusal().gate());
      assertThat(w.refusal().fatal()).isFalse();
    }
    if (!waived.contains("person")) {
      assertThat(shop.person(record.who()).certifiedUntil().get(recipe.id() + "/" + step.id()))
          .isAfter(record.at());
    }
    for (GateSpec spec : step.gates()) {
      if (!waived.contains(spec.gate())) {
        asked(unit, record, spec);
      }
    }
  }

  private void asked(Unit unit, StepRecord record, GateSpec spec) {
    StepPassed done = record.step();
    switch (spec) {
      case GateSpec.Value v -> {
        double value = Shop.there(done.values().get(v.name()));
        assertThat(v.limit().hasMin() && value < v.limit().min()).isFalse();
        assertThat(v.limit().hasMax() && value > v.limit().max()).isFalse();
      }
      case GateSpec.Choice c -> assertThat(c.oneOf()).contains(done.choices().get(c.name()));
      case GateSpec.Lot l -> {
        String id =
            done.lots().stream()
                .filter(u -> u.kind().equals(l.kind()))
                .findFirst()
                .orElseThrow()
                .lot();
        assertThat(id.equals("good") || id.startsWith("M-")).as(id).isTrue();
      }
      case GateSpec.Tool t -> {
        List<Tool> tools =
            done.tools().stream()
                .map(u -> Shop.there(shop.tool(u.tool()).state()))
                .filter(x -> t.classes().contains(x.toolClass()))
                .toList();
        assertThat(tools).isNotEmpty().allMatch(x -> x.id().endsWith("-good"));
      }
      case GateSpec.Dwell d -> {
        double seconds =
            Duration.between(Shop.there(unit.passed().get(d.since())).at(), record.at()).toMillis()
                / 1000.0;
        assertThat(seconds < d.minS() || seconds > d.maxS()).as("%s s", seconds).isFalse();
      }
      case GateSpec.Cleaning c -> {
        assertThat(c.methods()).contains(done.choices().get("cleaning_method"));
        if (c.proof()) {
          verdict(unit, done, "cleanliness");
        }
      }
      case GateSpec.Verdict v -> verdict(unit, done, v.of());
    }
  }

  private static void verdict(Unit unit, StepPassed done, String of) {
    assertThat(done.verdicts())
        .filteredOn(v -> v.of().equals(of) && v.serial().equals(unit.serial()))
        .isNotEmpty()
        .allMatch(v -> v.passed());
  }

  /** Seeds from 1. */
  static IntStream seeds(int many) {
    return IntStream.rangeClosed(1, many);
  }
}
