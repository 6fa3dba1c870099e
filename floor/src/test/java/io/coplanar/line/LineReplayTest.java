// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.audit.Audit;
import io.coplanar.audit.Trust;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.line.event.FixtureEvent;
import io.coplanar.line.event.LotEvent;
import io.coplanar.line.event.LotUse;
import io.coplanar.line.event.ToolUse;
import io.coplanar.line.event.UnitEvent;
import io.coplanar.line.gate.Attempt;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Entries that somebody made by hand who holds the ledger's key: every signature is right, and
 * deciding the log again names each.
 */
final class LineReplayTest {
  @TempDir private Path folder;
  private Bench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new Bench(folder, new LedgerPlace.Folder(folder.resolve("data")));
    bench.furnish("S-1", "S-2");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void honestly() throws Exception {
    bench.mix("M-1", 1000);
    bench.must("anna", Bench.fill("S-1", "M-1"));
    bench.must("anna", new LineCommand.LoadFixture("F-1", "S-1", 1));
    bench.ask("anna", attempt("fixture/F-1", "cool", List.of()));
    bench.wall.tick(600);
    bench.must("anna", attempt("fixture/F-1", "cool", List.of()));
    bench.must("anna", new LineCommand.OpenQuarantine("S-1", "cool", "a scratch", null));
    bench.must(
        "boris",
        new LineCommand.DisposeQuarantine(
            "F-1",
            bench.last(),
            List.of(
                new FixtureEvent.Disposition("S-1", FixtureEvent.Disposition.What.REWORK, "cool")),
            "again"));
    bench.must("anna", attempt("fixture/F-1", "cool", List.of()));
    bench.must("anna", new LineCommand.UnloadFixture("F-1", "S-1"));
    bench.must("anna", attempt("unit/S-1", "label", List.of(new ToolUse("LP-1", null))));
    bench.must("anna", new LineCommand.PlaceHold("S-2", " it looks odd "));
    bench.must("boris", new LineCommand.ReleaseHold("S-2", bench.last(), "it does not"));
    bench.must("anna", new LineCommand.RequestDeviation("S-2", "fill", List.of("person"), "why"));
    bench.must(
        "boris",
        new LineCommand.SignDeviation(
            "S-2", bench.last(), "so", bench.wall.shown.plusSeconds(3600)));
    bench.must("anna", new LineCommand.SwitchTool("LP-1", true));
    bench.must("anna", new LineCommand.SwitchTool("LP-1", false));
    bench.must("anna", new LineCommand.RenewTool("LP-1", "ribbon"));
    bench.must(
        "anna", new LineCommand.CalibrateTool("LP-1", bench.wall.shown.plusSeconds(86_400), null));
    bench.must(
        "anna",
        new LineCommand.TakeReference("LP-1", bench.put(new byte[] {1}), null, Map.of("a", 0.5)));
    bench.must("anna", new LineCommand.WithdrawTool("LP-1", "it fell"));
    bench.must("anna", new LineCommand.BlockLot("epoxy-resin", "R-1", "it smells"));
    bench.must("anna", new LineCommand.Scrap("S-2", "it broke"));
    bench.must("anna", new LineCommand.WithdrawRecipe("short", 1, "old"));
  }

  private static LineCommand attempt(String on, String step, List<ToolUse> tools) {
    return new LineCommand.AttemptStep(
        new Attempt(on, step, Map.of(), Map.of(), Map.of(), tools, List.of()));
  }

  @Test
  void whatTheRulesLetHappenTheyLetHappenAgain() throws Exception {
    honestly();
    ReplayReport report = bench.replay();
    assertThat(report.findings()).isEmpty();
    assertThat(report.isClean()).isTrue();
    assertThat(report.steps()).isEqualTo(4);
    assertThat(report.refusals()).isEqualTo(1);
    assertThat(report.commands()).isGreaterThan(30);
  }

  private static Decision.Happened passed(String serial, String step, int place, LotUse... lots) {
    return new Decision.Happened(
        "unit/" + serial,
        new UnitEvent.StepPassed(
            step,
            place,
            1,
            "unit/" + serial,
            0,
            Map.of(),
            Map.of(),
            List.of(lots),
            List.of(),
            List.of(),
            List.of(),
            List.of()));
  }

  /** Found by this, and by nothing that looks at hashes and signatures only. */
  private void found(String... codes) throws Exception {
    ReplayReport report = bench.replay();
    assertThat(report.isClean()).isFalse();
    assertThat(report.findings().getFirst().codes()).contains(codes);
    assertThat(report.findings().getFirst().what()).isNotBlank();
    bench.checkpoint();
    assertThat(
            Audit.database(
                    "jdbc:sqlite:" + folder.resolve("data/ledger.sqlite"),
                    folder.resolve("blobs"),
                    Trust.NONE,
                    n -> {})
                .isIntact())
        .as("nothing is wrong with its hashes")
        .isTrue();
  }

  @Test
  void aStepThatNoGateWasAskedAbout() throws Exception {
    bench.forge("anna", passed("S-1", "fill", 0));
    found(LineReplay.REFUSED, "LOT_MISSING");
  }

  @Test
  void aStepOutOfOrder() throws Exception {
    bench.forge("anna", passed("S-1", "label", 2));
    found(LineReplay.REFUSED, "ORDER");
    assertThat(bench.replay().findings())
        .extracting(ReplayReport.Finding::codes)
        .contains(List.of(LineReplay.CANNOT_FOLLOW));
  }

  @Test
  void allStepsCompletedAtOnce() throws Exception {
    bench.forge(
        "boris", passed("S-1", "fill", 0), passed("S-1", "cool", 1), passed("S-1", "label", 2));
    found(LineReplay.REFUSED);
  }

  @Test
  void aStepThatTheRulesWouldLetPassButNobodyAskedFor() throws Exception {
    bench.mix("M-1", 1000);
    LotUse use = new LotUse("epoxy-mix", "M-1", 60);
    bench.forge("anna", passed("S-1", "fill", 0, use));
    found(LineReplay.OTHERWISE);
    bench.forge(
        "anna",
        new Decision.Happened(
            "lot/epoxy-mix/M-1", new LotEvent.LotUsed(60, "fill", "unit/S-2", List.of("S-2"))),
        passed("S-2", "fill", 0, use));
    assertThat(bench.replay().findings().getLast().what()).contains("what was asked for");
  }

  @Test
  void aLotReleasedByWhoReceivedItAndAStepByNobody() throws Exception {
    bench.must(
        "anna",
        new LineCommand.ReceiveLot(
            "ferrule",
            "FE-1",
            "S",
            LotEvent.Unit.PIECE,
            9,
            bench.wall.shown.plusSeconds(86_400),
            null));
    bench.forge("anna", new Decision.Happened("lot/ferrule/FE-1", new LotEvent.LotReleased()));
    found(LineReplay.REFUSED, "SAME_PERSON");
    bench.forge("nobody", passed("S-1", "fill", 0));
    assertThat(bench.replay().findings().getLast().codes()).contains("PERSON");
  }

  @Test
  void aHoldThatWentAwayByItself() throws Exception {
    bench.must("anna", new LineCommand.PlaceHold("S-1", "a chip"));
    bench.forge(
        "anna",
        new Decision.Happened("unit/S-1", new UnitEvent.HoldReleased(bench.last(), "it was me")));
    found(LineReplay.REFUSED, "SAME_PERSON");
  }
}
