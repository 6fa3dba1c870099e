// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import static io.coplanar.line.Furnishing.ANNA;
import static io.coplanar.line.Furnishing.BORIS;
import static io.coplanar.line.Furnishing.CARLA;
import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.line.event.FixtureEvent.Disposition;
import io.coplanar.line.event.Refusal;
import io.coplanar.line.gate.Attempt;
import io.coplanar.line.gate.Gates;
import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.Rework;
import io.coplanar.line.recipe.Step;
import io.coplanar.line.state.Fixture;
import io.coplanar.line.state.StepRecord;
import io.coplanar.line.state.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Random walks of cables with two connectors through a recipe. Again and again somebody tries with
 * one thing wrong, which must be refused for that reason; sometimes a deviation is signed for it,
 * which must let it pass; connectors are reworked, quarantined, scrapped.
 */
final class Walk {
  private final Shop shop;
  private final Hands hands;
  private final Recipe recipe;
  private final Random random;
  private final Set<String> codes = new TreeSet<>();
  private final List<String> labelled = new ArrayList<>();
  private int cables;
  private int deviations;
  private int refused;

  Walk(Recipe recipe, Gates gates, long seed) {
    this(recipe, new Shop(gates), seed);
  }

  Walk(Recipe recipe, Shop shop, long seed) {
    this.recipe = recipe;
    this.shop = shop;
    Furnishing.of(shop, recipe);
    hands = new Hands(shop);
    random = new Random(seed);
    shop.must(ANNA, start("S-8", "S-9"));
  }

  /** The codes of all refusals that were asked for. */
  Set<String> codes() {
    return codes;
  }

  List<String> labelled() {
    return labelled;
  }

  int deviations() {
    return deviations;
  }

  int refused() {
    return refused;
  }

  Shop shop() {
    return shop;
  }

  private LineCommand start(String... serials) {
    cables++;
    return new LineCommand.StartCable(
        "K-" + cables, "good", List.of(serials), recipe.id(), recipe.revision());
  }

  /** Brings one more cable to its end. */
  void cable() {
    String a = "A-" + cables;
    String b = "B-" + cables;
    shop.must(ANNA, start(a, b));
    String cable = "cable/K-" + cables;
    for (int turn = 0; turn < 400; turn++) {
      List<Unit> open =
          List.of(shop.get(a), shop.get(b)).stream()
              .filter(u -> !u.scrapped() && u.place() < recipe.steps().size())
              .toList();
      if (open.isEmpty()) {
        break;
      }
      turn(cable, open);
    }
    for (String serial : List.of(a, b)) {
      unload(serial);
      Unit unit = shop.get(serial);
      if (!unit.scrapped()) {
        assertThat(unit.place()).as("all steps of %s", serial).isEqualTo(recipe.steps().size());
        labelled.add(serial);
      }
    }
  }

  private void turn(String cable, List<Unit> open) {
    int first = open.stream().mapToInt(Unit::place).min().orElseThrow();
    List<Unit> here = open.stream().filter(u -> u.place() == first).toList();
    Step step = recipe.steps().get(first);
    String on =
        switch (step.on()) {
          case CABLE -> cable;
          case FIXTURE -> load(here);
          case UNIT -> "unit/" + here.getFirst().serial();
        };
    List<Unit> units =
        (step.on() == Step.On.UNIT ? here.subList(0, 1) : here)
            .stream().map(u -> shop.get(u.serial())).toList();
    Scene scene = new Scene(shop, hands, recipe, step, on, units, random);
    shop.tick(1 + random.nextInt(5));
    if (late(scene) || random.nextInt(100) < 6 && reworked(units.getFirst(), step)) {
      return;
    }
    int dice = random.nextInt(1000);
    if (dice < 350) {
      cheat(scene);
    } else if (dice < 380) {
      quarantine(units.getFirst());
    } else if (dice < 384 && step.on() == Step.On.UNIT) {
      shop.must(BORIS, new LineCommand.Scrap(units.getFirst().serial(), "fell on the floor"));
    } else {
      go(scene);
    }
  }

  /** Where a time is over, the way back is taken. */
  private boolean late(Scene s) {
    for (GateSpec spec : s.step().gates()) {
      if (spec instanceof GateSpec.Dwell d && d.limit().hasMax()) {
        StepRecord since = s.units().getFirst().passed().get(d.since());
        if (since != null
            && shop.now().isAfter(since.at().plusMillis((long) (1000 * d.maxS()) - 60_000))) {
          String serial = s.units().getFirst().serial();
          LineCommand back = new LineCommand.StartRework(serial, d.since(), "too late");
          if (shop.ask(ANNA, back) instanceof Decision.Refused) {
            shop.must(BORIS, new LineCommand.Scrap(serial, "too late too often"));
          }
          return true;
        }
      }
    }
    return false;
  }

  private boolean reworked(Unit unit, Step step) {
    List<Rework> ways = recipe.reworks().stream().filter(r -> r.from().equals(step.id())).toList();
    if (ways.isEmpty()) {
      return false;
    }
    Rework way = ways.get(random.nextInt(ways.size()));
    Decision decision =
        shop.ask(ANNA, new LineCommand.StartRework(unit.serial(), way.backTo(), "not good enough"));
    boolean may = unit.reworks(step.id(), way.backTo()) < way.atMost();
    assertThat(decision instanceof Decision.Accepted).isEqualTo(may);
    return may;
  }

