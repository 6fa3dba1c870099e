// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.recipe;

import io.coplanar.connector.FiberPlan;
import io.coplanar.evidence.InputFault;
import io.coplanar.yaml.YamlMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A recipe as it stands in a YAML file; docs/recipes.md describes it for people. */
final class RecipeFile {
  private static final int LAST_REVISION = 1_000_000;
  private static final int MOST_REWORKS = 100;

  private final Problems problems;
  private final Set<String> unread = new HashSet<>();

  private RecipeFile(Problems problems) {
    this.problems = problems;
  }

  /**
   * What could be read.
   *
   * @param unread ids of the steps of which a gate could not be read: what they lack is not known
   */
  record Parsed(Recipe recipe, Set<String> unread) {}

  /**
   * Reads as much as can be read.
   *
   * @param problems gets everything that is wrong; the recipe is of use only where that is nothing
   * @throws InputFault when the file is no YAML of ours at all
   */
  static Parsed parse(byte[] bytes, String file, Problems problems) throws InputFault {
    RecipeFile reader = new RecipeFile(problems);
    Recipe recipe = reader.recipe(new Fields(YamlMap.read(bytes, file), problems));
    return new Parsed(recipe, Set.copyOf(reader.unread));
  }

  private Recipe recipe(Fields top) {
    String id = top.id("id");
    int revision = top.count("revision", 1, LAST_REVISION);
    String title = top.text("title");
    String basis = top.text("basis");
    ProductSpec product = product(top);
    List<Step> steps = top.list("steps").stream().map(this::step).toList();
    List<Rework> reworks =
        top.has("rework") ? top.list("rework").stream().map(this::rework).toList() : List.of();
    top.done();
    unique(steps);
    references(steps, reworks);
    return new Recipe(id, revision, title, basis, product, steps, reworks);
  }

  private static ProductSpec product(Fields top) {
    Fields fields = top.nested("product");
    if (fields == null) {
      if (!top.has("product")) {
        top.problem("product", "MISSING", "'product' is missing", "'product: {…}' here");
      }
      return new ProductSpec(FiberPlan.TWELVE, ProductSpec.Polish.APC, ProductSpec.Mode.SM);
    }
    FiberPlan plan =
        FiberPlan.find(fields.word("fibers", FiberPlan.ids(), "UNKNOWN_FIBERS"))
            .orElse(FiberPlan.TWELVE);
    List<String> polishes = ProductSpec.words(ProductSpec.Polish.class);
    List<String> modes = ProductSpec.words(ProductSpec.Mode.class);
    String polish = fields.word("polish", polishes, "UNKNOWN_POLISH");
    String mode = fields.word("fiber", modes, "UNKNOWN_FIBER");
    fields.done();
    return new ProductSpec(
        plan,
        ProductSpec.Polish.values()[Math.max(0, polishes.indexOf(polish))],
        ProductSpec.Mode.values()[Math.max(0, modes.indexOf(mode))]);
  }

  private Step step(Fields fields) {
    String id = fields.id("id");
    List<String> ons = Arrays.stream(Step.On.values()).map(Step.On::id).toList();
    String title = fields.text("title");
    String work = fields.word("work", Work.ids(), "UNKNOWN_WORK");
    String on = fields.word("on", ons, "UNKNOWN_ON");
    String say = fields.text("say");
    List<GateSpec> gates = new ArrayList<>();
    for (Fields gate : fields.list("gates")) {
      int before = problems.count();
      GateSpec spec = GateReader.read(gate);
      if (problems.count() > before) {
        unread.add(id);
      }
      if (spec != null) {
        gates.add(spec);
      }
    }
    fields.done();
    return new Step(
        id,
        title,
        Work.values()[Math.max(0, Work.ids().indexOf(work))],
        Step.On.values()[Math.max(0, ons.indexOf(on))],
        say,
        gates,
        fields.line());
  }

  private Rework rework(Fields fields) {
    Rework rework =
        new Rework(
            fields.id("from"),
            fields.id("back_to"),
            fields.count("at_most", 1, MOST_REWORKS),
            fields.provenance(),
            fields.source(),
            fields.line());
    fields.done();
    return rework;
  }

  private void unique(List<Step> steps) {
    Map<String, Integer> lines = new HashMap<>();
    for (Step step : steps) {
      Integer first = lines.putIfAbsent(step.id(), step.line());
      if (first != null && !step.id().isEmpty()) {
        problems.add(
            step.line(),
            "DUPLICATE_STEP",
            "a second step '" + step.id() + "' (first in line " + first + ")",
            "an id of its own");
      }
      Map<String, Integer> gates = new HashMap<>();
      for (GateSpec gate : step.gates()) {
        Integer same = gates.putIfAbsent(gate.gate(), gate.line());
        if (same != null) {
          problems.add(
              gate.line(),
              "DUPLICATE_GATE",
              "a second gate '"
                  + gate.gate()
                  + "' in step '"
                  + step.id()
                  + "' (first in line "
                  + same
                  + ")",
              "one");
        }
      }
    }
  }

  private void references(List<Step> steps, List<Rework> reworks) {
    List<String> ids = steps.stream().map(Step::id).toList();
    for (Step step : steps) {
      for (GateSpec gate : step.gates()) {
        switch (gate) {
          case GateSpec.Dwell d -> earlier(d.line(), "since", d.since(), step.id(), ids);
          case GateSpec.Cleaning c when !c.after().isEmpty() ->
              earlier(c.line(), "after", c.after(), step.id(), ids);
          default -> {}
        }
      }
    }
    Set<String> ways = new HashSet<>();
    for (Rework way : reworks) {
      if (!way.from().isEmpty() && !ids.contains(way.from())) {
        problems.add(
            way.line(),
            "UNKNOWN_STEP",
            "'from' names no step: '" + way.from() + "'",
            "a step's id");
      } else if (!way.from().isEmpty()) {
        earlier(way.line(), "back_to", way.backTo(), way.from(), ids);
      }
      if (!ways.add(way.from() + " " + way.backTo())) {
        problems.add(
            way.line(),
            "DUPLICATE_REWORK",
            "a second rework from '" + way.from() + "' to '" + way.backTo() + "'",
            "one");
      }
    }
  }

  private void earlier(int line, String key, String named, String step, List<String> ids) {
    if (named.isEmpty()) {
      return;
    }
    int place = ids.indexOf(named);
    if (place < 0) {
      problems.add(
          line,
          "UNKNOWN_STEP",
          "'" + key + "' names no step: '" + named + "'",
          "one of " + String.join(", ", ids));
    } else if (place >= ids.indexOf(step)) {
      problems.add(
          line,
          "NOT_EARLIER",
          "'"
              + key
              + "' names '"
              + named
              + "', which does not come before '"
              + step
              + "'"
              + (key.equals("back_to") ? "" : ": '" + step + "' and all after it are unreachable"),
          "an earlier step");
    }
  }
}
