// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.certificate;

import io.coplanar.line.event.LotUse;
import io.coplanar.line.event.ToolUse;
import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.Step;
import io.coplanar.line.recipe.Work;
import io.coplanar.line.state.StepRecord;
import io.coplanar.line.state.Unit;
import io.coplanar.report.certificate.Certificate.ProcessLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The way of a connector in six lines, from the steps that count. */
final class ProcessLines {
  private static final Map<String, Set<Work>> GROUPS = groups();

  private ProcessLines() {}

  private static Map<String, Set<Work>> groups() {
    Map<String, Set<Work>> groups = new LinkedHashMap<>();
    groups.put("Prepare", Set.of(Work.STRIP, Work.RIBBONIZE, Work.THERMAL_STRIP));
    groups.put("Cleave", Set.of(Work.CLEAVE));
    groups.put("Epoxy & cure", Set.of(Work.FILL, Work.CURE, Work.COOL));
    groups.put("Polish", Set.of(Work.POLISH, Work.CLEAN));
    groups.put("Assemble", Set.of(Work.ASSEMBLE));
    groups.put(
        "Certify", Set.of(Work.GEOMETRY, Work.INSPECT, Work.LOSS, Work.POLARITY, Work.LABEL));
    return groups;
  }

  /**
   * The lines that have a step; a step of no such work is told under "Other".
   *
   * @param names of people by their random ids
   */
  static List<ProcessLine> of(Recipe recipe, Unit unit, UnaryOperator<String> names) {
    List<ProcessLine> lines = new ArrayList<>();
    GROUPS.forEach(
        (name, works) -> add(lines, name, recipe, unit, names, s -> works.contains(s.work())));
    Set<Work> known = new LinkedHashSet<>();
    GROUPS.values().forEach(known::addAll);
    add(lines, "Other", recipe, unit, names, s -> !known.contains(s.work()));
    return lines;
  }

  private static void add(
      List<ProcessLine> lines,
      String name,
      Recipe recipe,
      Unit unit,
      UnaryOperator<String> names,
      java.util.function.Predicate<Step> belongs) {
    Set<String> titles = new LinkedHashSet<>();
    Set<String> who = new LinkedHashSet<>();
    Set<String> where = new LinkedHashSet<>();
    Set<String> tools = new LinkedHashSet<>();
    Set<String> lots = new LinkedHashSet<>();
    Set<String> measured = new LinkedHashSet<>();
    Instant from = Instant.MAX;
    Instant to = Instant.MIN;
    for (Step step : recipe.steps()) {
      StepRecord record = unit.passed().get(step.id());
      if (record == null || !belongs.test(step)) {
        continue;
      }
      titles.add(step.title());
      who.add(names.apply(record.who()));
      where.add(record.where());
      for (ToolUse use : record.step().tools()) {
        tools.add(use.port() == null ? use.tool() : use.tool() + " port " + use.port());
      }
      for (LotUse use : record.step().lots()) {
        lots.add(use.kind() + " " + use.lot());
      }
      measured.addAll(measured(step, record));
      from = record.at().isBefore(from) ? record.at() : from;
      to = record.at().isAfter(to) ? record.at() : to;
    }
    if (!titles.isEmpty()) {
      lines.add(
          new ProcessLine(
              name,
              List.copyOf(titles),
              from,
              to,
              List.copyOf(who),
              List.copyOf(where),
              List.copyOf(tools),
              List.copyOf(lots),
              List.copyOf(measured)));
    }
  }

  private static List<String> measured(Step step, StepRecord record) {
    List<String> words = new ArrayList<>();
    for (Map.Entry<String, Double> value : new TreeMap<>(record.step().values()).entrySet()) {
      String name = value.getKey().replace('_', ' ');
      if (step.work() == Work.POLISH) {
        continue; // four films with a force and a time each say nothing to a customer
      }
      words.add(name + " " + Numbers.plain(value.getValue()) + " " + unit(step, value.getKey()));
    }
    for (VerdictRecord verdict : record.step().verdicts()) {
      if (verdict.of().equals("cure")) {
        words.addAll(cure(verdict));
      }
    }
    if (step.work() == Work.ASSEMBLE) {
      String pins = record.step().choices().get("pins");
      if (pins != null) {
        words.add(pins.replace('-', ' '));
      }
    }
    return words;
  }

  private static List<String> cure(VerdictRecord verdict) {
    List<String> words = new ArrayList<>();
    for (VerdictRecord.Value v : verdict.values()) {
      Double value = v.value();
      if (value == null) {
        continue;
      }
      switch (v.name()) {
        case "equivalent_minutes_at_150c" ->
            words.add(Numbers.fixed(value, 1) + " min equivalent at 150 °C");
        case "peak_c" -> words.add("peak " + Numbers.fixed(value, 1) + " °C");
        case "degree_of_cure" ->
            words.add("degree of cure " + Numbers.fixed(value, 3) + " (model)");
        default -> {
          // how long things took stands in the ledger
        }
      }
    }
    return words;
  }

  private static String unit(Step step, String value) {
    for (GateSpec gate : step.gates()) {
      if (gate instanceof GateSpec.Value v && v.name().equals(value)) {
        return v.unit().equals("um") ? "µm" : v.unit();
      }
    }
    return "";
  }
}
