// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.ledger.Entry;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.line.event.Refusal;
import io.coplanar.line.event.ToolUse;
import io.coplanar.line.gate.Attempt;
import io.coplanar.line.state.Unit;
import io.coplanar.line.store.LineReader;
import io.coplanar.line.store.Recall;
import io.coplanar.line.store.Trace;
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

/** The line over a ledger on disk. */
class LineTest {
  @TempDir private Path folder;
  private Bench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new Bench(folder);
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
}
