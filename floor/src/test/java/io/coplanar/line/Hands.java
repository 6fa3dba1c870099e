// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import static io.coplanar.line.Furnishing.ANNA;
import static io.coplanar.line.Furnishing.INES;

import io.coplanar.line.Blobs.Nature;
import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.LotEvent;
import io.coplanar.line.event.ToolUse;
import io.coplanar.line.event.VerdictRecord.Result;
import io.coplanar.line.gate.Attempt;
import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.Limit;
import io.coplanar.line.recipe.Step;
import io.coplanar.line.recipe.VerdictKind;
import io.coplanar.line.state.Tool;
import io.coplanar.line.state.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Does what a step asks for, rightly, and writes down the attempt that says so. */
final class Hands {
  private final Shop shop;
  private int mixes;

  /** Whether to wait for what a dwell asks. */
  boolean patient = true;

  Hands(Shop shop) {
    this.shop = shop;
  }

  /** The attempt of somebody who did everything right. */
  Attempt right(Step step, String on, List<Unit> units) {
    return with(step, on, units, Nature.GOOD);
  }

  /** The same with files of some nature for the first connector. */
  Attempt with(Step step, String on, List<Unit> units, Nature first) {
    Map<String, Double> values = new HashMap<>();
    Map<String, String> choices = new HashMap<>();
    Map<String, String> lots = new HashMap<>();
    Map<String, ToolUse> tools = new LinkedHashMap<>();
    // what takes time first, so that evidence is fresh and nothing is too late
    for (GateSpec spec : step.gates()) {
      switch (spec) {
        case GateSpec.Lot lot ->
            lots.put(
                lot.kind(), lot.potLifeMin() == null ? "good" : mix(lot, 10, mid(lot), "good"));
        case GateSpec.Tool tool -> use(tool.classes().getFirst(), tool, tools);
        case GateSpec.Dwell dwell -> wait(dwell, units);
        default -> {}
      }
    }
    List<Evidence> evidence = new ArrayList<>();
    for (GateSpec spec : step.gates()) {
      switch (spec) {
        case GateSpec.Value value -> values.put(value.name(), middle(value.limit()));
        case GateSpec.Choice choice -> choices.put(choice.name(), choice.oneOf().getFirst());
        case GateSpec.Cleaning cleaning -> {
          choices.put("cleaning_method", cleaning.methods().getFirst());
          if (cleaning.proof()) {
            evidence("cleanliness", units, first, tools, evidence);
          }
        }
        case GateSpec.Verdict verdict -> evidence(verdict.of(), units, first, tools, evidence);
        default -> {}
      }
    }
    return new Attempt(on, step.id(), values, choices, lots, List.copyOf(tools.values()), evidence);
  }

  private static double mid(GateSpec.Lot lot) {
    Limit minutes = lot.outgassingMin();
    return minutes == null ? 0 : middle(minutes);
  }

  private static double middle(Limit limit) {
    return !limit.hasMin()
        ? limit.max() - 0.1
        : !limit.hasMax() ? limit.min() + 1 : (limit.min() + limit.max()) / 2;
  }

  /** Makes a mix; its id. */
  String mix(GateSpec.Lot spec, double ratio, double outgasMin, String from) {
    String id = "M-" + ++mixes;
    shop.must(
        ANNA,
        new LineCommand.MixLot(
            spec.kind(),
            id,
            List.of(
                new LotEvent.Part("epoxy-resin", from, (long) (1000 * ratio)),
                new LotEvent.Part("epoxy-hardener", "good", 1000))));
    if (outgasMin > 0) {
      shop.must(ANNA, new LineCommand.StartOutgassing(spec.kind(), id, "centrifuge-good"));
      shop.tick(60 * outgasMin);
      shop.must(ANNA, new LineCommand.EndOutgassing(spec.kind(), id));
    }
    return id;
  }

  private void use(String toolClass, GateSpec.Tool spec, Map<String, ToolUse> tools) {
    String id = toolClass + "-good";
    Limit age = spec.reference();
    Tool tool = shop.tool(id).state();
    if (age != null && tool != null) {
      Tool.Reference reference = tool.reference();
      if (reference == null
          || Duration.between(reference.at(), shop.now()).toSeconds() > age.max() - 600) {
        shop.must(
            ANNA,
            new LineCommand.TakeReference(
                id,
                shop.blobs.make(Nature.GOOD),
                null,
                Map.of("tilt_x_deg", 0.0, "tilt_y_deg", -8.0)));
      }
    }
    tools.put(id, new ToolUse(id, port(toolClass)));
  }

  private static @org.jspecify.annotations.Nullable String port(String toolClass) {
    return toolClass.equals("cure-oven") ? "P1" : null;
  }

  private void wait(GateSpec.Dwell dwell, List<Unit> units) {
    for (Unit unit : units) {
      var since = unit.passed().get(dwell.since());
      if (patient && since != null && !Double.isNaN(dwell.minS())) {
        Instant ready = since.at().plusMillis((long) (1000 * dwell.minS()));
        if (shop.now().isBefore(ready)) {
          shop.set(ready);
        }
      }
    }
  }

  private void evidence(
      String of,
      List<Unit> units,
      Nature first,
      Map<String, ToolUse> tools,
      List<Evidence> evidence) {
    VerdictKind kind = VerdictKind.find(of).orElseThrow();
    String toolClass = kind.makers().getFirst().id();
    String instrument = toolClass + "-good";
    tools.putIfAbsent(instrument, new ToolUse(instrument, port(toolClass)));
    Nature nature = first;
    Instant from = shop.now();
    shop.tick(5);
    if (of.equals("cure")) {
      evidence.add(
          new Evidence(
              shop.blobs.make(nature),
              of,
              instrument,
              "P1",
              from,
              shop.now(),
              units.stream().map(Unit::serial).toList(),
              null));
      return;
    }
    for (Unit unit : units) {
      Evidence e =
          new Evidence(
              shop.blobs.make(nature),
              of,
              instrument,
              port(toolClass),
              from,
              shop.now(),
              List.of(unit.serial()),
              null);
      evidence.add(e);
      if (!kind.computed()) {
        judge(e, unit.serial(), nature == Nature.GOOD ? Result.PASS : Result.FAIL);
      }
      nature = Nature.GOOD;
    }
  }

  void judge(Evidence image, String serial, Result result) {
    shop.must(INES, new LineCommand.JudgeImage(image, serial, result, "seen at 400 times"));
  }
}