  private void go(Scene s) {
    Unit unit = s.units().stream().filter(u -> u.fatal() != null).findFirst().orElse(null);
    if (unit != null) {
      // no scan, however good, goes on from here
      assertRefused(shop.ask(ANNA, attempt(right(s))), "FATAL_FINDING");
      if (!reworked(unit, s.step())) {
        shop.must(BORIS, new LineCommand.Scrap(unit.serial(), "cannot be saved"));
      }
      return;
    }
    shop.must(ANNA, attempt(right(s)));
  }

  private static LineCommand attempt(Attempt attempt) {
    return new LineCommand.AttemptStep(attempt);
  }

  private Attempt right(Scene s) {
    return hands.right(s.step(), s.on(), s.units());
  }

  private void cheat(Scene s) {
    boolean deviates =
        s.units().stream()
            .anyMatch(u -> u.deviations().stream().anyMatch(d -> d.step().equals(s.step().id())));
    if (deviates) {
      return;
    }
    @Nullable Spoiled spoiled =
        random.nextInt(5) < 2 ? StandingDefects.any(s) : AskedDefects.any(s);
    if (spoiled == null) {
      return;
    }
    assertRefused(shop.ask(spoiled.who(), attempt(spoiled.attempt())), spoiled.code());
    spoiled.after().run();
    boolean again =
        !spoiled.gate().isEmpty()
            && spoiled.attempt().evidence().isEmpty()
            && random.nextInt(4) == 0;
    if (again && s.units().stream().allMatch(u -> shop.get(u.serial()).fatal() == null)) {
      deviate(s, spoiled);
    }
  }

  private void deviate(Scene s, Spoiled spoiled) {
    for (Unit unit : s.units()) {
      shop.must(
          CARLA,
          new LineCommand.RequestDeviation(
              unit.serial(), s.step().id(), List.of(spoiled.gate()), "the customer waits"));
      String id = shop.lastCommand();
      LineCommand sign =
          new LineCommand.SignDeviation(
              unit.serial(), id, "it does no harm", shop.now().plusSeconds(3600));
      assertRefused(shop.ask(CARLA, sign), "SAME_PERSON");
      shop.must(BORIS, sign);
    }
    // who signed does not work under his own signature
    if (!spoiled.gate().equals("person")) {
      assertThat(shop.ask(BORIS, attempt(spoiled.attempt()))).isInstanceOf(Decision.Refused.class);
    }
    shop.must(spoiled.who(), attempt(spoiled.attempt()));
    deviations++;
  }

  private void assertRefused(Decision decision, String code) {
    assertThat(decision).as(code).isInstanceOf(Decision.Refused.class);
    List<Refusal> refusals = ((Decision.Refused) decision).refusals();
    assertThat(refusals).extracting(Refusal::code).contains(code);
    for (Refusal r : refusals) {
      assertThat(r.rule()).endsWith(".").hasSizeGreaterThan(10);
      assertThat(r.next()).endsWith(".").hasSizeGreaterThan(5);
      assertThat(r.source()).isNotBlank();
      assertThat(r.gate()).isNotBlank();
    }
    assertThat(decision.events()).isNotEmpty();
    codes.add(code);
    refused++;
  }

  private String load(List<Unit> here) {
    Fixture fixture = shop.fixture("F-1").state();
    List<String> wanted = here.stream().map(Unit::serial).toList();
    if (fixture != null) {
      fixture.serials().stream().filter(s -> !wanted.contains(s)).forEach(this::unload);
    }
    int position = 1;
    for (Unit unit : here) {
      while (taken(position)) {
        position++;
      }
      if (unit.fixture() == null) {
        shop.must(ANNA, new LineCommand.LoadFixture("F-1", unit.serial(), position));
      }
    }
    return "fixture/F-1";
  }

  private boolean taken(int position) {
    Fixture fixture = shop.fixture("F-1").state();
    return fixture != null && fixture.loaded().containsKey(position);
  }

  private void unload(String serial) {
    Fixture fixture = shop.fixture("F-1").state();
    if (fixture != null && fixture.loaded().containsValue(serial)) {
      shop.must(ANNA, new LineCommand.UnloadFixture("F-1", serial));
    }
  }

  private void quarantine(Unit unit) {
    StepRecord polished =
        unit.history().stream()
            .filter(r -> r.step().on().startsWith("fixture/"))
            .reduce((a, b) -> b)
            .orElse(null);
    if (polished == null || unit.fatal() != null) {
      return;
    }
    String step = polished.step().step();
    shop.must(ANNA, new LineCommand.OpenQuarantine(unit.serial(), step, "a coarse scratch", null));
    String id = shop.lastCommand();
    Fixture fixture = shop.fixture("F-1").state();
    if (fixture == null) {
      throw new AssertionError();
    }
    List<Disposition> all = new ArrayList<>();
    for (String serial : fixture.quarantines().getLast().serials()) {
      all.add(new Disposition(serial, Disposition.What.RELEASE, null));
    }
    LineCommand dispose =
        new LineCommand.DisposeQuarantine("F-1", id, all, "it was dust on the objective");
    assertRefused(shop.ask(ANNA, dispose), "SAME_PERSON");
    shop.must(CARLA, dispose);
  }
}
