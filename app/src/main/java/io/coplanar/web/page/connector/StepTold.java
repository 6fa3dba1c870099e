// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page.connector;

import io.coplanar.ledger.IntakeStopped;
import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.LotUse;
import io.coplanar.line.event.Refusal;
import io.coplanar.line.event.ToolUse;
import io.coplanar.line.event.UnitEvent;
import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.event.Waived;
import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.Limit;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.Step;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Mark;
import io.coplanar.web.html.Times;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A step that was passed: each value and verdict with its limit, its file and where both are from.
 */
final class StepTold {
  private final Things things;
  private final String serial;
  private final @Nullable Recipe recipe;

  StepTold(Things things, String serial, @Nullable Recipe recipe) {
    this.things = things;
    this.serial = serial;
    this.recipe = recipe;
  }

  void tell(Tells t, UnitEvent.StepPassed e) throws IntakeStopped {
    String title = title(e.step());
    t.title(
        e.occurrence() == 1 ? title : Catalog.say("history.again", title, e.occurrence()),
        e.waived().isEmpty()
            ? Mark.good(Catalog.say("history.passed"))
            : Mark.waiting(Catalog.say("history.passed-deviating")));
    List<GateSpec> gates = gates(e.step());
    new TreeMap<>(e.values()).forEach((name, value) -> t.values.add(value(gates, name, value)));
    new TreeMap<>(e.choices()).forEach((name, value) -> t.values.add(choice(gates, name, value)));
    for (VerdictRecord v : e.verdicts()) {
      if (v.serial().equals(serial)) {
        t.verdicts.add(verdict(gates, v));
      }
    }
    for (LotUse use : e.lots()) {
      part(
          t,
          "lot/" + use.kind() + "/" + use.lot(),
          use.amount() == 0 ? "" : Catalog.say("history.took", use.amount()));
    }
    for (ToolUse use : e.tools()) {
      part(t, "tool/" + use.tool() + (use.port() == null ? "" : ":" + use.port()), "");
    }
    if (!e.on().startsWith("unit/")) {
      part(t, e.on(), Catalog.say("history.run", e.run()));
    }
    e.evidence().forEach(file -> t.parts.add(file(file)));
    for (Waived w : e.waived()) {
      t.waived.add(reason(w.refusal()));
    }
  }

  /** A step's title; its id where the recipe's file is not there. */
  String title(String step) {
    Recipe of = recipe;
    int place = of == null ? -1 : of.place(step);
    return of == null || place < 0 ? step : of.steps().get(place).title();
  }

  private List<GateSpec> gates(String step) {
    Recipe of = recipe;
    int place = of == null ? -1 : of.place(step);
    if (of == null || place < 0) {
      return List.of();
    }
    Step found = of.steps().get(place);
    return found.gates();
  }

  private static Happened.Value value(List<GateSpec> gates, String name, double value) {
    for (GateSpec gate : gates) {
      if (gate instanceof GateSpec.Value v && v.name().equals(name)) {
        Limit l = v.limit();
        return new Happened.Value(
            words(name), Numbers.plain(value) + " " + l.unit(), Numbers.limit(l), source(l));
      }
    }
    return new Happened.Value(words(name), Numbers.plain(value), "", "");
  }

  private static Happened.Value choice(List<GateSpec> gates, String name, String value) {
    for (GateSpec gate : gates) {
      if (gate instanceof GateSpec.Choice c && c.name().equals(name)) {
        return new Happened.Value(
            words(name),
            words(value),
            Catalog.say("limit.one-of", words(String.join(", ", c.oneOf()))),
            c.source());
      }
    }
    return new Happened.Value(words(name), words(value), "", "");
  }

  private Happened.Verdict verdict(List<GateSpec> gates, VerdictRecord v) throws IntakeStopped {
    String person = v.person();
    String by =
        person == null
            ? Catalog.say("verdict.computed", v.engine() == null ? "" : v.engine(), v.basis())
            : Catalog.say("verdict.person", things.name(person), v.basis());
    String limit = "";
    String source = "";
    for (GateSpec gate : gates) {
      if (gate instanceof GateSpec.Verdict asked && asked.of().equals(v.of())) {
        limit = limit(asked);
        source = asked.source();
      }
    }
    return new Happened.Verdict(
        words(v.of()),
        Standings.of(v.result()),
        by,
        v.evidence() == null ? null : Things.evidence(v.evidence()),
        limit,
        source,
        v.reasons(),
        measured(v.values()));
  }

  private static String limit(GateSpec.Verdict v) {
    List<String> words = new ArrayList<>();
    if (v.profile() != null) {
      words.add(Catalog.say("limit.profile", v.profile()));
    }
    if (v.cureRecipe() != null) {
      words.add(Catalog.say("limit.cure", v.cureRecipe()));
    }
    for (Limit limit : new @Nullable Limit[] {v.peak(), v.insertionLoss(), v.returnLoss()}) {
      if (limit != null) {
        words.add(Numbers.limit(limit));
      }
    }
    if (v.cableType() != null) {
      words.add(Catalog.say("limit.type", v.cableType()));
    }
    return String.join("; ", words);
  }

  /** One line a name, the values in the fibers' order. */
  private static List<Happened.Measured> measured(List<VerdictRecord.Value> values) {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    for (VerdictRecord.Value v : values) {
      String shown =
          v.value() == null ? Catalog.say("verdict.not-measured") : Numbers.plain(v.value());
      lines
          .computeIfAbsent(v.name(), _ -> new ArrayList<>())
          .add(v.position() == 0 ? shown : Catalog.say("verdict.fiber", v.position(), shown));
    }
    List<Happened.Measured> all = new ArrayList<>();
    lines.forEach(
        (name, found) -> all.add(new Happened.Measured(words(name), String.join(" · ", found))));
    return all;
  }

  private void part(Tells t, String node, String more) throws IntakeStopped {
    t.parts.add(new Happened.Part(Things.kind(node), things.of(node), more));
  }

  static Happened.Part file(Evidence e) {
    String port = e.port() == null ? "" : " " + e.port();
    return new Happened.Part(
        Catalog.say("thing.evidence"),
        Things.evidence(e.sha256()),
        Catalog.say(
            "history.captured",
            words(e.of()),
            e.instrument() + port,
            Times.shown(e.capturedFrom()),
            Times.shown(e.capturedTo())));
  }

  static Happened.Refused reason(Refusal r) {
    String unit = r.unit() == null ? "" : " " + r.unit();
    List<String> found = new ArrayList<>();
    if (r.value() != null) {
      found.add(Catalog.say("history.found", r.value() + unit));
    }
    if (r.limit() != null) {
      found.add(Catalog.say("history.limit", r.limit() + unit));
    }
    return new Happened.Refused(r.rule(), String.join(" ", found), r.next(), r.source(), r.code());
  }

  private static String source(Limit l) {
    return Catalog.say("limit.source", l.source(), l.provenance().words());
  }

  /** Names of files and recipes as words. */
  static String words(String name) {
    return name.replace('_', ' ');
  }
}
