// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.ledger.Entry;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.entry.Upcasters;
import io.coplanar.line.event.FixtureEvent.Disposition;
import io.coplanar.line.event.Refusal;
import io.coplanar.line.event.ToolUse;
import io.coplanar.line.gate.Attempt;
import io.coplanar.line.state.Unit;
import io.coplanar.line.store.LineReader;
import io.coplanar.line.store.LineTables;
import io.coplanar.line.store.LotStanding;
import io.coplanar.line.store.Page;
import io.coplanar.line.store.Recall;
import io.coplanar.line.store.ToolStanding;
import io.coplanar.line.store.Trace;
import io.coplanar.line.store.UnitQuery;
import io.coplanar.line.store.Whereabouts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line over a ledger on disk, whichever database that is. */
abstract class LineSuite {
  @TempDir Path folder;
  private Bench bench;

  /** An empty place. */
  abstract LedgerPlace place() throws Exception;

  @BeforeEach
  void open() throws Exception {
    bench = new Bench(folder, place());
    bench.furnish("S-1", "S-2", "S-3");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private static LineCommand attempt(String on, String step, List<ToolUse> tools) {
    return new LineCommand.AttemptStep(
        new Attempt(on, step, Map.of(), Map.of(), Map.of(), tools, List.of()));
  }

  private static List<String> codes(Answer answer) {
    return answer.refusals().stream().map(Refusal::code).toList();
  }

  @Test
  void aConnectorGoesFromItsCableToItsLabel() throws Exception {
    bench.mix("M-1", 1000);
    LineCommand label = attempt("unit/S-1", "label", List.of(new ToolUse("LP-1", null)));
    assertThat(codes(bench.ask("anna", label))).containsExactly("ORDER");
    bench.must("anna", Bench.fill("S-1", "M-1"));
    bench.must("anna", new LineCommand.LoadFixture("F-1", "S-1", 1));
    LineCommand cool = attempt("fixture/F-1", "cool", List.of());
    bench.wall.tick(599);
    assertThat(codes(bench.ask("anna", cool))).containsExactly("TOO_SOON");
    bench.wall.tick(1);
    bench.must("anna", cool);
    bench.must("anna", label);
    Unit unit = bench.line.unit("S-1");
    assertThat(unit).isNotNull();
    assertThat(Shop.there(unit).place()).isEqualTo(3);
    try (LedgerReader reader = bench.reader()) {
      List<Entry> entries = reader.stream("unit/S-1", 0, 100);
      assertThat(entries)
          .extracting(Entry::type)
          .containsExactly(
              "unit-started",
              "attempt-refused",
              "step-passed",
              "unit-loaded",
              "step-passed",
              "step-passed");
      assertThat(reader.stream("fixture/F-1", 0, 100))
          .extracting(Entry::type)
          .containsExactly(
              "fixture-opened", "fixture-loaded", "attempt-refused", "fixture-step-done");
    }
  }

  @Test
  void aCommandThatIsAskedAgainHappensOnce() throws Exception {
    bench.mix("M-1", 1000);
    Answer first = bench.ask("once", "anna", Bench.fill("S-1", "M-1"));
    Answer again = bench.ask("once", "anna", Bench.fill("S-1", "M-1"));
    assertThat(first.accepted()).isTrue();
    assertThat(again.repeated()).isTrue();
    assertThat(again.entries()).isEqualTo(first.entries());
    Answer refused = bench.ask("twice", "anna", Bench.fill("S-1", "M-1"));
    Answer refusedAgain = bench.ask("twice", "anna", Bench.fill("S-1", "M-1"));
    assertThat(codes(refused)).containsExactly("ORDER");
    assertThat(refusedAgain.refusals()).isEqualTo(refused.refusals());
    assertThat(refusedAgain.repeated()).isTrue();
  }

  @Test
  void theLastOfAMixIsDrawnOnce() throws Exception {
    // 110 mg: enough for one connector, not for two
    for (int round = 0; round < 5; round++) {
      String a = "A-" + round;
      String b = "B-" + round;
      String mix = "M-" + round;
      bench.must(
          "anna", new LineCommand.StartCable("K-1" + round, "L-1", List.of(a, b), "short", 1));
      bench.mix(mix, 100);
      List<Answer> answers = together(Bench.fill(a, mix), Bench.fill(b, mix));
      assertThat(answers).filteredOn(Answer::accepted).hasSize(1);
      assertThat(answers)
          .filteredOn(x -> !x.accepted())
          .singleElement()
          .satisfies(x -> assertThat(codes(x)).containsExactly("LOT_SHORT"));
    }
  }

  @Test
  void twoStationsOnOneSerialPassItOnce() throws Exception {
    bench.mix("M-1", 1000);
    List<Answer> answers = together(Bench.fill("S-1", "M-1"), Bench.fill("S-1", "M-1"));
    assertThat(answers).filteredOn(Answer::accepted).hasSize(1);
    assertThat(answers)
        .filteredOn(x -> !x.accepted())
        .singleElement()
        .satisfies(x -> assertThat(codes(x)).containsExactly("ORDER"));
  }

  private List<Answer> together(LineCommand first, LineCommand second) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(2);
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      List<Future<Answer>> futures = new ArrayList<>();
      for (LineCommand command : List.of(first, second)) {
        futures.add(
            pool.submit(
                () -> {
                  barrier.await();
                  return bench.ask("anna", command);
                }));
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> future : futures) {
        answers.add(future.get());
      }
      return answers;
    }
  }

  @Test
  void potLifeGoesOnWhileTheServerIsDown() throws Exception {
    bench.mix("M-1", 1000);
    bench.wall.tick(171 * 60);
    bench.restart();
    bench.must("anna", Bench.fill("S-1", "M-1"));
    bench.restart();
    bench.wall.tick(120);
    assertThat(codes(bench.ask("anna", Bench.fill("S-2", "M-1")))).containsExactly("POT_LIFE");
  }

  @Test
  void aClockThatWasSetPassesNothing() throws Exception {
    bench.mix("M-1", 1000);
    for (long hour : List.of(3600L, -3600L)) {
      Instant right = bench.wall.shown;
      bench.wall.shown = right.plusSeconds(hour);
      assertThat(codes(bench.ask("anna", Bench.fill("S-1", "M-1")))).contains("CLOCK_JUMPED");
      // setting it right again is not enough: somebody must look, and restart
      bench.wall.shown = right;
      assertThat(codes(bench.ask("anna", Bench.fill("S-1", "M-1")))).contains("CLOCK_JUMPED");
      bench.restart();
    }
    bench.must("anna", Bench.fill("S-1", "M-1"));
    // set back while the server was down
    bench.wall.shown = bench.wall.shown.minusSeconds(3600);
    bench.restart();
    assertThat(codes(bench.ask("anna", Bench.fill("S-2", "M-1")))).contains("CLOCK_BEHIND");
  }

  @Test
  void everythingMixedFromALotAfterAMomentIsFound() throws Exception {
    bench.mix("M-1", 1000);
    bench.must("anna", Bench.fill("S-1", "M-1"));
    bench.wall.tick(3600);
    Instant moment = bench.wall.shown;
    bench.wall.tick(1);
    bench.mix("M-2", 1000);
    bench.must("anna", Bench.fill("S-2", "M-2"));
    bench.must("anna", Bench.fill("S-3", "M-2"));
    bench.must("anna", new LineCommand.LoadFixture("F-1", "S-3", 4));
    bench.must("boris", new LineCommand.PlaceHold("S-2", "the resin may be bad"));
    try (LedgerReader reader = bench.reader()) {
      LineReader line = new LineReader(reader);
      Recall recall = line.recall("lot/epoxy-resin/R-1", moment, Trace.Bounds.USUAL);
      assertThat(recall.cut()).isFalse();
      assertThat(recall.units()).extracting(Whereabouts::serial).containsExactly("S-2", "S-3");
      assertThat(recall.units().get(0).holds()).isEqualTo(1);
      assertThat(recall.units().get(1).fixture()).isEqualTo("F-1");
      assertThat(recall.units().get(1).step()).isEqualTo("fill");
      assertThat(line.recall("lot/epoxy-resin/R-1", Instant.EPOCH, Trace.Bounds.USUAL).units())
          .hasSize(3);
      assertThat(line.trace("unit/S-2", Trace.Direction.UP, Trace.Bounds.USUAL).links())
          .extracting(Trace.Link::parent)
          .contains(
              "lot/epoxy-mix/M-2",
              "lot/epoxy-resin/R-1",
              "lot/epoxy-hardener/H-1",
              "cable/K-1",
              "lot/cable/L-1",
              "recipe/short:1",
              "person/anna")
          .doesNotContain("lot/epoxy-mix/M-1");
    }
  }

  @Test
  void aStreamThatNobodyBeganIsRefusedAndSaid() throws Exception {
    Answer answer = bench.ask("anna", Bench.fill("S-77", "M-1"));
    assertThat(codes(answer)).containsExactly("UNKNOWN");
    assertThat(bench.line.unit("S-77")).isNull();
    bench.must("anna", new LineCommand.StartCable("K-7", "L-1", List.of("S-77"), "short", 1));
    assertThat(bench.line.unit("S-77")).isNotNull();
  }

  @Test
  void listsAreCompleteAndInOrder() throws Exception {
    bench.mix("M-1", 1000);
    bench.must("anna", Bench.fill("S-1", "M-1"));
    bench.must("anna", new LineCommand.LoadFixture("F-1", "S-1", 2));
    bench.must("anna", new LineCommand.LoadFixture("F-1", "S-3", 1));
    bench.must("anna", new LineCommand.PlaceHold("S-2", "dropped"));
    bench.must("anna", new LineCommand.Scrap("S-3", "broken"));
    try (LedgerReader reader = bench.reader()) {
      LineReader line = new LineReader(reader);
      assertThat(serials(line, new UnitQuery.All())).containsExactly("S-1", "S-2", "S-3");
      assertThat(serials(line, new UnitQuery.OfCable("K-1"))).containsExactly("S-1", "S-2", "S-3");
      assertThat(serials(line, new UnitQuery.InFixture("F-1"))).containsExactly("S-1", "S-3");
      assertThat(serials(line, new UnitQuery.After("fill"))).containsExactly("S-1");
      assertThat(serials(line, new UnitQuery.Before("short", 1, 0))).containsExactly("S-2", "S-3");
      assertThat(serials(line, new UnitQuery.Standing(Whereabouts.Standing.HELD)))
          .containsExactly("S-2");
      assertThat(serials(line, new UnitQuery.Standing(Whereabouts.Standing.SCRAPPED)))
          .containsExactly("S-3");
      assertThat(line.openHolds(null, 10).items())
          .singleElement()
          .satisfies(held -> assertThat(held.serial()).isEqualTo("S-2"))
          .satisfies(held -> assertThat(held.reason()).isEqualTo("dropped"));
      assertThat(line.holds("S-2")).hasSize(1);
      assertThat(line.holds("S-1")).isEmpty();
      assertThat(line.cables(null, 10).items())
          .singleElement()
          .satisfies(cable -> assertThat(cable.ends()).isEqualTo(3))
          .satisfies(cable -> assertThat(cable.lot()).isEqualTo("L-1"));
      assertThat(line.openDeviations(Instant.EPOCH, null, 10).items()).isEmpty();
      assertThat(line.fixtures(null, 10).items())
          .singleElement()
          .satisfies(fixture -> assertThat(fixture.loaded()).isEqualTo(2));
      assertThat(line.lots(null, null, 10).items())
          .extracting(LotStanding::kind)
          .containsExactly("cable", "epoxy-hardener", "epoxy-mix", "epoxy-resin");
      assertThat(line.lots("epoxy-mix", null, 10).items())
          .singleElement()
          .satisfies(mix -> assertThat(mix.left()).isEqualTo(1100 - 60))
          .satisfies(mix -> assertThat(mix.uses()).isEqualTo(1));
      assertThat(Shop.there(line.lot("epoxy-resin", "R-1")).left()).isEqualTo(1_000_000 - 1000);
      assertThat(line.tools("centrifuge", null, 10).items())
          .extracting(ToolStanding::tool)
          .containsExactly("CE-1");
      assertThat(line.tools(null, null, 10).items()).hasSize(2);
      assertThat(Shop.there(line.recipe("short", 1)).releasedBy()).isEqualTo("boris");
      assertThat(line.recipes(null, 10).items()).hasSize(1);
    }
  }

  /** Read by pages of one, which must come to the same as all at once. */
  private static List<String> serials(LineReader line, UnitQuery query) throws Exception {
    List<String> serials = new ArrayList<>();
    String next = null;
    do {
      Page<Whereabouts> page = line.units(query, next, 1);
      page.items().forEach(unit -> serials.add(unit.serial()));
      next = page.next();
    } while (next != null);
    assertThat(line.units(query, null, 1000).items())
        .extracting(Whereabouts::serial)
        .isEqualTo(serials);
    return serials;
  }

  @Test
  void whereAConnectorIsFollowsItThroughQuarantineToItsLabel() throws Exception {
    bench.mix("M-1", 1000);
    for (String serial : List.of("S-1", "S-2")) {
      bench.must("anna", Bench.fill(serial, "M-1"));
      bench.must("anna", new LineCommand.LoadFixture("F-1", serial, serial.charAt(2) - '0'));
    }
    bench.wall.tick(600);
    bench.must("anna", attempt("fixture/F-1", "cool", List.of()));
    Answer stopped =
        bench.ask("anna", new LineCommand.OpenQuarantine("S-1", "cool", "a scratch", null));
    assertThat(where("S-2").standing()).isEqualTo(Whereabouts.Standing.QUARANTINED);
    assertThat(where("S-2").holds()).isEqualTo(1);
    bench.must(
        "boris",
        new LineCommand.DisposeQuarantine(
            "F-1",
            stopped.entries().getFirst().command(),
            List.of(
                new Disposition("S-1", Disposition.What.SCRAP, null),
                new Disposition("S-2", Disposition.What.REWORK, "cool")),
            "looked at"));
    assertThat(where("S-1").standing()).isEqualTo(Whereabouts.Standing.SCRAPPED);
    assertThat(where("S-2").backTo()).isEqualTo("cool");
    assertThat(where("S-2").place()).isEqualTo(1);
    bench.must("anna", new LineCommand.UnloadFixture("F-1", "S-1"));
    bench.must("anna", attempt("fixture/F-1", "cool", List.of()));
    bench.must("anna", attempt("unit/S-2", "label", List.of(new ToolUse("LP-1", null))));
    assertThat(where("S-2").labelled()).isTrue();
    assertThat(where("S-2").standing()).isEqualTo(Whereabouts.Standing.LABELLED);
    assertThat(where("S-2").place()).isEqualTo(3);
    try (LedgerReader reader = bench.reader()) {
      List<Entry> history = new LineReader(reader).history("S-2", null, 1000).items();
      assertThat(history)
          .extracting(Entry::type)
          .containsExactly(
              "unit-started",
              "step-passed",
              "unit-loaded",
              "step-passed",
              "quarantine-opened",
              "hold-placed",
              "quarantine-disposed",
              "hold-released",
              "rework-started",
              "step-passed",
              "step-passed");
      Page<Entry> second =
          new LineReader(reader).history("S-2", Long.toString(history.get(2).seq()), 3);
      assertThat(second.items()).isEqualTo(history.subList(3, 6));
    }
  }

  private Whereabouts where(String serial) throws Exception {
    try (LedgerReader reader = bench.reader()) {
      return Shop.there(new LineReader(reader).unit(serial));
    }
  }

  @Test
  void refusalsAreInTheHistoryOfAllThatTheyConcern() throws Exception {
    bench.must("anna", new LineCommand.LoadFixture("F-1", "S-1", 1));
    bench.must("anna", new LineCommand.LoadFixture("F-1", "S-2", 2));
    assertThat(codes(bench.ask("anna", attempt("fixture/F-1", "cool", List.of()))))
        .contains("ORDER");
    try (LedgerReader reader = bench.reader()) {
      LineReader line = new LineReader(reader);
      for (String serial : List.of("S-1", "S-2")) {
        assertThat(line.history(serial, null, 10).items())
            .extracting(Entry::type)
            .containsExactly("unit-started", "unit-loaded", "attempt-refused");
      }
      assertThat(line.history("S-3", null, 10).items())
          .extracting(Entry::type)
          .containsExactly("unit-started");
    }
  }

  @Test
  void aSearchThatIsCutOffSaysSoAndIsTheSameEachTime() throws Exception {
    bench.mix("M-1", 1000);
    for (String serial : List.of("S-1", "S-2", "S-3")) {
      bench.must("anna", Bench.fill(serial, "M-1"));
    }
    try (LedgerReader reader = bench.reader()) {
      LineReader line = new LineReader(reader);
      Recall part = line.recall("lot/epoxy-resin/R-1", Instant.EPOCH, new Trace.Bounds(10, 2));
      assertThat(part.cut()).isTrue();
      assertThat(part.units()).extracting(Whereabouts::serial).containsExactly("S-1", "S-2");
      Recall shallow = line.recall("lot/epoxy-resin/R-1", Instant.EPOCH, new Trace.Bounds(1, 100));
      assertThat(shallow.cut()).isTrue();
      assertThat(shallow.units()).isEmpty();
      Trace whole = line.trace("unit/S-1", Trace.Direction.UP, Trace.Bounds.USUAL);
      assertThat(whole.cut()).isFalse();
      assertThat(whole.links()).hasSizeGreaterThan(5);
      for (int size = 1; size < whole.links().size(); size++) {
        Trace cut = line.trace("unit/S-1", Trace.Direction.UP, new Trace.Bounds(10, size));
        assertThat(cut.cut()).isTrue();
        assertThat(cut.links()).isEqualTo(whole.links().subList(0, size));
      }
      assertThat(line.trace("lot/cable/L-1", Trace.Direction.DOWN, Trace.Bounds.USUAL).links())
          .extracting(Trace.Link::child)
          .containsExactly("cable/K-1", "unit/S-1", "unit/S-2", "unit/S-3");
    }
  }

  @Test
  void whatIsDerivedIsTheSameHoweverTheLogIsCut() throws Exception {
    everythingMixedFromALotAfterAMomentIsFound();
    aHeldConnectorBesideThem();
    try (LedgerReader reader = bench.reader()) {
      Map<String, String> live = reader.digests();
      assertThat(live).containsKey("line");
      assertThat(reader.rebuiltDigests(List.of(new LineTables()), Upcasters.of(List.of())))
          .isEqualTo(live);
      assertThat(reader.rebuiltDigests(List.of(new OneByOne()), Upcasters.of(List.of())))
          .isEqualTo(live);
    }
  }

  private void aHeldConnectorBesideThem() throws Exception {
    bench.must("anna", new LineCommand.StartCable("K-2", "L-1", List.of("T-1"), "short", 1));
    bench.mix("M-9", 1000);
    bench.must("anna", Bench.fill("T-1", "M-9"));
    bench.must("anna", new LineCommand.LoadFixture("F-1", "T-1", 1));
    bench.wall.tick(600);
    assertThat(codes(bench.ask("anna", attempt("unit/T-1", "cool", List.of())))).contains("PLACE");
    bench.must("boris", new LineCommand.PlaceHold("T-1", "first"));
    bench.must("anna", new LineCommand.UnloadFixture("F-1", "T-1"));
  }
}
