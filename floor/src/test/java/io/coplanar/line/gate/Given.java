// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import static io.coplanar.evidence.Provenance.HOUSE;

import io.coplanar.connector.FiberPlan;
import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.LotEvent;
import io.coplanar.line.event.Refusal;
import io.coplanar.line.event.ToolUse;
import io.coplanar.line.event.UnitEvent.StepPassed;
import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.Limit;
import io.coplanar.line.recipe.ProductSpec;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.Step;
import io.coplanar.line.recipe.Work;
import io.coplanar.line.state.Cable;
import io.coplanar.line.state.EvidenceTrail;
import io.coplanar.line.state.Fatal;
import io.coplanar.line.state.Fixture;
import io.coplanar.line.state.Hold;
import io.coplanar.line.state.Lot;
import io.coplanar.line.state.StepRecord;
import io.coplanar.line.state.Tool;
import io.coplanar.line.state.Unit;
import io.coplanar.people.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Facts that are put together piece by piece: one connector S-1 before the step "now". */
final class Given {
  static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  static final Instant SINCE = NOW.minusSeconds(600);
  static final String HASH = "ab".repeat(32);

  Instant now = NOW;
  boolean trusted = true;
  Instant latest = SINCE;
  String on = "unit/S-1";
  Step.On stepOn = Step.On.UNIT;
  final Map<String, Double> values = new HashMap<>();
  final Map<String, String> choices = new HashMap<>();
  final Map<String, String> named = new HashMap<>();
  final List<ToolUse> uses = new ArrayList<>();
  final List<Evidence> evidence = new ArrayList<>();
  final Map<String, Lot> lots = new HashMap<>();
  final List<Lot> parts = new ArrayList<>();
  final Map<String, Tool> tools = new HashMap<>();
  final Map<String, EvidenceTrail> trails = new HashMap<>();
  final Set<String> lost = new HashSet<>();
  final List<VerdictRecord> verdicts = new ArrayList<>();
  final List<Unit> units = new ArrayList<>(List.of(unit("S-1", 1)));
  @Nullable Fixture fixture;
  @Nullable Cable cable;
  Person person =
      new Person("anna", true, Map.of("r/now", NOW.plusSeconds(1)), Set.of(Action.ATTEMPT_STEP));

  Facts facts(GateSpec... gates) {
    Step before = new Step("before", "before", Work.OTHER, Step.On.UNIT, "", List.of(), 0);
    Step step = new Step("now", "now", Work.OTHER, stepOn, "", List.of(gates), 0);
    Recipe recipe =
        new Recipe(
            "r",
            1,
            "",
            "",
            new ProductSpec(FiberPlan.TWELVE, ProductSpec.Polish.APC, ProductSpec.Mode.SM),
            List.of(before, step),
            List.of());
    return new Facts(
        now,
        trusted,
        latest,
        new Attempt(on, "now", values, choices, named, uses, evidence),
        recipe,
        step,
        1,
        units,
        fixture,
        cable,
        lots,
        parts,
        tools,
        trails,
        lost,
        verdicts,
        person);
  }

  /** The codes that a gate of every step gives. */
  List<String> standing(Gate<Step> gate, GateSpec... gates) {
    Facts facts = facts(gates);
    return codes(gate, facts.step(), facts);
  }

  /** The codes that a gate gives for what the recipe says. */
  <S extends GateSpec> List<String> asked(Gate<S> gate, S spec) {
    return codes(gate, spec, facts(spec));
  }

  private static <S> List<String> codes(Gate<S> gate, S spec, Facts facts) {
    Reasons reasons = new Reasons();
    gate.check(spec, facts, reasons);
    return reasons.list().stream().map(Refusal::code).toList();
  }

  static Unit unit(String serial, int place) {
    return unit(serial, place, Map.of(), List.of(), false, null);
  }

  static Unit unit(
      String serial,
      int place,
      Map<String, StepRecord> passed,
      List<Hold> holds,
      boolean scrapped,
      @Nullable Fatal fatal) {
    return new Unit(
        serial, "r", 1, HASH, "K-1", 1, null, 0, place, SINCE, passed, List.of(), List.of(), holds,
        Map.of(), scrapped, fatal);
  }

  /** It passed a step at a time. */
  static Unit passed(String serial, String step, Instant at) {
    StepPassed done =
        new StepPassed(
            step,
            0,
            1,
            "unit/" + serial,
            0,
            Map.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return unit(
        serial,
        1,
        Map.of(step, new StepRecord(done, at, "anna", "bench-1")),
        List.of(),
        false,
        null);
  }

  static Limit limit(double min, double max, String unit) {
    return new Limit(min, max, 0, unit, HOUSE, "made for tests", 0);
  }

  /** A good tool. */
  static Tool tool(String id, String toolClass) {
    return new Tool(
        id,
        toolClass,
        List.of(),
        10,
        0,
        NOW.minusSeconds(86_400),
        1200L,
        NOW.plusSeconds(1),
        NOW.minusSeconds(1200),
        new Tool.Reference(NOW.minusSeconds(100), Map.of()),
        null);
  }

  /** A good mix, made so long ago. */
  static Lot mix(Duration ago, double ratio, @Nullable Duration turned) {
    return new Lot(
        "epoxy-mix",
        "M-1",
        LotEvent.Unit.MILLIGRAM,
        50,
        null,
        null,
        0,
        "anna",
        true,
        null,
        new Lot.Mix(List.of(new LotEvent.Part("epoxy-resin", "R-1", 10)), ratio, NOW.minus(ago)),
        null,
        turned);
  }

  /** A lot that came in. */
  static Lot lot(
      String kind, boolean released, @Nullable String blocked, Instant expires, int uses) {
    return new Lot(
        kind,
        "L-1",
        LotEvent.Unit.PIECE,
        5,
        expires,
        3,
        uses,
        "anna",
        released,
        blocked,
        null,
        null,
        null);
  }

  /** A scan of S-1, made within the step. */
  static Evidence scan() {
    return scan("interferometer-1", null, SINCE, NOW, List.of("S-1"), null);
  }

  static Evidence scan(
      String instrument,
      @Nullable String port,
      Instant from,
      Instant to,
      List<String> serials,
      @Nullable String ofFixture) {
    return new Evidence(HASH, "geometry", instrument, port, from, to, serials, ofFixture);
  }

  /** An image of a connector, of which {@link #verdict} says nothing. */
  static Evidence image(String of, String serial) {
    return new Evidence(
        "0".repeat(64), of, "microscope-1", null, SINCE, NOW, List.of(serial), null);
  }

  static VerdictRecord verdict(
      String of, String serial, VerdictRecord.Result result, boolean fatal, VerdictRecord.By by) {
    return new VerdictRecord(
        of, serial, result, fatal, by, null, HASH, "b", "e", List.of(), List.of());
  }
}
